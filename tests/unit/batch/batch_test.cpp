// What goes in, in what order it comes out, and what ends a batch.

#include "portfolio/database.h"
#include "portfolio/summary.h"
#include "unit/batch/run_batch_on.h"
#include "unit/workspace/temporary_folder.h"
#include "wasm/random_document.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

using namespace charter;
using namespace charter::test;
using nlohmann::json;

namespace {

/// A whole assessment on one line.
std::string document(const std::string& name) {
  return R"({"charter":"montreal-digital-data-charter@2020","organization":{"name":")" + name +
         R"("},"assessed_on":"2026-05-01","answers":{"PRV-01":{"status":"implemented"}}})";
}

/// "Ann 1": the organization, or "error", and the line where there is one.
std::vector<std::string> told(const Ran& ran) {
  std::vector<std::string> out;
  for (const std::string& line : ran.each()) {
    const json parsed = json::parse(line);
    CHECK(parsed["schema"] == "charter.batch/1");
    const std::string who =
        parsed.contains("errors") ? "error" : parsed["organization"]["name"].get<std::string>();
    out.push_back(who + (parsed.contains("line") ? " " + std::to_string(parsed["line"].get<int>()) : ""));
  }
  return out;
}

using Told = std::vector<std::string>;

/// Good and broken documents of all sizes, one a line.
std::string many_lines(int count, unsigned seed) {
  const Pick pick = dice(seed);
  std::string text;
  for (int i = 0; i < count; ++i) {
    std::string one = random_document(bundle(), pick);
    if (pick(1, 10) == 1) {
      one = broken_document(one, pick);
    }
    std::replace(one.begin(), one.end(), '\n', ' ');
    text += one + "\n";
  }
  return text;
}

class Listener final : public BatchSink {
 public:
  std::vector<std::string> heard;
  int endings = 0;
  std::size_t most = SIZE_MAX;

  std::optional<Diagnostic> judged(const PartnerResult& result) override {
    return hear(result.name, result.place);
  }
  std::optional<Diagnostic> failed(const PartnerFailure& failure) override {
    CHECK_FALSE(failure.errors.empty());
    return hear("error", failure.place);
  }
  std::optional<Diagnostic> finished(BatchEnd end) override {
    CHECK(end == BatchEnd::Complete);
    ++endings;
    return {};
  }

 private:
  std::optional<Diagnostic> hear(const std::string& who, const DocumentPlace& place) {
    if (heard.size() == most) {
      return Diagnostic{};
    }
    heard.push_back(who + (place.line != 0 ? " " + std::to_string(place.line) : ""));
    CHECK(place.content_hash.size() == 16);
    return {};
  }
};

}  // namespace

TEST_CASE("the output is the same for any number of threads") {
  const TemporaryFolder folder;
  put(folder / "many.jsonl", many_lines(400, 5));
  for (int i = 0; i < 40; ++i) {
    put(folder / (std::to_string(i) + ".json"), document("Org " + std::to_string(i)));
  }
  const auto ran = [&](unsigned jobs) {
    return run_batch_on({folder / "many.jsonl", folder.path().string()}, {.jobs = jobs});
  };
  const Ran one = ran(1);
  CHECK(one.outcome.tally.judged + one.outcome.tally.failed == 2 * 400 + 40);
  CHECK(one.outcome.tally.judged > 700);
  CHECK(one.outcome.tally.failed > 20);
  for (const unsigned jobs : {2U, 3U, 8U}) {
    const Ran other = ran(jobs);
    CHECK(other.lines == one.lines);
    CHECK(other.outcome.tally.judged == one.outcome.tally.judged);
  }
}

TEST_CASE("lines end in any way, and blank ones count but are not documents") {
  const TemporaryFolder folder;
  const std::string path = folder / "a.jsonl";
  put(path, "\xEF\xBB\xBF" + document("Ann") + "\r\n\r\n  \t\n" + document("Bo") + "\n\n" + document("Cy"));
  CHECK(told(run_batch_on({path})) == Told{"Ann 1", "Bo 4", "Cy 6"});
  put(path, "");
  CHECK(told(run_batch_on({path})).empty());
  put(path, "\n\n");
  CHECK(told(run_batch_on({path})).empty());
}

TEST_CASE("a line that is too long is an error, and the batch goes on behind it") {
  const TemporaryFolder folder;
  const std::string path = folder / "a.jsonl";
  const std::string huge(1'000'000, 'x');
  put(path, document("Ann") + "\n" + huge + "\n" + document("Bo") + "\n" + huge);
  BatchOptions options;
  options.limits.bytes = 400'000;
  const Ran ran = run_batch_on({path}, options);
  CHECK(told(ran) == Told{"Ann 1", "error 2", "Bo 3", "error 4"});
  CHECK(json::parse(ran.each()[1])["errors"][0]["code"] == "E0104");
  CHECK(ran.outcome.tally.failed == 2);
}

TEST_CASE("without an ending that tells, a long first line costs none of those after it") {
  const TemporaryFolder folder;
  std::string long_one = document("A");
  long_one.insert(long_one.size() - 1, R"(,"x-note":")" + std::string(400'000, 'n') + "\"");
  put(folder / "long", long_one + "\n" + document("B") + "\n");
  CHECK(told(run_batch_on({folder / "long"})) == Told{"A 1", "B 2"});
  BatchOptions options;
  options.limits.bytes = 300'000;
  CHECK(told(run_batch_on({folder / "long"}, options)) == Told{"error 1", "B 2"});
}

TEST_CASE("a mistake in a line names the line of the file") {
  const TemporaryFolder folder;
  put(folder / "a.jsonl", document("Ann") + "\n" + document("Ann") + ",\n");
  const json error = json::parse(run_batch_on({folder / "a.jsonl"}).each().at(1));
  CHECK(error["errors"][0]["location"]["line"] == 2);
  CHECK(error["errors"][0]["location"]["file"] == folder / "a.jsonl");
}

TEST_CASE("a folder is read whole, in the order of names, each folder once") {
  const TemporaryFolder folder;
  const auto& root = folder.path();
  std::filesystem::create_directories(root / "b" / "deep");
  std::filesystem::create_directories(root / ".hidden");
  put(folder / "c.JSON", document("C"));
  put(folder / "a.json", document("A"));
  put((root / "b" / "deep" / "x.json").string(), document("X"));
  put((root / "b" / "lines.ndjson").string(), document("L1") + "\n" + document("L2"));
  put((root / ".hidden" / "h.json").string(), document("Hidden"));
  put(folder / ".h.json", document("Hidden"));
  put(folder / "notes.txt", document("Not JSON by its name"));
  std::filesystem::create_directory_symlink(root, root / "b" / "up");
  std::filesystem::create_symlink(root / "nowhere", root / "gone.json");
  const Ran ran = run_batch_on({root.string()});
  // The link to nothing may be somebody’s assessment.
  CHECK(told(ran) == Told{"A", "X", "L1 1", "L2 2", "C", "error"});
  CHECK(json::parse(ran.each()[5])["errors"][0]["code"] == "E0601");
  CHECK(ran.outcome.end == BatchOutcome::End::Complete);
  CHECK(json::parse(ran.each()[1])["file"] == (root / "b" / "deep" / "x.json").string());
}

TEST_CASE("JSON of another kind is left out of a folder, and an error where it is named") {
  const TemporaryFolder folder;
  const auto& root = folder.path();
  put(folder / "a.json", document("A"));
  put(folder / "package.json", R"({"name": "x", "nested": {"charter": "no"}})");
  put(folder / "list.json", "[1, 2]");
  put(folder / "report.json", R"({"schema": "charter.report/1", "charter": "x"})");
  put(folder / "results.jsonl", R"({"schema": "charter.batch/1", "charter": "x"})");
  put(folder / "agreement.json", R"({"id": "agreement/v1", "charter": "agreement/v1"})");
  Ran ran = run_batch_on({root.string()});
  CHECK(told(ran) == Told{"A"});
  CHECK(ran.outcome.tally.skipped == 5);
  CHECK(told(run_batch_on({folder / "package.json"})) == Told{"error"});
  // What may be a broken assessment is not passed over.
  put(folder / "broken.json", "{\"name\": ");
  put(folder / "empty.json", "");
  // Nor are assessments in one list: nobody would miss them before the report is out.
  put(folder / "export.json", "[" + document("B") + "," + document("C") + "]");
  put(folder / "findings.json", R"([{"schema": "charter.report/1", "charter": "x"}])");
  ran = run_batch_on({root.string()});
  CHECK(told(ran) == Told{"A", "error", "error", "error"});
  CHECK(ran.outcome.tally.skipped == 6);
}

TEST_CASE("what lies in a folder, may hold answers and is not read is counted") {
  const TemporaryFolder folder;
  const auto& root = folder.path();
  std::filesystem::create_directories(root / "2025");
  put(folder / "a.json", document("A"));
  put((root / "2025" / "north.ZIP").string(), "PK");
  put(folder / "b.json.gz", "\x1f\x8b");
  put(folder / "c.jsonl.zst", "?");
  put(folder / "scores.xlsx", "PK");
  put(folder / "d.yml", document("D"));
  put(folder / "photo.png", "?");
  put(folder / "gz", document("No ending"));
  put(folder / ".hidden.zip", "PK");
  const Ran ran = run_batch_on({root.string()});
  CHECK(told(ran) == Told{"A"});
  CHECK(ran.passed_over.packed.count == 3);
  CHECK(ran.passed_over.packed.first == (root / "2025" / "north.ZIP").string());
  CHECK(ran.passed_over.tables.count == 2);
  CHECK(ran.passed_over.tables.first == folder / "d.yml");
  // What was named has to be an assessment, whatever it is called.
  const Ran named = run_batch_on({folder / "b.json.gz", folder / "d.yml"});
  CHECK(told(named) == Told{"error", "D 1"});
  CHECK(named.passed_over.packed.count + named.passed_over.tables.count == 0);
}

TEST_CASE("what cannot be read is an error in its place") {
  const TemporaryFolder folder;
  put(folder / "a.json", document("A"));
  std::filesystem::create_directory(folder.path() / "nothing");
  const Ran ran = run_batch_on({folder / "a.json", folder / "missing.json", folder / "missing.jsonl",
                                folder / "nothing", folder / "a.json"});
  CHECK(told(ran) == Told{"A", "error", "error", "error", "A"});
  CHECK(json::parse(ran.each()[1])["errors"][0]["code"] == "E0601");
  CHECK(json::parse(ran.each()[2])["errors"][0]["code"] == "E0601");
  CHECK(json::parse(ran.each()[3])["errors"][0]["code"] == "E0621");
}

TEST_CASE("without an ending that tells, the first lines tell one document from many") {
  CHECK(looks_like_lines("{\"a\": 1}\n"));
  CHECK(looks_like_lines("\xEF\xBB\xBF\n {\"a\": 1} \r\n{"));
  CHECK(looks_like_lines("{\"a\": \"broken off\n{\"a\": 1}\n"));
  CHECK_FALSE(looks_like_lines(""));
  CHECK_FALSE(looks_like_lines("{\n  \"a\": 1\n}\n"));
  CHECK_FALSE(looks_like_lines("{\"a\":\n{ \"b\": 1}}"));
  CHECK_FALSE(looks_like_lines("{ \"waivers\": [\n{ \"rule\": 1 },\n"));
  CHECK_FALSE(looks_like_lines("[\n{}\n]"));
  const TemporaryFolder folder;
  put(folder / "lines", document("A") + "\n" + document("B"));
  put(folder / "one", json::parse(document("C")).dump(2));
  put(folder / "empty", "");
  CHECK(told(run_batch_on({folder / "lines", folder / "one", folder / "empty"})) == Told{"A 1", "B 2", "C"});
}

TEST_CASE("a document that goes on over lines is one, whatever its file is called") {
  CHECK(goes_on_over_lines("{\n  \"a\": 1\n}\n"));
  CHECK(goes_on_over_lines("\xEF\xBB\xBF[\n{\"a\": 1},\n"));
  CHECK(goes_on_over_lines("{\"a\":\n[1]}"));
  CHECK_FALSE(goes_on_over_lines("{\"a\": 1}\n{"));
  CHECK_FALSE(goes_on_over_lines("[]\n{\"a\": 1}\n"));
  CHECK_FALSE(goes_on_over_lines("{\"a\":\n{\"a\": 1}\n"));  // broken off, and the next document
  CHECK_FALSE(goes_on_over_lines("{\n"));
  const TemporaryFolder folder;
  const std::string pretty = json::parse(document("A")).dump(2);
  put(folder / "one.jsonl", pretty);
  put(folder / "two.jsonl", pretty + "\n" + pretty);
  put(folder / "list.ndjson", "[\n" + document("B") + ",\n" + document("C") + "\n]\n");
  const Ran ran = run_batch_on({folder / "one.jsonl", folder / "two.jsonl", folder / "list.ndjson"});
  CHECK(told(ran) == Told{"A", "error", "error"});
  // Not a mistake for each of their lines, and each says what to do.
  CHECK(json::parse(ran.each()[1])["errors"][0]["code"] == "E0114");
  CHECK(json::parse(ran.each()[2])["errors"][0]["code"] == "E0215");
}

TEST_CASE("gates are counted over what could be judged") {
  const TemporaryFolder folder;
  put(folder / "a.jsonl", document("A") + "\n{}\n" + document("B"));
  BatchOptions options;
  CHECK(run_batch_on({folder / "a.jsonl"}, options).outcome.tally.under == 0);
  options.fail_under = Score{5000};
  options.fail_on = Severity::Critical;
  const BatchTally tally = run_batch_on({folder / "a.jsonl"}, options).outcome.tally;
  CHECK(tally.under == 2);
  CHECK(tally.grave == 0);
  options.fail_on = Severity::Note;
  CHECK(run_batch_on({folder / "a.jsonl"}, options).outcome.tally.grave == 2);
}

// With ./dev tsan: the database serves whichever thread has its turn, with no locks of its own.
TEST_CASE("several threads store the same portfolio as one") {
  const TemporaryFolder folder;
  put(folder / "a.jsonl", many_lines(300, 20260514));
  const Framework framework{bundle().charter, bundle().scale, bundle().rules};
  const auto stored = [&](const std::string& name, unsigned jobs) {
    constexpr std::size_t kSmallChunk = 7;
    const auto database = open_database(folder / name, framework, kSmallChunk);
    REQUIRE(database);
    const BatchOptions options{.jobs = jobs, .format = BatchFormat::None};
    const Ran ran = run_batch_on({folder / "a.jsonl"}, options, {database->get()});
    CHECK(ran.outcome.end == BatchOutcome::End::Complete);
    CHECK(ran.outcome.tally.judged + ran.outcome.tally.failed == 300);
    return render_summary(framework, read_database(folder / name, framework).value());
  };
  const std::string one = stored("one.sqlite", 1);
  CHECK(stored("four.sqlite", 4) == one);
  CHECK(stored("four.sqlite", 3) == one);  // again, into what is there
}

TEST_CASE("sinks hear every document in order, once, and can end the batch") {
  const TemporaryFolder folder;
  std::string text;
  Told expected;
  for (int i = 1; i <= 300; ++i) {
    text += (i % 7 == 0 ? "{}" : document("Org")) + std::string(5000, ' ') + "\n";
    expected.push_back((i % 7 == 0 ? "error " : "Org ") + std::to_string(i));
  }
  put(folder / "a.jsonl", text);
  Listener first;
  Listener second;
  Ran ran = run_batch_on({folder / "a.jsonl"}, {.jobs = 4, .format = BatchFormat::None}, {&first, &second});
  CHECK(ran.lines.empty());
  CHECK(first.heard == expected);
  CHECK(second.heard == expected);
  CHECK(first.endings == 1);
  Listener full;
  full.most = 10;
  ran = run_batch_on({folder / "a.jsonl"}, {.jobs = 4}, {&full});
  CHECK(ran.outcome.end == BatchOutcome::End::SinkFailed);
  CHECK(ran.outcome.problem);
  CHECK(full.heard == Told(expected.begin(), expected.begin() + 10));
  CHECK(full.endings == 0);
}

TEST_CASE("a batch that is stopped has written whole lines, in order, from the start") {
  const TemporaryFolder folder;
  put(folder / "a.jsonl", many_lines(600, 9));
  const Ran whole = run_batch_on({folder / "a.jsonl"}, {.jobs = 2});
  std::atomic<bool> stop{false};
  std::string lines;
  BatchInput input{{folder / "a.jsonl"}, {}, stop};
  const BatchChannels channels{.write =
                                   [&](std::string_view more) {
                                     lines += more;
                                     stop = true;
                                     return true;
                                   },
                               .progress = {},
                               .sinks = {}};
  const BatchOptions options{.jobs = 2};
  const BatchOutcome outcome = run_batch(bundle(), input, options, channels, stop);
  CHECK(outcome.end == BatchOutcome::End::Interrupted);
  CHECK(lines.size() < whole.lines.size());
  CHECK(lines.ends_with('\n'));
  CHECK(whole.lines.starts_with(lines));
}

TEST_CASE("a batch ends where nobody reads its lines") {
  const TemporaryFolder folder;
  put(folder / "a.jsonl", many_lines(200, 9));
  const std::atomic<bool> stop{false};
  BatchInput input{{folder / "a.jsonl"}, {}, stop};
  const BatchOptions options{.jobs = 3};
  const BatchChannels channels{.write = [](std::string_view) { return false; }, .progress = {}, .sinks = {}};
  CHECK(run_batch(bundle(), input, options, channels, stop).end == BatchOutcome::End::OutputClosed);
}

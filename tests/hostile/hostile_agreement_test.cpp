// The hostile documents of the shared collection, each given to the built program, which has to answer as the
// collection says. Skipped, and said so, where the collection is absent.

#include "hostile/run_limited.h"
#include "unit/workspace/temporary_folder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

namespace {

using nlohmann::json;

/// Of any of them: what a person might still look through.
constexpr std::size_t kMostOutput = 40'000;

const std::string kCases = CHARTER_SOURCE_DIR "/../shared/schemas/hostile-yaml/cases.json";

/// {i} and {p} (i - 1) filled in; {{ and }} are braces.
std::string filled(const std::string& form, std::int64_t i) {
  std::string out;
  for (std::size_t at = 0; at < form.size(); ++at) {
    const std::string_view rest = std::string_view{form}.substr(at);
    if (rest.starts_with("{{") || rest.starts_with("}}")) {
      out += form[at++];
    } else if (rest.starts_with("{i}") || rest.starts_with("{p}")) {
      out += std::to_string(rest[1] == 'i' ? i : i - 1);
      at += 2;
    } else {
      out += form[at];
    }
  }
  return out;
}

std::string from_hex(const std::string& digits) {
  std::string out;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    out += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
  }
  return out;
}

/// ASCII texts only, which is what the collection has.
std::string encoded(const std::string& text, const std::string& encoding, bool bom) {
  const bool little = encoding.find("le") != std::string::npos;
  const std::size_t width = encoding.find("32") != std::string::npos ? 4 : 2;
  std::string out;
  const auto put = [&](char32_t unit) {
    for (std::size_t i = 0; i < width; ++i) {
      const std::size_t shift = 8 * (little ? i : width - 1 - i);
      out += static_cast<char>((unit >> shift) & 0xFFU);
    }
  };
  if (bom) {
    put(0xFEFF);
  }
  for (const char c : text) {
    put(static_cast<unsigned char>(c));
  }
  return out;
}

std::string text_of(const json& hostile) {
  std::string out;
  for (const json& segment : hostile["segments"]) {
    std::string piece;
    if (segment.contains("template") || segment.contains("indent_template")) {
      const bool indented = segment.contains("indent_template");
      const std::string form = segment[indented ? "indent_template" : "template"];
      for (std::int64_t i = segment["from"]; i <= segment["to"].get<std::int64_t>(); ++i) {
        piece += (indented ? std::string(static_cast<std::size_t>(i), ' ') : "") + filled(form, i);
      }
      out += piece;
      continue;
    }
    piece = segment.contains("hex") ? from_hex(segment["hex"]) : segment["text"].get<std::string>();
    if (segment.contains("encode")) {
      std::string encoding = segment["encode"];
      std::transform(encoding.begin(), encoding.end(), encoding.begin(),
                     [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
      piece = encoded(piece, encoding, segment.value("bom", false));
    }
    for (std::int64_t i = segment.value("repeat", std::int64_t{1}); i > 0; --i) {
      out += piece;
    }
  }
  return out;
}

bool holds_any(const std::string& text, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const char* word) { return text.find(word) != std::string::npos; });
}

/// One answer of the program, looked at closely.
class Answer {
 public:
  explicit Answer(const LimitedRun& run) : run_(run), all_(run.out + run.err) {}

  /// The only mistake told, with a line and a column.
  [[nodiscard]] bool refused_alone(std::initializer_list<const char*> codes) const {
    return run_.exit_code == 2 && holds_any(all_, codes) && count("[E") == 1 &&
           holds_any(run_.err, {".yaml:"});
  }
  /// It was judged, and something about it is wrong.
  [[nodiscard]] bool found() const { return run_.exit_code == 1 && count("[E") == 0; }
  [[nodiscard]] bool judged() const { return run_.exit_code == 0 || found(); }
  /// It is another kind of document, and that is told: nothing was judged.
  [[nodiscard]] bool other_kind() const {
    return run_.exit_code == 2 && holds_any(all_, {"[E0901]", "[E0904]"});
  }

 private:
  [[nodiscard]] std::size_t count(std::string_view word) const {
    std::size_t times = 0;
    for (std::size_t at = all_.find(word); at != std::string::npos; at = all_.find(word, at + 1)) {
      ++times;
    }
    return times;
  }

  const LimitedRun& run_;
  std::string all_;
};

constexpr std::initializer_list<const char*> kLimits{"[E0104]", "[E0105]", "[E0106]", "[E0134]", "[E0135]"};
constexpr std::initializer_list<const char*> kEncodings{"[E0101]", "[E0102]"};
constexpr std::initializer_list<const char*> kSyntax{"[E0103]", "[E0131]", "[E0132]", "[E0137]",
                                                     "[E0139]", "[E0140]", "[E0133]"};

/// Whether an answer is of the class that the collection names. A document that names no kind cannot be
/// judged, whatever else is in it; `named`, the same with `charter: agreement/v1`, is.
bool answers(const std::string& expected, const LimitedRun& run, bool named) {
  const Answer answer{run};
  if (expected == "parse-error") {
    return answer.refused_alone(kSyntax);
  }
  if (expected == "limit-error") {
    return answer.refused_alone(kLimits);
  }
  if (expected == "encoding-error") {
    return answer.refused_alone(kEncodings);
  }
  if (expected == "limit-error-or-accept") {
    return answer.refused_alone(kLimits) || (named ? answer.judged() : answer.other_kind());
  }
  if (expected == "accept-or-encoding-error") {
    return answer.judged() || answer.refused_alone(kEncodings);
  }
  if (expected == "finding-or-accept") {
    return named ? answer.judged() : answer.other_kind();
  }
  return named ? answer.found()
               : answer.other_kind();  // accept, finding, finding-error: none of them is whole
}

/// Empty, of another shape, or more than one document: told as what it is, and never judged in part.
const std::map<std::string, const char*> kNotJudged{
    {"empty", "[E0107]"},    {"only-comment", "[E0901]"}, {"only-markers", "[E0901]"},
    {"top-list", "[E0901]"}, {"top-scalar", "[E0901]"},   {"two-documents", "[E0134]"}};

/// What has to be told of a finding, besides that there is one.
const std::map<std::string, const char*> kNamed{{"dup-key-spelling", "[S04]"},
                                                {"alias-as-key", "[S04]"},
                                                {"complex-key", "[S02]"},
                                                {"key-types", "[S02]"},
                                                {"tag-python-object", "!!python/object/apply:os.system"},
                                                {"tag-binary", "!!binary"},
                                                {"directive-tag", "!!str"},
                                                {"ref-file", "$ref"},
                                                {"inject-bidi", "U+202E"},
                                                {"inject-github", "unknown_key"},
                                                {"inject-xml", "unknown_key"},
                                                {"inject-markdown", "unknown_key"}};

/// No control character but line ends reaches the terminal, and nothing breaks off inside a character.
bool is_safe(const std::string& text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x20U && c != '\n' && c != '\t'; });
}

}  // namespace

TEST_CASE("hostile agreements get the class of answer that the collection asks for") {
  if (!std::filesystem::exists(kCases) || !hostile_tests_skipped().empty()) {
    WARN("skipped: " << (hostile_tests_skipped().empty() ? "no ../shared/schemas/hostile-yaml"
                                                         : hostile_tests_skipped()));
    return;
  }
  std::ifstream file{kCases};
  const json cases = json::parse(file)["cases"];
  CHECK(cases.size() == 76);
  const TemporaryFolder folder;
  for (const json& hostile : cases) {
    const std::string id = hostile["id"];
    const std::string expected = hostile["expect"];
    const std::string text = text_of(hostile);
    const bool block = text.find("charter:") == std::string::npos && !text.starts_with("{") &&
                       text.find(": ") != std::string::npos && kNotJudged.count(id) == 0;
    const bool could_be_judged =
        expected.find("accept") != std::string::npos || expected.starts_with("finding");
    // As it is, and, where it is a block of keys that names no kind, as an agreement with the same keys.
    for (const bool named : {false, true}) {
      if (named && !(block && could_be_judged)) {
        continue;
      }
      put(folder / "hostile.yaml", named ? text + "\ncharter: agreement/v1\n" : text);
      const LimitedRun run = run_limited({"check", (folder / "hostile.yaml"), "--no-config"});
      INFO(id << (named ? " (named)" : "") << ": " << expected << ", exit " << run.exit_code << " in "
              << run.seconds << " s\n"
              << run.out.substr(0, 400) << run.err.substr(0, 400));
      if (const auto refused = kNotJudged.find(id); refused != kNotJudged.end()) {
        CHECK(run.exit_code == 2);
        CHECK_THAT(run.err, Catch::Contains(refused->second));
      } else {
        CHECK(answers(expected, run, named || text.find("charter:") != std::string::npos));
      }
      if (const auto told = kNamed.find(id); named && told != kNamed.end()) {
        CHECK_THAT(run.out, Catch::Contains(told->second));
      }
      CHECK(is_safe(run.out));
      CHECK(is_safe(run.err));
      CHECK(run.out.size() + run.err.size() < kMostOutput);
      CHECK(run.seconds < 10);
    }
  }
}

TEST_CASE("what the collection asks of single cases") {
  if (!hostile_tests_skipped().empty()) {
    WARN("skipped: " << hostile_tests_skipped());
    return;
  }
  const TemporaryFolder folder;
  const auto told = [&](const std::string& text) {
    put(folder / "a.yaml", "charter: agreement/v1\nid: hostile\ntitle: hostile case\nstatus: draft\n" + text);
    const LimitedRun run = run_limited({"check", (folder / "a.yaml"), "--no-config"});
    return std::to_string(run.exit_code) + "\n" + run.out + run.err;
  };
  put(folder / "cr.yaml", "charter: agreement/v1\rid: hostile\rpurpose: *u\r");
  CHECK_THAT(run_limited({"check", (folder / "cr.yaml"), "--no-config"}).err,
             Catch::Contains("cr.yaml:3:10"));
  CHECK_THAT(told("title: again\n"), Catch::Contains("a.yaml:5:1") && Catch::Contains("line 3"));
  CHECK_THAT(told("ret\u200bention: { period: P1Y }\n"), Catch::Contains("U+200B"));
  CHECK_THAT(told("\u0430ccess: []\n"), Catch::Contains("U+0430") && Catch::Contains("access"));
  CHECK_THAT(told("retention: { period: P" + std::string(200'000, '1') + "Y }\n"), Catch::Contains("[S06]"));
  CHECK_THAT(told("term: !interval { start: 2026-01-01 }\n"), Catch::Contains("!interval"));
}

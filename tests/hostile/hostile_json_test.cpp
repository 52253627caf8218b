#include "hostile/run_limited.h"
#include "unit/workspace/temporary_folder.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>

namespace {

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) {
    out += text;
  }
  return out;
}

/// `pattern` with each # replaced by 0, 1, 2 …, joined by commas.
std::string numbered(std::string_view pattern, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    out += i == 0 ? "" : ",";
    for (const char c : pattern) {
      out += c == '#' ? std::to_string(i) : std::string{c};
    }
  }
  return out;
}

std::string assessment(const std::string& answers) {
  return R"({"charter":"montreal-digital-data-charter@2020","organization":{"name":"C"},"assessed_on":"2026-05-01","answers":{)" +
         answers + "}}";
}

enum class ByteOrder { LittleEndian, BigEndian };

/// Two bytes a letter; only for ASCII.
std::string as_utf16(std::string_view text, ByteOrder order) {
  std::string out;
  for (const char c : text) {
    out += order == ByteOrder::BigEndian ? std::string{'\0', c} : std::string{c, '\0'};
  }
  return out;
}

void check_refused(const LimitedRun& run, const std::string& code) {
  INFO(run.err.substr(0, 500));
  CHECK(run.exit_code == 2);
  CHECK(run.out.empty());
  CHECK_THAT(run.err, Catch::Contains("[" + code + "]"));
  CHECK(run.seconds < 10);
}

/// In words for people and as JSON: a program may be asked for either.
void check(const std::string& content, const std::string& code) {
  const TemporaryFolder folder;
  put(folder / "a.json", content);
  check_refused(run_limited({"assess", folder / "a.json"}), code);
  const LimitedRun json = run_limited({"assess", folder / "a.json", "--diagnostics", "json"});
  CHECK(json.exit_code == 2);
  CHECK(json.out.empty());
  CHECK_THAT(json.err, Catch::Contains("\"" + code + "\""));
}

bool skipped() {
  if (!hostile_tests_skipped().empty()) {
    WARN("skipped: " << hostile_tests_skipped());
  }
  return !hostile_tests_skipped().empty();
}

}  // namespace

TEST_CASE("files that are too large") {
  if (skipped()) {
    return;
  }
  constexpr std::size_t kHuge = 200UL * 1024UL * 1024UL;
  check(std::string(kHuge, ' '), "E0104");
  check("[" + repeated("1,", kHuge / 2), "E0104");
  check(std::string(16UL * 1024UL * 1024UL, '\n'), "E0107");
  check(std::string(16UL * 1024UL * 1024UL - 2, '\n') + "{}", "E0206");
}

TEST_CASE("values that are nested too deep, or too many") {
  if (skipped()) {
    return;
  }
  check(repeated("[", 100'000), "E0105");
  check(repeated("{\"a\":", 100'000), "E0105");
  check("{\"x-a\":" + repeated("[", 100'000) + repeated("]", 100'000) + "}", "E0105");
  check("{\"x-a\":[" + numbered("#", 300'000) + "]}", "E0106");
}

TEST_CASE("mistakes by the hundred thousand") {
  if (skipped()) {
    return;
  }
  check(assessment(repeated("\"PRV-01\":{},", 100'000) + "\"PRV-01\":{}"), "E0205");
  check("{" + repeated("\"x-a\":1,", 100'000) + "\"x-a\":1}", "E0205");
  check(assessment(numbered("\"PRV-#\":1", 190'000)), "E0204");
  check(assessment("\"PRV-01\":{" + numbered("\"status\":\"x#\"", 190'000) + "}"), "E0121");
  check(assessment(numbered("\"x0123456789012345678901234567890123456789#\":{\"status\":\"q\"}", 90'000)),
        "E0203");
}

TEST_CASE("bytes that are no text") {
  if (skipped()) {
    return;
  }
  check("{\"charter\": \"caf\xE9\"}", "E0101");
  check("{\"charter\": \"\xED\xA0\x80\"}", "E0101");
  check("\xFF\xFE" + as_utf16(assessment(""), ByteOrder::LittleEndian), "E0102");
  check("\xFE\xFF" + as_utf16(assessment(""), ByteOrder::BigEndian), "E0102");
  check(as_utf16(assessment(""), ByteOrder::LittleEndian), "E0102");
  check(as_utf16(assessment(""), ByteOrder::BigEndian), "E0102");
  check(assessment("\"PRV-01\":{\"note\":\"" + std::string(1, '\0') + "\"}"), "E0103");
  check(std::string(1'000'000, '\0'), "E0103");
  check("", "E0107");
}

TEST_CASE("numbers out of range") {
  if (skipped()) {
    return;
  }
  check("{\"charter\":1e999}", "E0113");
  check("{\"charter\":" + std::string(1'000'000, '9') + "}", "E0113");
  check(
      R"({"charter":"montreal-digital-data-charter@2020","organization":{"name":"C","hours_per_month":1e300},"assessed_on":"2026-05-01","answers":{}})",
      "E0211");
}

TEST_CASE("very long keys, texts and lines") {
  if (skipped()) {
    return;
  }
  check("{\"" + std::string(1'000'000, 'k') + "\":1}", "E0201");
  check("{\"" + std::string(10'000'000, 'k'), "E0110");
  check("{\"charter\":\"" + std::string(16'000'000, 'k') + "\"}", "E0208");
  check("{\"charter\":\"" + repeated("\\u00e9", 2'000'000) + "\"}", "E0208");
  check("{\"charter\":\"" + repeated("\u202e", 2'000'000) + "\"}", "E0208");
}

TEST_CASE("what is not a file one may read") {
  if (skipped()) {
    return;
  }
  const TemporaryFolder folder;
  check_refused(run_limited({"assess", folder.path().string()}), "E0601");
  check_refused(run_limited({"assess", folder / "missing.json"}), "E0601");
  check_refused(run_limited({"assess", "/dev/zero"}), "E0104");
  put(folder / "secret.json", "{}");
  ::chmod(folder.path().c_str(), 0755);
  ::chmod((folder / "secret.json").c_str(), 0);
  const LimitedRun run = run_limited_as_nobody({"assess", folder / "secret.json"});
  if (run.exit_code == 126 || run.exit_code == 127) {
    WARN("skipped: the program cannot be run as another user here");
    return;
  }
  check_refused(run, "E0601");
}

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
#include <string>

namespace {

using nlohmann::json;

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

/// Whether an answer is of the class. E01 is about reading: E0104 to E0106, E0134 and E0135 are limits, E0101
/// to E0103 encodings, E0136 a tag; E09 says which kind of document it is instead. A mistake behind a limit
/// is never come to.
bool answers(const std::string& expected, const LimitedRun& run) {
  const std::string all = run.out + run.err;
  const bool limit = holds_any(all, {"[E0104]", "[E0105]", "[E0106]", "[E0134]", "[E0135]"});
  const bool encoding = holds_any(all, {"[E0101]", "[E0102]", "[E0103]"});
  const bool judged = run.exit_code == 0 || run.exit_code == 1;
  const bool other_kind = run.exit_code == 2 && holds_any(all, {"[E09"});
  if (expected == "parse-error") {
    return run.exit_code == 2 && holds_any(all, {"[E01"});
  }
  if (expected == "limit-error") {
    return run.exit_code == 2 && limit;
  }
  if (expected == "limit-error-or-accept") {
    return (run.exit_code == 2 && limit) || judged || other_kind;
  }
  if (expected == "encoding-error") {
    return run.exit_code == 2 && encoding;
  }
  if (expected == "accept" || expected == "finding") {
    return judged || other_kind || (run.exit_code == 2 && holds_any(all, {"[E0136]"}));
  }
  if (expected == "finding-error") {
    return run.exit_code == 1 || run.exit_code == 2;
  }
  return judged || other_kind || (run.exit_code == 2 && holds_any(all, {"[E01"}));  // "…-or-…"
}

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
    // As it is, and, where it is a block of keys that names no kind, as an agreement with the same keys.
    for (const bool named : {false, true}) {
      const bool block = text.find("charter:") == std::string::npos && !text.starts_with("{") &&
                         (expected == "accept" || expected == "finding" || expected == "finding-error") &&
                         text.find(": ") != std::string::npos && !text.starts_with("%") &&
                         !text.starts_with("?");
      if (named && !block) {
        continue;
      }
      put(folder / "hostile.yaml", named ? "charter: agreement/v1\n" + text : text);
      const LimitedRun run = run_limited({"check", (folder / "hostile.yaml"), "--no-config"});
      INFO(id << (named ? " (named)" : "") << ": " << expected << ", exit " << run.exit_code << " in "
              << run.seconds << " s\n"
              << run.out.substr(0, 400) << run.err.substr(0, 400));
      CHECK(answers(expected, run));
      CHECK(is_safe(run.out));
      CHECK(is_safe(run.err));
      CHECK(run.out.size() + run.err.size() < 1'000'000);
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
  CHECK_THAT(told("title: again\n"), Catch::Contains("a.yaml:5:1") && Catch::Contains("line 3"));
  CHECK_THAT(told("ret\u200bention: { period: P1Y }\n"), Catch::Contains("U+200B"));
  CHECK_THAT(told("\u0430ccess: []\n"), Catch::Contains("U+0430") && Catch::Contains("access"));
  CHECK_THAT(told("retention: { period: P" + std::string(200'000, '1') + "Y }\n"), Catch::Contains("[S06]"));
  CHECK_THAT(told("term: !interval { start: 2026-01-01 }\n"), Catch::Contains("!interval"));
}

// The tokenizer of batches against the one of single files: the same documents, the same events, the same
// assessments.

#include "support/two_readers.h"
#include "unit/decode/json_suite.h"
#include "wasm/random_document.h"

#include <charter/embedded.h>

#include <catch2/catch.hpp>

using namespace charter;
using namespace charter::test;

namespace {

const Bundle& bundle() {
  static const Bundle kBundle = read_bundle(embedded_bundle()).value();
  return kBundle;
}

}  // namespace

TEST_CASE("both tokenizers agree on the JSON parsing test suite") {
  const auto paths = json_suite_cases();
  if (paths.empty()) {
    WARN("skipped: there is no " << kJsonSuite);
    return;
  }
  FastReader reader;
  std::size_t accepted = 0;
  for (const auto& path : paths) {
    const std::string text = read_bytes(path);
    INFO(path.filename().string());
    // As it is, and inside of a document.
    for (const std::string& document : {text, "{\"x-test\": " + text + "}", "[" + text + ", " + text + "]"}) {
      bool taken = false;
      CHECK(difference_of_events(reader, document, {}, taken) == "");
      accepted += taken ? 1U : 0U;
      if (path.filename().string().starts_with("n_")) {
        CHECK((!taken || document != text));
      }
    }
  }
  // Most of what has to be accepted is not left to the other reader.
  CHECK(accepted > 3 * 70);
}

TEST_CASE("both tokenizers agree where vectors of bytes begin and end") {
  FastReader reader;
  for (std::size_t size = 0; size < 200; ++size) {
    const std::string filler(size, 'a');
    const std::string blank(size, ' ');
    for (const std::string& text :
         {"{\"" + filler + "\": \"" + filler + "\\n\\\\\", \"b\": [1, -2.50, true, null, {}, []]}",
          blank + "{\"a\"" + blank + ":" + blank + "\"\\u00e9\\ud83d\\ude00\\\"\"" + blank + "}" + blank,
          "[\"" + filler + "é\"" + blank + "]"}) {
      bool accepted = false;
      INFO(text);
      CHECK(difference_of_events(reader, text, {}, accepted) == "");
      CHECK(accepted);
    }
    for (const std::string& text :
         {"{\"" + filler + "\": \"" + filler + "\xC3\"}", "[\"" + filler + "\\\"]",
          "[\"" + filler + "\\ud800\"]", "[\"" + filler + "\\udc00\"]", "[\"" + filler + "\\ud800\\u0041\"]",
          "[\"" + filler + "\n\"]", "[1" + filler + "x]", "{\"a\": 1," + blank + "}",
          "[\"a\"" + blank + "\"b\"]", "[1]" + blank + "]", "[1e" + std::to_string(400 + size) + "]",
          "[" + std::string(size + 400, '9') + "]", "[\"a\"x" + blank + "]", "[tru" + blank + " e]",
          "[\"a\"," + blank + "\f1]", "{\"a\":1" + blank + "\x1A 2}"}) {
      bool accepted = true;
      INFO(text);
      CHECK(difference_of_events(reader, text, {}, accepted) == "");
      CHECK_FALSE(accepted);
    }
  }
}

TEST_CASE("nothing is read past the end of a document") {
  // The sanitizers see it, where a document has exactly the bytes it needs.
  const ReadLimits limits;
  FastReader reader;
  AssessmentReader assessments{bundle().charter, bundle().scale, limits};
  for (const std::string end :
       {"{}", "{\"a\":1}", "[\"\"]", "[\"\\n\"]", "[\"a\",\"\",\"b\"]", "{\"\":{\"by\":[\"\\\"\"]}}",
        "{\"answers\":{\"PRV-01\":{\"by\":[]}}}", "{\"answers\":{\"PRV-01\":{\"due\":\"\"}}}",
        "{\"organization\":{\"i\\u0064\":\"\"}}", "{\"answers\":{\"PRV-01\":{\"status\":\"x\"}}}"}) {
    for (std::size_t before = 0; before < 70; ++before) {
      const std::string text = std::string(before, ' ') + end;
      const std::vector<char> exact{text.begin(), text.end()};
      const std::string_view document{exact.data(), exact.size()};
      bool accepted = false;
      INFO(text);
      CHECK(difference_of_events(reader, document, limits, accepted) == "");
      CHECK(accepted);
      CHECK(difference_of_assessments(assessments, document, bundle().charter, bundle().scale, limits) == "");
    }
  }
}

TEST_CASE("both tokenizers keep the limits") {
  FastReader reader;
  const auto accepts = [&](std::string_view text, const ReadLimits& limits) {
    bool accepted = false;
    CHECK(difference_of_events(reader, text, limits, accepted) == "");
    return accepted;
  };
  CHECK(accepts("[[[1]]]", {.depth = 3}));
  CHECK_FALSE(accepts("[[[1]]]", {.depth = 2}));
  CHECK(accepts("[1,{\"a\":2}]", {.values = 4}));
  CHECK_FALSE(accepts("[1,{\"a\":2}]", {.values = 3}));
  CHECK(accepts("[1,2]", {.bytes = 5}));
  CHECK_FALSE(accepts("[1,2] ", {.bytes = 5}));
  CHECK_FALSE(accepts("\xEF\xBB\xBF[1]", {}));
  CHECK_FALSE(accepts("", {}));
  CHECK_FALSE(accepts(" \n", {}));
}

TEST_CASE("one reader for many documents reads each as if it were the first") {
  const ReadLimits limits;
  AssessmentReader reader{bundle().charter, bundle().scale, limits};
  FastReader tokens;
  const Pick pick = dice(20260701);
  int fast = 0;
  for (int i = 0; i < 1500; ++i) {
    const std::string good = random_document(bundle(), pick);
    const std::string text = pick(0, 2) == 0 ? broken_document(good, pick) : good;
    INFO("document " << i << ": " << text);
    REQUIRE(difference_of_assessments(reader, text, bundle().charter, bundle().scale, limits) == "");
    bool accepted = false;
    REQUIRE(difference_of_events(tokens, text, limits, accepted) == "");
    fast += accepted ? 1 : 0;
  }
  CHECK(fast > 1200);
}

TEST_CASE("keys that are there twice are told alike, known or not") {
  const ReadLimits limits;
  AssessmentReader reader{bundle().charter, bundle().scale, limits};
  for (
      const std::string text :
      {R"({"answers": {"PRV-01": {}, "PRV-01": {"status": null, "note": "", "status": null}}})",
       R"({"profile": {"uses_ai": true, "uses_ai": true}, "profile": {"uses_ai": true}})",
       R"({"x-a": {"b": 1, "b": 2}, "x-a": 1, "nope": 1, "nope": 2, "answers": {"x-1": 1, "x-1": 2, "N": 1, "N": 2}})",
       R"({"\u0061nswers": {}, "answers": {}, "organization": {"name": "a", "n\u0061me": "b"}})"}) {
    INFO(text);
    CHECK(difference_of_assessments(reader, text, bundle().charter, bundle().scale, limits) == "");
    REQUIRE(reader.read(text, 7) == nullptr);
    std::size_t twice = 0;
    for (const Diagnostic& mistake : reader.mistakes()) {
      const bool duplicate = mistake.args.size() == 2 &&
                             std::holds_alternative<std::string>(mistake.args[1]) &&
                             std::get<std::string>(mistake.args[1]) == "7";
      twice += duplicate ? 1U : 0U;
    }
    CHECK(twice >= 2);
  }
}

TEST_CASE("a copy of an assessment outlives its document and its reader") {
  std::string text = R"({"charter": ")" + reference_to(bundle().charter) +
                     R"(", "organization": {"name": "A"}, "assessed_on": "2026-05-01", "answers": {"PRV-01": {
    "status": null, "note": "plain", "owner": "\u00e9scaped", "evidence": [{"title": "Two\\three", "url": "u"}]}}})";
  Assessment kept;
  {
    AssessmentReader reader{bundle().charter, bundle().scale, ReadLimits{}};
    const Assessment* const read = reader.read(text);
    REQUIRE(read != nullptr);
    CHECK(read->answers[0].owner == "éscaped");
    CHECK(read->answers[0].evidence[0].title == "Two\\three");
    kept = *read;
  }
  text.assign(text.size(), '!');
  CHECK(kept.answers[0].note == "plain");
  CHECK(kept.answers[0].owner == "éscaped");
  CHECK(kept.answers[0].evidence[0].title == "Two\\three");
  CHECK(kept.answers[0].evidence[0].url == "u");
}

// The whole text of reports and of diagnostics, for every example, in both languages.

#include "support/golden.h"
#include "diagnostics/print.h"
#include "report/words.h"

#include <charter/bundle.h>
#include <charter/decode.h>
#include <charter/embedded.h>
#include <charter/report.h>

#include <catch2/catch.hpp>

namespace charter {

namespace {

/// The examples of the repository, and cases of our own: tests/golden/<case>/input.json.
const std::vector<std::string> kCases{"food-bank-starting",     "cultural-organization", "mobility-coop",
                                      "indigenous-partnership", "comite-locataires",     "capped"};

Source example(const std::string& name) {
  const std::string path = name == "capped" ? "tests/golden/capped/input.json" : "examples/" + name + ".json";
  return {path, test::read_text(std::string{CHARTER_SOURCE_DIR} + "/" + path)};
}

const Bundle& bundle() {
  static const Bundle kBundle = read_bundle(embedded_bundle()).value();
  return kBundle;
}

std::string rendered(const std::string& name, const char* format, Language language) {
  const Source source = example(name);
  const auto read = decode_assessment(source.text, bundle().charter, bundle().scale);
  if (!read.ok()) {
    return print(read.diagnostics, {&source, 1}, Language::En);
  }
  const Framework framework{bundle().charter, bundle().scale, bundle().rules};
  const Evaluation evaluation = evaluate(framework, *read.value, {.as_of = read.value->assessed_on});
  const GapReport report =
      make_report(framework, *read.value, evaluation, {.language = language, .source = &source});
  return find_format(format)->render(report, {});
}

}  // namespace

TEST_CASE("every report of every example is as reviewed") {
  const std::string name = GENERATE(from_range(kCases));
  const Language language = GENERATE(Language::En, Language::Fr);
  for (const ReportFormat& format : report_formats()) {
    const std::string file =
        name + "/expected." + std::string{tag(language)} + "." + std::string{format.file_extension};
    CHECK(test::golden_difference(file, rendered(name, format.name.data(), language)) == "");
  }
}

TEST_CASE("every mistake of a file is told as reviewed") {
  const Language language = GENERATE(Language::En, Language::Fr);
  const Source source = example("with-mistakes");
  const auto read = decode_assessment(source.text, bundle().charter, bundle().scale);
  REQUIRE_FALSE(read.ok());
  CHECK(test::golden_difference("with-mistakes/expected." + std::string{tag(language)} + ".err",
                                print(read.diagnostics, {&source, 1}, language)) == "");
}

TEST_CASE("no line of a text report is wider than 80 columns or ends with a space") {
  const std::string name = GENERATE(from_range(kCases));
  const Language language = GENERATE(Language::En, Language::Fr);
  for (const std::string& line : test::lines_of(rendered(name, "text", language))) {
    CAPTURE(line);
    CHECK(code_points(line) <= 80);
    CHECK_FALSE(line.ends_with(' '));
  }
}

TEST_CASE("the first screen says where one stands, what holds one back and the three next steps") {
  const std::string name = GENERATE(from_range(kCases));
  const Language language = GENERATE(Language::En, Language::Fr);
  const auto lines = test::lines_of(rendered(name, "text", language));
  REQUIRE(lines.size() > 24);
  std::string screen;
  for (std::size_t i = 0; i < 24; ++i) {
    screen += lines[i] + "\n";
  }
  CAPTURE(screen);
  for (const Word word :
       {Word::WhereYouStand, Word::Score, Word::Level, Word::WhatHoldsYouBack, Word::NextSteps}) {
    CHECK(screen.find(say(word, language)) != std::string::npos);
  }
  for (const char* step : {"\n  1. ", "\n  2. ", "\n  3. "}) {
    CHECK(screen.find(step) != std::string::npos);
  }
  // The third step is there to its last word: what follows it is on the screen too, or is its empty line.
  CHECK(screen.find("\n\n", screen.find("\n  3. ")) != std::string::npos);
}

}  // namespace charter

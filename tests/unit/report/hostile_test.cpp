// Whatever people type, in any field, every format keeps its structure and shows the text as text.

#include "report/escape.h"
#include "support/hostile_texts.h"
#include "support/markup_reader.h"
#include "unit/report/csv_reader.h"
#include "unit/report/example_report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace charter {

namespace {

using test::ExampleReport;
using test::hostile_addresses;
using test::hostile_texts;
using test::read_markup;

constexpr std::string_view kHarmless = "Harmless";

/// Every key and the type of every value.
std::string shape(const nlohmann::json& json) {
  std::string out;
  const nlohmann::json flat = json.flatten();
  for (const auto& [key, value] : flat.items()) {
    out += key + " " + value.type_name() + "\n";
  }
  return out;
}

/// The marks of Markdown that stay active: neither escaped nor an entity.
std::string active_marks(std::string_view markdown) {
  std::string out;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    const char c = markdown[i];
    if (c == '\\') {
      ++i;
    } else if (std::string_view{"\n*_[]<>|~`$#{}&@"}.find(c) != std::string_view::npos) {
      const std::string_view rest = markdown.substr(i);
      const bool entity = rest.starts_with("&amp;") || rest.starts_with("&lt;") || rest.starts_with("&gt;");
      const bool broken_name = rest.starts_with("@\u2060");
      out += entity || broken_name ? "" : std::string{c};
    }
  }
  return out;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

bool has_control_characters(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r') || c == 0x7F;
  });
}

bool is_formula(const std::string& cell) {
  const auto first = cell.find_first_not_of(' ');
  return first != std::string::npos &&
         std::string_view{"=+-@\t\r"}.find(cell[first]) != std::string_view::npos;
}

}  // namespace

TEST_CASE("HTML keeps its elements and attributes whatever people type") {
  const auto expected = read_markup(ExampleReport{kHarmless, kHarmless}.rendered("html"));
  REQUIRE(expected.mistake == "");
  for (const std::string_view words : hostile_texts()) {
    CAPTURE(words);
    const auto page = read_markup(ExampleReport{words, kHarmless}.rendered("html"));
    CHECK(page.mistake == "");
    CHECK(page.skeleton() == expected.skeleton());
    CHECK(page.whole_text().find(plain_line(words)) != std::string::npos);
  }
}

TEST_CASE("HTML has no script, no handler, no inline style and no frame to begin with") {
  const auto page = read_markup(ExampleReport{kHarmless, "https://example.org"}.rendered("html"));
  int links = 0;
  for (const auto& element : page.elements) {
    for (const char* never :
         {"script", "iframe", "object", "embed", "base", "form", "img", "foreignObject"}) {
      CHECK(element.name != never);
    }
    for (const auto& [name, value] : element.attributes) {
      CHECK_FALSE(name.starts_with("on"));
      CHECK(name != "style");
      CHECK(name != "src");
      if (name == "href") {
        links += value == "https://example.org" ? 1 : 0;
        CHECK((value.starts_with("#") || value == "https://example.org" || value == "data:,"));
      }
    }
  }
  CHECK(links == 74);
}

TEST_CASE("an unsafe address never becomes a link of the HTML report") {
  const auto expected = read_markup(ExampleReport{kHarmless, kHarmless}.rendered("html"));
  for (const std::string_view address : hostile_addresses()) {
    CAPTURE(address);
    const auto page = read_markup(ExampleReport{kHarmless, address}.rendered("html"));
    CHECK(page.mistake == "");
    CHECK(page.skeleton() == expected.skeleton());
  }
}

TEST_CASE("Markdown keeps its marks and its lines whatever people type") {
  const std::string expected = active_marks(ExampleReport{kHarmless, kHarmless}.rendered("markdown"));
  for (const std::string_view words : hostile_texts()) {
    CAPTURE(words);
    const std::string text = ExampleReport{words, kHarmless}.rendered("markdown");
    CHECK(active_marks(text) == expected);
    CHECK_FALSE(has_control_characters(text));
    for (const char* link : {"://", "www."}) {
      CHECK(lower(text).find(link) == std::string::npos);
    }
    for (const char* brace : {"{{", "{%", "%}", "{#"}) {
      CHECK(text.find(brace) == std::string::npos);
    }
  }
}

TEST_CASE("CSV keeps its rows and columns, and no cell is a formula") {
  for (const CsvSeparator separator : {CsvSeparator::Comma, CsvSeparator::Semicolon}) {
    for (const std::string_view words : hostile_texts()) {
      CAPTURE(words);
      const std::string text = ExampleReport{words, kHarmless}.rendered("csv", {.csv_separator = separator});
      CHECK_FALSE(has_control_characters(text));
      const auto rows = test::read_csv(text, separator == CsvSeparator::Comma ? ',' : ';');
      REQUIRE(rows.size() == 75);
      CHECK(std::all_of(rows.begin(), rows.end(), [](const auto& row) { return row.size() == 20; }));
      CHECK(std::none_of(rows.begin(), rows.end(),
                         [](const auto& row) { return std::any_of(row.begin(), row.end(), is_formula); }));
      CHECK(rows[1][16].find(plain_line(words)) <= 1);
    }
  }
}

TEST_CASE("SARIF keeps its keys, its messages hold no link and its places no scheme") {
  const auto expected = shape(nlohmann::json::parse(ExampleReport{kHarmless, kHarmless}.rendered("sarif")));
  for (const std::string_view words : hostile_texts()) {
    CAPTURE(words);
    const auto json = nlohmann::json::parse(ExampleReport{words, kHarmless}.rendered("sarif"));
    // An absolute path has no base to be relative to.
    if (words.starts_with('/')) {
      continue;
    }
    CHECK(shape(json) == expected);
    for (const auto& result : json["runs"][0]["results"]) {
      const std::string uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
      CHECK(uri.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/%") ==
            std::string::npos);
    }
  }
}

TEST_CASE("JUnit stays well formed and keeps its tests whatever people type") {
  const auto expected = read_markup(ExampleReport{kHarmless, kHarmless}.rendered("junit"));
  REQUIRE(expected.mistake == "");
  for (const std::string_view words : hostile_texts()) {
    CAPTURE(words);
    const std::string text = ExampleReport{words, kHarmless}.rendered("junit");
    const auto document = read_markup(text);
    CHECK(document.mistake == "");
    CHECK(document.skeleton() == expected.skeleton());
    CHECK_FALSE(has_control_characters(text));
  }
}

TEST_CASE("text and JSON hold no control character, and JSON gives back what was typed") {
  for (const std::string_view words : hostile_texts()) {
    CAPTURE(words);
    const ExampleReport example{words, kHarmless};
    CHECK_FALSE(has_control_characters(example.rendered("text")));
    const auto json = nlohmann::json::parse(example.rendered("json"));
    CHECK(json["organization"]["name"].is_string());
  }
}

}  // namespace charter

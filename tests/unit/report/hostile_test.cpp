// Whatever people type, in any field, every format of every command keeps its structure and shows the text as
// text. A charter and rules of one's own are other people's words too.

#include "diagnostics/visible.h"
#include "report/escape.h"
#include "support/calendar_reader.h"
#include "support/hostile_texts.h"
#include "support/markup_reader.h"
#include "unit/report/csv_reader.h"
#include "unit/report/example_report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <map>

namespace charter {

namespace {

using test::example_formats;
using test::ExampleFormat;
using test::ExampleReport;
using test::hostile_addresses;
using test::hostile_texts;
using test::read_markup;
using test::Words;

constexpr std::string_view kHarmless = "Harmless";
constexpr std::string_view kNoShape = "no test knows this format";

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    out += part + "\n";
  }
  return out;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

/// Elements and attributes in order; every link of a page, for they must not change either.
std::string markup_shape(const std::string& text) {
  const auto document = read_markup(text);
  std::string out = document.mistake.empty() ? "" : "a mistake: " + document.mistake;
  out += joined(document.skeleton());
  for (const auto& element : document.elements) {
    out += element.attribute("href") + "\n";
  }
  return out;
}

/// The marks of Markdown that stay active: neither escaped nor an entity.
std::string markdown_shape(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\') {
      ++i;
    } else if (std::string_view{"\n*_[]<>|~`$#{}&@"}.find(c) != std::string_view::npos) {
      const std::string_view rest = std::string_view{text}.substr(i);
      const bool entity = rest.starts_with("&amp;") || rest.starts_with("&lt;") || rest.starts_with("&gt;");
      const bool broken_name = rest.starts_with("@\u2060");
      out += entity || broken_name ? "" : std::string{c};
    }
  }
  for (const char* never : {"://", "www.", "{{", "{%", "%}", "{#"}) {
    out += lower(text).find(never) == std::string::npos ? "" : std::string{"holds "} + never + "\n";
  }
  return out;
}

bool is_formula(const std::string& cell) {
  const auto first = cell.find_first_not_of(' ');
  const bool number = cell.find_first_not_of("-0123456789.,") == std::string::npos;
  return first != std::string::npos && !number &&
         std::string_view{"=+-@\t\r"}.find(cell[first]) != std::string_view::npos;
}

std::string csv_shape(const std::string& text, char separator) {
  std::string out;
  for (const auto& row : test::read_csv(text, separator)) {
    out += std::to_string(row.size()) + "\n";
    out += std::any_of(row.begin(), row.end(), is_formula) ? "a formula\n" : "";
  }
  return out;
}

/// Every key and the type of every value. The words are a file name too, and an absolute one has no base.
void add_json_shape(const nlohmann::json& json, std::string& out) {
  out += json.type_name();
  out += '\n';
  if (!json.is_structured()) {
    return;
  }
  for (const auto& [key, value] : json.items()) {
    if (key != "uriBaseId") {
      out += key + " ";
      add_json_shape(value, out);
    }
  }
}

std::string json_shape(const std::string& text) {
  const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
  std::string out = json.is_discarded() ? "a mistake: not JSON" : "";
  add_json_shape(json, out);
  return out;
}

std::string calendar_shape(const std::string& text) {
  const auto calendar = test::read_calendar(text);
  return calendar.mistake + joined(calendar.names);
}

/// What may not change with the words, format by format. Text for people is only held to `is_printable`.
std::string shape_of(std::string_view format, const std::string& text) {
  const std::map<std::string_view, std::function<std::string()>> shapes{
      {"text", [] { return std::string{}; }},        {"json", [&] { return json_shape(text); }},
      {"sarif", [&] { return json_shape(text); }},   {"html", [&] { return markup_shape(text); }},
      {"junit", [&] { return markup_shape(text); }}, {"markdown", [&] { return markdown_shape(text); }},
      {"csv", [&] { return csv_shape(text, ','); }}, {"ics", [&] { return calendar_shape(text); }},
  };
  const auto shape = shapes.find(format);
  return shape == shapes.end() ? std::string{kNoShape} : shape->second();
}

/// Line ends apart, nothing steers a terminal or turns the direction of writing.
bool is_printable(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n'; }),
             text.end());
  return visible(text) == text;
}

/// Every `stride`-th of the texts.
void check_structure(Words whose, std::size_t stride) {
  const ExampleReport harmless{kHarmless, kHarmless, Language::En, whose};
  std::vector<std::string> expected;
  for (const ExampleFormat& format : example_formats()) {
    expected.push_back(shape_of(format.name, format.render(harmless, {})));
    CAPTURE(format.command, format.name);
    REQUIRE(expected.back().find("mistake") == std::string::npos);
    REQUIRE(expected.back() != kNoShape);
    REQUIRE((format.name == "text" || !expected.back().empty()));
  }
  for (std::size_t text = 0; text < hostile_texts().size(); text += stride) {
    const std::string_view words = hostile_texts()[text];
    const ExampleReport hostile{words, kHarmless, Language::En, whose};
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const ExampleFormat& format = example_formats()[i];
      const std::string out = format.render(hostile, {});
      CAPTURE(format.command, format.name, words);
      CHECK(shape_of(format.name, out) == expected[i]);
      // JSON escapes what steers a terminal; other programs read it as it was typed.
      CHECK((format.name == "json" || is_printable(out)));
      if (format.name == "html") {
        CHECK(read_markup(out).whole_text().find(plain_line(words)) != std::string::npos);
      }
    }
  }
}

}  // namespace

TEST_CASE("every format of every command keeps its structure whatever people type") {
  check_structure(Words::OfAnswers, 1);
}

TEST_CASE("every format of every command keeps its structure whatever a charter and its rules say") {
  check_structure(Words::OfCharter, 4);
}

TEST_CASE("a spreadsheet with semicolons keeps its cells, and shows what was typed") {
  const RenderOptions options{.csv_separator = CsvSeparator::Semicolon};
  const std::string expected = csv_shape(ExampleReport{kHarmless, kHarmless}.rendered("csv", options), ';');
  for (const std::string_view words : hostile_texts()) {
    CAPTURE(words);
    const std::string out = ExampleReport{words, kHarmless}.rendered("csv", options);
    CHECK(csv_shape(out, ';') == expected);
    CHECK(test::read_csv(out, ';')[1][16].find(plain_line(words)) <= 1);
  }
}

TEST_CASE("no page has a script, a handler, an inline style or a frame to begin with") {
  const ExampleReport example{kHarmless, "https://example.org"};
  int links = 0;
  for (const ExampleFormat& format : example_formats()) {
    if (format.name != "html") {
      continue;
    }
    for (const auto& element : read_markup(format.render(example, {})).elements) {
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
  }
  CHECK(links == 74);
}

TEST_CASE("an unsafe address never becomes a link of the HTML report") {
  const std::string expected = markup_shape(ExampleReport{kHarmless, kHarmless}.rendered("html"));
  for (const std::string_view address : hostile_addresses()) {
    CAPTURE(address);
    CHECK(markup_shape(ExampleReport{kHarmless, address}.rendered("html")) == expected);
  }
}

TEST_CASE("places of SARIF have no scheme, whatever the file is called") {
  for (const std::string_view words : hostile_texts()) {
    if (words.starts_with('/')) {
      continue;
    }
    CAPTURE(words);
    const auto json = nlohmann::json::parse(ExampleReport{words, kHarmless}.rendered("sarif"));
    for (const auto& result : json["runs"][0]["results"]) {
      const std::string uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
      CHECK(uri.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/%") ==
            std::string::npos);
    }
  }
}

TEST_CASE("JSON gives back what was typed") {
  for (const std::string_view words : {"<b>Bold</b>", "a\nb", "=1+1", "\x1b[31m", "\u202Egpj"}) {
    const auto json = nlohmann::json::parse(ExampleReport{words, kHarmless}.rendered("json"));
    CHECK(json["organization"]["name"] == words);
  }
}

}  // namespace charter

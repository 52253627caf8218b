#include "decode/json/reader.h"

#include <catch2/catch.hpp>

#include <string>

using charter::ReadLimits;
using charter::Span;

namespace {

/// One line an event: what it is, its value, and the very bytes its span covers.
class Recorder final : public charter::JsonHandler {
 public:
  explicit Recorder(std::string_view text) : text_(text) {}
  void object_begin(Span where) override { add("object", {}, where); }
  void key(std::string_view name, Span where) override { add("key", name, where); }
  void object_end(Span where) override { add("end", {}, where); }
  void array_begin(Span where) override { add("list", {}, where); }
  void array_end(Span where) override { add("end", {}, where); }
  void text(std::string_view value, Span where) override { add("text", value, where); }
  void number(std::string_view digits, Span where) override { add("number", digits, where); }
  void boolean(bool value, Span where) override { add("boolean", value ? "yes" : "no", where); }
  void null(Span where) override { add("null", {}, where); }

  std::string events;

 private:
  void add(std::string_view what, std::string_view value, Span where) {
    events += std::string{what} + " " + std::string{value} + " <" +
              std::string{text_.substr(where.offset, where.length)} + "> " + std::to_string(where.offset) +
              "\n";
  }
  std::string_view text_;
};

void check(const std::string& text, const std::string& events) {
  Recorder recorder{text};
  CHECK_FALSE(read_json(text, ReadLimits{}, recorder));
  CHECK(recorder.events == events);
}

}  // namespace

TEST_CASE("every token is told with its place, in the order of the document") {
  check(R"({ "a": [1, -2.5e3, true], "b": null })",
        "object  <{> 0\n"
        "key a <\"a\"> 2\n"
        "list  <[> 7\n"
        "number 1 <1> 8\n"
        "number -2.5e3 <-2.5e3> 11\n"
        "boolean yes <true> 19\n"
        "end  <]> 23\n"
        "key b <\"b\"> 26\n"
        "null  <null> 31\n"
        "end  <}> 36\n");
  check("[false,{},[]]",
        "list  <[> 0\nboolean no <false> 1\nobject  <{> 7\nend  <}> 8\nlist  <[> 10\nend  <]> 11\nend  <]> "
        "12\n");
}

TEST_CASE("a value alone is a document") {
  check("7", "number 7 <7> 0\n");
  check(" \"x\" ", "text x <\"x\"> 1\n");
}

TEST_CASE("escapes are resolved in the value and kept in the place") {
  check(R"(["\"\\\/\u00e9\ud83d\ude00", "é😀"])",
        "list  <[> 0\ntext \"\\/é😀 <\"\\\"\\\\\\/\\u00e9\\ud83d\\ude00\"> 1\ntext é😀 <\"é😀\"> 29\nend  <]> "
        "37\n");
}

TEST_CASE("a byte order mark and CRLF are white space with a length") {
  check("\xEF\xBB\xBF[\r\n1\r\n]", "list  <[> 3\nnumber 1 <1> 6\nend  <]> 9\n");
}

TEST_CASE("of a number exactly its own characters are taken") {
  check("[0,-0,1.50,1E+2,2e-7]",
        "list  <[> 0\nnumber 0 <0> 1\nnumber -0 <-0> 3\nnumber 1.50 <1.50> 6\nnumber 1E+2 <1E+2> 11\n"
        "number 2e-7 <2e-7> 16\nend  <]> 20\n");
  const std::string digits(400, '9');
  Recorder recorder{digits};
  CHECK(read_json(digits, ReadLimits{}, recorder));  // past what a number can hold
}

TEST_CASE("the limits are exact") {
  const ReadLimits limits{.bytes = 12, .depth = 2, .values = 3};
  const auto refused = [&](const std::string& text) {
    Recorder recorder{text};
    const auto refusal = read_json(text, limits, recorder);
    return refusal ? std::string{refusal->kind->code} + "@" + std::to_string(refusal->span.offset) : "";
  };
  CHECK(refused("[[1]]").empty());
  CHECK(refused("[[[1]]]") == "E0105@2");
  CHECK(refused("{\"a\":[[]]}") == "E0105@6");
  CHECK(refused("[1,2]").empty());
  CHECK(refused("[1,2,3]") == "E0106@5");
  CHECK(refused("[12345678]  ").empty());
  CHECK(refused("[12345678]   ") == "E0104@0");
}

TEST_CASE("what was told before a mistake stays told") {
  const std::string text = "[1, 2, oops]";
  Recorder recorder{text};
  REQUIRE(read_json(text, ReadLimits{}, recorder));
  CHECK(recorder.events == "list  <[> 0\nnumber 1 <1> 1\nnumber 2 <2> 4\n");
}

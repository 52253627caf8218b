#include "decode/json/document.h"
#include "decode/utf16.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using charter::DocumentNode;
using charter::Mistakes;
using charter::ReadLimits;

using namespace std::string_view_literals;

namespace {

/// "key at place: value at place", one a line, depth first; a place is the very bytes.
std::string described(const DocumentNode& node, const std::string& text, const std::string& indent) {
  const auto bytes = [&](charter::Span where) {
    return "<" + text.substr(where.offset, where.length) + ">" + std::to_string(where.offset);
  };
  std::string out;
  switch (node.kind) {
    case DocumentNode::Kind::Null:
      return "null " + bytes(node.where) + "\n";
    case DocumentNode::Kind::Scalar:
      return (node.plain ? "plain '" : "text '") + node.value + "' " + bytes(node.where) + "\n";
    case DocumentNode::Kind::Sequence:
    case DocumentNode::Kind::Mapping:
      out = (node.kind == DocumentNode::Kind::Sequence ? "list " : "map ") + bytes(node.where) + "\n";
      for (std::size_t i = 0; i < node.items.size(); ++i) {
        out += indent + (node.keys.empty() ? "- " : bytes(node.keys[i].where) + ": ");
        out += described(node.items[i], text, indent + "  ");
      }
  }
  return out;
}

/// The tree, or the code and the bytes of what stopped the reader; then every other mistake.
std::string read(const std::string& text, const ReadLimits& limits = {}) {
  Mistakes mistakes{100};
  const auto root = charter::read_json_document(text, limits, {mistakes, 0});
  std::string out = root ? described(*root, text, "  ") : "";
  for (const auto& mistake : std::move(mistakes).take()) {
    out += std::string{mistake.kind->code} + " " + text.substr(mistake.span.offset, mistake.span.length);
  }
  return out;
}

}  // namespace

TEST_CASE("JSON gives the tree of a document, each value with its place") {
  CHECK(read(R"({"a": [1.50, "b", true, null], "": {}})") ==
        "map <{>0\n"
        "  <\"a\">1: list <[>6\n"
        "    - plain '1.50' <1.50>7\n"
        "    - text 'b' <\"b\">13\n"
        "    - plain 'true' <true>18\n"
        "    - null <null>24\n"
        "  <\"\">31: map <{>35\n");
  CHECK(read("7") == "plain '7' <7>0\n");
}

TEST_CASE("Every node of a JSON document knows its file") {
  Mistakes mistakes{100};
  const auto root = charter::read_json_document(R"({"a": [1, null]})", {}, {mistakes, 3});
  REQUIRE(root);
  CHECK(root->source == 3);
  CHECK(root->items.at(0).source == 3);
  CHECK(root->items.at(0).items.at(0).source == 3);
  CHECK(root->items.at(0).items.at(1).source == 3);
}

TEST_CASE("The first of two equal keys is kept, and the second is told") {
  CHECK(read(R"({"a": 1, "a": {"b": [2]}, "c": 3})") ==
        "map <{>0\n"
        "  <\"a\">1: plain '1' <1>6\n"
        "  <\"c\">26: plain '3' <3>31\n"
        "E0205 \"a\"");
}

TEST_CASE("What is not JSON, or too much of it, gives no tree") {
  CHECK(read(R"({"a": 1,})") == "E0109 ,");
  CHECK(read("{\"a\": 1 // why\n}") == "E0115 //");
  CHECK(read("[[[1]]]", {.depth = 2}) == "E0105 [");
  CHECK(read("[1,2,3]", {.values = 3}) == "E0106 3");
}

TEST_CASE("UTF-16 is told by its mark and turned into UTF-8") {
  using charter::utf8_from_utf16;
  CHECK(utf8_from_utf16("\xFF\xFE{\0\xE9\0}\0"sv) == "{é}");
  CHECK(utf8_from_utf16("\xFE\xFF\0{\0\xE9\0}"sv) == "{é}");
  // U+20AC, of three bytes, and U+1F600, of two units and of four bytes
  CHECK(utf8_from_utf16("\xFF\xFE\xAC\x20\x3D\xD8\x00\xDE"sv) == "€😀");
  CHECK(utf8_from_utf16("\xFE\xFF\x20\xAC\xD8\x3D\xDE\x00"sv) == "€😀");
  CHECK(utf8_from_utf16("\xFF\xFE"sv) == "");
}

TEST_CASE("Text that is not UTF-16, or is cut, is left alone") {
  using charter::utf8_from_utf16;
  CHECK_FALSE(utf8_from_utf16("{}"));
  CHECK_FALSE(utf8_from_utf16(""));
  CHECK_FALSE(utf8_from_utf16("{\0}\0"sv));               // no mark
  CHECK_FALSE(utf8_from_utf16("\xFF\xFE{\0}"sv));         // half a unit
  CHECK_FALSE(utf8_from_utf16("\xFF\xFE\x3D\xD8"sv));     // half a pair
  CHECK_FALSE(utf8_from_utf16("\xFF\xFE\x3D\xD8{\0"sv));  // half a pair
  CHECK_FALSE(utf8_from_utf16("\xFF\xFE\x00\xDE{\0"sv));  // the other half
  CHECK_FALSE(utf8_from_utf16("\xFF\xFE\0\0{\0\0\0"sv));  // UTF-32
}

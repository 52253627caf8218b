#include "decode/yaml/document.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using charter::DocumentNode;
using charter::Mistakes;
using charter::ReadLimits;

namespace {

DocumentNode read(const std::string& text, const ReadLimits& limits = {}) {
  Mistakes mistakes{100};
  auto root = read_yaml(text, limits, {mistakes, 0});
  REQUIRE(root);
  CHECK(mistakes.empty());
  return *root;
}

/// "key at place: value at place", one a line, depth first; a place is the very bytes.
void describe(const DocumentNode& node, const std::string& text, const std::string& indent,
              std::string& out) {
  const auto bytes = [&](charter::Span where) {
    return "<" + text.substr(where.offset, where.length) + ">" + std::to_string(where.offset);
  };
  switch (node.kind) {
    case DocumentNode::Kind::Null:
      out += "null\n";
      return;
    case DocumentNode::Kind::Scalar:
      out += (node.plain ? "plain '" : "text '") + node.value + "' " + bytes(node.where) + "\n";
      return;
    case DocumentNode::Kind::Sequence:
    case DocumentNode::Kind::Mapping:
      out += (node.kind == DocumentNode::Kind::Sequence ? "list " : "map ") + bytes(node.where) + "\n";
      for (std::size_t i = 0; i < node.items.size(); ++i) {
        out += indent + (node.keys.empty() ? "- " : bytes(node.keys[i].where) + ": ");
        describe(node.items[i], text, indent + "  ", out);
      }
      return;
  }
}

void check(const std::string& text, const std::string& expected) {
  std::string out;
  describe(read(text), text, "  ", out);
  CHECK(out == expected);
}

/// The code and the bytes of every mistake.
std::string mistakes_in(const std::string& text, const ReadLimits& limits = {}) {
  Mistakes mistakes{100};
  (void)read_yaml(text, limits, {mistakes, 0});
  std::string out;
  for (const auto& mistake : std::move(mistakes).take()) {
    out += out.empty() ? "" : ", ";
    out += mistake.kind->code;
    out += " " + text.substr(mistake.span.offset, mistake.span.length);
  }
  return out;
}

}  // namespace

TEST_CASE("plain and quoted scalars know their places") {
  check("a: one\nb: 'two'\nc: \"thr\\\"ee\" # remark\n",
        "map <a>0\n  <a>0: plain 'one' <one>3\n  <b>7: text 'two' <'two'>10\n  <c>16: text 'thr\"ee' "
        "<\"thr\\\"ee\">19\n");
  check("a: 'it''s' \n", "map <a>0\n  <a>0: text 'it's' <'it''s'>3\n");
}

TEST_CASE("block scalars are marked by their sign") {
  check("a: >-\n  one\n  two\nb: |\n  x\n",
        "map <a>0\n  <a>0: text 'one two' <>>3\n  <b>18: text 'x\n' <|>21\n");
}

TEST_CASE("a text over several lines is marked on its first when plain, and whole when quoted") {
  check("a: one\n  two\nb: \"x\n  y\"\n",
        "map <a>0\n  <a>0: plain 'one two' <one>3\n  <b>13: text 'x y' <\"x\n  y\">16\n");
}

TEST_CASE("flow collections know their places") {
  check("{a: [1, 'x'], b: {}}\n",
        "map <{>0\n  <a>1: list <[>4\n    - plain '1' <1>5\n    - text 'x' <'x'>8\n  <b>14: map <{>17\n");
}

TEST_CASE("accents, CRLF and a byte order mark move places by their bytes") {
  check("\xEF\xBB\xBFé: à\r\nb: ç\r\n", "map <\xC3>3\n  <é>3: plain 'à' <à>7\n  <b>11: plain 'ç' <ç>14\n");
}

TEST_CASE("an anchor or a tag before a value is not its place") {
  check("a: &x one\nb: *x\nc: !!str 3\nd: &y [1]\n",
        "map <a>0\n  <a>0: plain 'one' <one>6\n  <b>10: plain 'one' <one>6\n  <c>16: text '3' <3>25\n  "
        "<d>27: list <[>33\n"
        "    - plain '1' <1>34\n");
}

TEST_CASE("a value that is not there stands at its key") {
  const std::string text = "a:\nb: ~\nc: null\nd:\n";
  const DocumentNode root = read(text);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(root.items[i].kind == DocumentNode::Kind::Null);
    CHECK(root.items[i].where == root.keys[i].where);
  }
}

TEST_CASE("YAML guesses nothing: words stay words") {
  check("a: NO\nb: 0x10\nc: 1e3\nd: yes\n",
        "map <a>0\n  <a>0: plain 'NO' <NO>3\n  <b>6: plain '0x10' <0x10>9\n  <c>14: plain '1e3' <1e3>17\n"
        "  <d>21: plain 'yes' <yes>24\n");
}

TEST_CASE("a file of remarks holds nothing") {
  CHECK(read("# only\n").kind == DocumentNode::Kind::Null);
}

TEST_CASE("of duplicate keys the first is kept, and every other told") {
  Mistakes mistakes{100};
  const auto root = charter::read_yaml("a: 1\nb: 2\na: 3\na: 4\n", {}, {mistakes, 7});
  REQUIRE(root);
  CHECK(root->items.size() == 2);
  CHECK(charter::find(*root, "a")->value == "1");
  const auto told = std::move(mistakes).take();
  REQUIRE(told.size() == 2);
  CHECK(told[1].kind->code == "E0205");
  CHECK(told[1].source == 7);
}

TEST_CASE("a mistake of syntax is told alone: what else was found may come of it") {
  CHECK(mistakes_in("a: {k: v, k: v, k: v") == "E0140 {");
  CHECK(mistakes_in("a: 1\na: !x 2\nb: *none\n") == "E0137 *none");
}

TEST_CASE("a mistake of syntax is told rather than a size, as far again as the limit") {
  CHECK(mistakes_in("[1, 2, 3, *none]", {.values = 3}) == "E0137 *none");
  CHECK(mistakes_in("[1, 2, 3, 4, 5", {.values = 3}) == "E0140 [");
  CHECK(mistakes_in("[1, 2, 3, 4, 5, 6, *none]", {.values = 3}) == "E0106 3");
  CHECK(mistakes_in("{a: 1, b: {c: 2}, d: [3]}", {.values = 3}) == "E0106 b");
}

TEST_CASE("an unknown tag or a key that is no text leaves the rest readable") {
  const auto read_with = [](std::string_view text, std::string_view told_kind) {
    Mistakes mistakes{100};
    auto root = charter::read_yaml(text, {}, {mistakes, 0});
    const auto told = std::move(mistakes).take();
    REQUIRE(told.size() == 1);
    CHECK(told[0].kind->code == told_kind);
    REQUIRE(root);
    return *root;
  };
  const auto tagged = read_with("a: !interval {start: 1}\nb: 2\n", "E0136");
  CHECK(charter::find(*charter::find(tagged, "a"), "start")->value == "1");
  for (const char* text : {"? [x, y]\n: 1\nb: 2\n", "~: 1\nb: 2\n", "{[x]: 1, b: 2}"}) {
    const auto root = read_with(text, "E0138");
    REQUIRE(root.items.size() == 1);
    CHECK(charter::find(root, "b")->value == "2");
  }
}

TEST_CASE("the limits of YAML are exact") {
  CHECK(mistakes_in("[[1]]", {.depth = 2}).empty());
  CHECK(mistakes_in("[[[1]]]", {.depth = 2}) == "E0105 [");
  CHECK(mistakes_in("- - - 1", {.depth = 2}) == "E0105 -");
  CHECK(mistakes_in("[1, 2]", {.values = 3}).empty());
  CHECK(mistakes_in("[1, 2, 3]", {.values = 3}) == "E0106 3");
  CHECK(mistakes_in("[&a x, *a, *a]", {.alias_expansions = 2}).empty());
  CHECK(mistakes_in("[&a x, *a, *a, *a]", {.alias_expansions = 2}) == "E0135 *a");
}

TEST_CASE("aliases never make a tree deeper than the limit") {
  // Each line nests the one before twice as deep.
  std::string text = "- &a0 [[[x]]]\n";
  for (int i = 1; i < 12; ++i) {
    text += "- &a" + std::to_string(i) + " [[[*a" + std::to_string(i - 1) + "]]]\n";
  }
  CHECK(mistakes_in(text, {.depth = 10}) == "E0105 *a2");
  CHECK(mistakes_in(text, {.depth = 500}).empty());
}

TEST_CASE("anchors count like what they hold") {
  std::string text;
  for (int i = 0; i < 100; ++i) {
    text += "&a" + std::to_string(i) + " [";
  }
  for (int i = 0; i < 1000; ++i) {
    text += "x, ";
  }
  text += std::string(100, ']');
  CHECK_THAT(mistakes_in(text, {.values = 50'000}), Catch::StartsWith("E0106"));
  CHECK(mistakes_in(text).empty());  // 100 times 1000 copies and a little more
}

TEST_CASE("a repeated text counts by its length") {
  const std::string text = "[&a " + std::string(640, 'x') + ", *a, *a]";
  CHECK(mistakes_in(text, {.alias_expansions = 22}).empty());
  CHECK(mistakes_in(text, {.alias_expansions = 21}) == "E0135 *a");
}

TEST_CASE("more punctuation than the parser could keep is refused before") {
  CHECK(mistakes_in("[" + std::string(31, ','), {.values = 10}) == "E0106 ,");
  CHECK(mistakes_in("a: " + std::string(1000, 'x'), {.values = 10}).empty());
}

TEST_CASE("a bracket that is never closed is not taken for a key") {
  CHECK(mistakes_in("[1, 2") == "E0140 [");
  CHECK(mistakes_in("a: {b: [1") == "E0140 [");
  CHECK(mistakes_in(std::string(200, '[')) == "E0105 [");
  CHECK(mistakes_in("[1]: 2") == "E0138 [");
}

TEST_CASE("past five hundred levels the parser itself gives up") {
  CHECK(mistakes_in(std::string(600, '[') + std::string(600, ']'), {.depth = 999}) == "E0105 [");
}

TEST_CASE("no bytes make the reader fail") {
  CHECK(rc::check([] {
    std::string text = "a: &x [1, 'two', \"three\"]\nb: >-\n  four\n  five\nc: {d: *x}\n- e: !!str f\n";
    const auto count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i) {
      text[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::arbitrary<char>();
    }
    Mistakes mistakes{100};
    const auto root = charter::read_yaml(text, {}, {mistakes, 0});
    RC_ASSERT(root.has_value() || !mistakes.empty());
    for (const auto& mistake : std::move(mistakes).take()) {
      RC_ASSERT(mistake.span.offset <= text.size());
    }
  }));
}

// Comments of a YAML text that accept findings: which are comments at all, and what each covers.

#include "policy/policy_kinds.h"

#include <charter/check_policy.h>

#include <catch2/catch.hpp>

namespace charter {

namespace {

std::vector<Suppression> read(std::string_view text) {
  return inline_suppressions(text, 0, {});
}

/// The bytes that the one suppression of `text` covers.
std::string covered(std::string_view text) {
  const auto all = read(text);
  REQUIRE(all.size() == 1);
  return std::string{text.substr(all[0].covers.offset, all[0].covers.length)};
}

}  // namespace

TEST_CASE("a comment names checks, a last day and a reason") {
  const auto all =
      read("a: 1\nb: 2  # charter-ignore AG28, AG29 until=2027-01-31 -- moved to S3 -- in May\n");
  REQUIRE(all.size() == 2);
  CHECK(all[0].rule == "AG28");
  CHECK(all[1].rule == "AG29");
  for (const Suppression& one : all) {
    CHECK(one.origin == Suppression::Origin::Inline);
    CHECK(one.reason == "moved to S3 -- in May");
    CHECK(one.until == parse_date("2027-01-31"));
    CHECK(one.problem == nullptr);
  }
}

TEST_CASE("a comment may stand behind another one on its line") {
  const auto all = read("a: 1  # 3 of the list # charter-ignore: AG28 until=2027-01-31 -- moved\n");
  REQUIRE(all.size() == 1);
  CHECK(all[0].rule == "AG28");
  CHECK(all[0].reason == "moved");
  CHECK(read("# b: 2  # charter-ignore AG28 -- a line that was commented out\na: 1\n").empty());
  CHECK(read("a: 1  # charter-ignored AG28 -- another word\n").empty());
}

TEST_CASE("without a last day a comment holds for good, with a bad one it is expired") {
  CHECK(read("a: 1  # charter-ignore AG28 -- known\n")[0].until_text.empty());
  for (const char* day : {"2027-02-30", "31/01/2027", "soon", ""}) {
    const auto all = read("a: 1  # charter-ignore AG28 until=" + std::string{day} + " -- known\n");
    REQUIRE(all.size() == 1);
    CHECK_FALSE(all[0].until_text.empty());
    CHECK_FALSE(all[0].until);
  }
}

TEST_CASE("a comment without a check or without a reason is refused") {
  CHECK(read("a: 1  # charter-ignore\n")[0].problem == &kSuppressionWithoutCheck);
  CHECK(read("a: 1  # charter-ignore -- because\n")[0].problem == &kSuppressionWithoutCheck);
  CHECK(read("a: 1  # charter-ignore AG28\n")[0].problem == &kSuppressionWithoutReason);
  CHECK(read("a: 1  # charter-ignore AG28 --\n")[0].problem == &kSuppressionWithoutReason);
  CHECK(read("a: 1  # charter-ignore AG28 --  \n")[0].problem == &kSuppressionWithoutReason);
  CHECK(read("a: 1  # charter-ignore AG28, because I say so\n")[0].problem == &kSuppressionWithoutReason);
}

TEST_CASE("a comment covers its line and the block under it") {
  CHECK(covered("a: 1\nb: 2 # charter-ignore AG1 -- r\nc: 3\n") == "b: 2 # charter-ignore AG1 -- r\n");
  CHECK(covered("b: # charter-ignore AG1 -- r\n  c: 3\n\n  # x\n  d: 4\ne: 5\n") ==
        "b: # charter-ignore AG1 -- r\n  c: 3\n\n  # x\n  d: 4\n");
  CHECK(covered("b: # charter-ignore AG1 -- r\n- c: 3\n  d: 4\n- e\nf: 5\n") ==
        "b: # charter-ignore AG1 -- r\n- c: 3\n  d: 4\n- e\n");
  CHECK(covered("b:\n- c: 3 # charter-ignore AG1 -- r\n  d: 4\n- e\n") ==
        "- c: 3 # charter-ignore AG1 -- r\n  d: 4\n");
}

TEST_CASE("alone on its line, a comment covers the next one") {
  CHECK(covered("a: 1\n# charter-ignore AG1 -- r\n\n# more\nb:\n  c: 3\nd: 4\n") == "b:\n  c: 3\n");
  CHECK(covered("a:\n  - x: 1\n  # charter-ignore AG1 -- r\n  - y: 1\n    z: 2\n  - w: 1\n") ==
        "  - y: 1\n    z: 2\n");
  CHECK(covered("\xEF\xBB\xBF# charter-ignore AG1 -- r\n---\na: 1\nb: 2\n") == "a: 1\n");
  CHECK(covered("a: 1\n# charter-ignore AG1 -- r") == "");
  CHECK(covered("a: 1\r\n# charter-ignore AG1 -- r\r\nb: 2\r\nc: 3\r\n") == "b: 2\r\n");
}

TEST_CASE("what only looks like a comment accepts nothing") {
  for (const char* text : {
           "a: \"# charter-ignore AG28 -- r\"\n",
           "a: '# charter-ignore AG28 -- r'\n",
           "a: 'it''s # charter-ignore AG28 -- r'\n",
           "a: \"he said \\\" # charter-ignore AG28 -- r\"\n",
           "a: \"over\n  # charter-ignore AG28 -- r\n  lines\"\n",
           "a: |\n  # charter-ignore AG28 -- r\nb: 1\n",
           "a: >-\n  text\n\n  # charter-ignore AG28 -- r\n  more\nb: 1\n",
           "a: |2\n    deep\n  # charter-ignore AG28 -- r\nb: 1\n",
           "a:\n  - |\n    # charter-ignore AG28 -- r\n  - b\n",
           "a:\n  - b: |+\n      x\n\n      # charter-ignore AG28 -- r\n    c: 1\n",
           "a: x#charter-ignore AG28 -- r\n",
           "\"# charter-ignore AG28 -- r\": 1\n",
           "{\"a\": \"x # charter-ignore AG28 -- r\"}\n",
           "a: 1 # see charter-ignore AG28 -- r\n",
       }) {
    CAPTURE(text);
    CHECK(read(text).empty());
  }
}

TEST_CASE("comments beside quoted texts and blocks are comments") {
  for (const char* text : {
           "a: \"x\" # charter-ignore AG28 -- r\n",
           "a: it's # charter-ignore AG28 -- r\n",
           "a: | # charter-ignore AG28 -- r\n  x\n",
           "a: |\n  x\n# charter-ignore AG28 -- r\nb: 1\n",
           "a:\n  - b: |\n      x\n    # charter-ignore AG28 -- r\n    c: 1\n",
           "a: [1, # charter-ignore AG28 -- r\n  2]\n",
           "a: &x 'q' # charter-ignore AG28 -- r\nb: *x\n",
           "#charter-ignore AG28 -- r\na: 1\n",
           "## charter-ignore AG28 -- r\na: 1\n",
       }) {
    CAPTURE(text);
    CHECK(read(text).size() == 1);
  }
}

TEST_CASE("a text that cannot be read accepts nothing") {
  CHECK(read("a: [ # charter-ignore AG28 -- r\n").empty());
}

}  // namespace charter

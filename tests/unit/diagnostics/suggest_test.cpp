#include "diagnostics/suggest.h"

#include <catch2/catch.hpp>
#include <vector>

using charter::edit_distance;
using charter::suggest;

TEST_CASE("edit distance counts inserts, deletes, replacements and swaps of neighbours") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "abc") == 0);
  CHECK(edit_distance("abc", "abd") == 1);
  CHECK(edit_distance("abc", "ab") == 1);
  CHECK(edit_distance("abcd", "abdc") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("the nearest name is suggested") {
  const std::vector<std::string_view> statuses{"implemented", "partial", "planned", "not_implemented"};
  CHECK(suggest("implementd", statuses) == "implemented");
  CHECK(suggest("plannde", statuses) == "planned");
  CHECK(suggest("Partial", statuses) == "partial");
  CHECK(suggest("not-implemented", statuses) == "not_implemented");
}

TEST_CASE("nothing is suggested when nothing is near") {
  const std::vector<std::string_view> names{"status", "evidence", "x"};
  CHECK(suggest("owner", names).empty());
  CHECK(suggest("y", names).empty());
  CHECK(suggest("", names).empty());
  CHECK(suggest("status", {}).empty());
  CHECK(suggest(std::string(500, 's'), names).empty());
}

TEST_CASE("of two equally near names the first is suggested") {
  const std::vector<std::string_view> names{"note", "vote"};
  CHECK(suggest("rote", names) == "note");
}

TEST_CASE("short names are suggested for one slip only") {
  const std::vector<std::string_view> names{"en", "fr"};
  CHECK(suggest("em", names) == "en");
  CHECK(suggest("xx", names).empty());
}

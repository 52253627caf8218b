#include "model/glob.h"

#include <catch2/catch.hpp>

#include <string>

namespace charter {

TEST_CASE("a star stays within one name") {
  CHECK(matches_glob("*.yaml", "pool.yaml"));
  CHECK(matches_glob("a/*.yaml", "a/pool.yaml"));
  CHECK_FALSE(matches_glob("*.yaml", "a/pool.yaml"));
  CHECK_FALSE(matches_glob("a*.yaml", "a/pool.yaml"));
  CHECK(matches_glob("*", "pool.yaml"));
  CHECK_FALSE(matches_glob("*", "a/b"));
}

TEST_CASE("two stars are any number of folders, none included") {
  CHECK(matches_glob("**/*.yaml", "pool.yaml"));
  CHECK(matches_glob("**/*.yaml", "a/b/c/pool.yaml"));
  CHECK(matches_glob("a/**/pool.yaml", "a/pool.yaml"));
  CHECK(matches_glob("a/**/pool.yaml", "a/b/c/pool.yaml"));
  CHECK_FALSE(matches_glob("a/**/pool.yaml", "b/pool.yaml"));
  CHECK_FALSE(matches_glob("**/pool.yaml", "a/carpool.yaml"));
  CHECK(matches_glob("a/**", "a/b/c.yaml"));
  CHECK(matches_glob("**", "a/b/c.yaml"));
  CHECK_FALSE(matches_glob("a/**", "ab/c.yaml"));
}

TEST_CASE("a question mark is one character, accents included") {
  CHECK(matches_glob("p?ol.yaml", "pool.yaml"));
  CHECK(matches_glob("entente-montr?al.yaml", "entente-montréal.yaml"));
  CHECK_FALSE(matches_glob("a?b", "a/b"));
  CHECK_FALSE(matches_glob("a?", "a"));
}

TEST_CASE("everything else is itself") {
  CHECK(matches_glob("a [1], b.yaml", "a [1], b.yaml"));
  CHECK_FALSE(matches_glob("[ab].yaml", "a.yaml"));
  CHECK(matches_glob("", ""));
  CHECK_FALSE(matches_glob("", "a"));
  CHECK_FALSE(matches_glob("a", ""));
}

TEST_CASE("no pattern is slow") {
  std::string pattern;
  for (int i = 0; i < 200; ++i) {
    pattern += "*a";
  }
  CHECK_FALSE(matches_glob(pattern + "b", std::string(5000, 'a')));
  CHECK(matches_glob(pattern, std::string(5000, 'a')));
}

TEST_CASE("what a pattern is") {
  CHECK(is_glob("a/*.yaml"));
  CHECK(is_glob("a?.yaml"));
  CHECK_FALSE(is_glob("a [1].yaml"));
}

}  // namespace charter

#include "decode/json/name_table.h"

#include <catch2/catch.hpp>

#include <map>
#include <string>

using namespace charter;

TEST_CASE("a table of names finds each of them, and nothing else") {
  // Of every length, alike at both ends or but for one letter.
  std::map<std::string, Index> names;
  for (std::size_t size = 0; size < 40; ++size) {
    names.emplace(std::string(size, 'a'), static_cast<Index>(names.size()));
    for (std::size_t i = 0; i < size; ++i) {
      std::string name(size, 'a');
      name[i] = 'b';
      names.emplace(name, static_cast<Index>(names.size()));
    }
  }
  NameTable table;
  CHECK(table.find("") == NameTable::kNone);
  CHECK(table.find("a") == NameTable::kNone);
  for (const auto& [name, value] : names) {
    table.add(name, value);
  }
  for (const auto& [name, value] : names) {
    CHECK(table.find(name) == value);
    for (const char after : {'"', '\0', 'a', '\xFF'}) {
      const std::string text = name + std::string(8, after);
      const std::string_view in_text = std::string_view{text}.substr(0, name.size());
      CHECK(table.find(in_text, NameTable::Readable::EightBytes) == value);
    }
    CHECK(table.find(name + "c") == NameTable::kNone);
    if (!name.empty()) {
      std::string other = name;
      other[other.size() / 2] = 'c';
      CHECK(table.find(other) == NameTable::kNone);
    }
  }
}

TEST_CASE("a name is told from one that goes on with zeros") {
  NameTable table;
  table.add("due", 1);
  table.add("", 2);
  const std::string zeros = std::string{"due"} + std::string(8, '\0');
  for (std::size_t size = 0; size < zeros.size(); ++size) {
    const std::string_view name = std::string_view{zeros}.substr(0, size);
    const Index value = size == 3 ? 1 : size == 0 ? 2 : NameTable::kNone;
    CHECK(table.find(name) == value);
    if (size <= 3) {
      CHECK(table.find(name, NameTable::Readable::EightBytes) == value);
    }
  }
}

TEST_CASE("a name that is added twice is what it was first") {
  NameTable table;
  table.add("SEC-01", 3);
  table.add("SEC-01", 4);
  CHECK(table.find("SEC-01") == 3);
}

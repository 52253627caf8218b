#include <charter/typed_text.h>

#include <catch2/catch.hpp>

#include <utility>

using charter::TypedText;

TEST_CASE("a typed text owns its bytes, but for one that was borrowed") {
  std::string document = "note and owner";
  TypedText borrowed;
  borrowed.borrow(std::string_view{document}.substr(0, 4));
  const TypedText copy = borrowed;
  TypedText typed = document;
  CHECK(borrowed == "note");
  document.assign(document.size(), '!');
  CHECK(borrowed == "!!!!");
  CHECK(copy == "note");
  CHECK(typed == "note and owner");

  const TypedText moved = std::move(borrowed);
  document.assign(document.size(), '?');
  CHECK(moved == "????");

  typed.borrow(document);  // what it owned is gone
  CHECK(typed.size() == document.size());
  typed = "again";
  document.clear();
  CHECK(typed == "again");
  typed = copy;
  CHECK(typed.str() == "note");
}

TEST_CASE("a typed text may be empty, and may be given to itself") {
  TypedText text;
  CHECK(text.empty());
  text = "";
  CHECK(text.empty());
  text = "a";
  const TypedText& same = text;
  text = same;
  CHECK(text == "a");
  const TypedText taken = std::move(text);
  CHECK(taken == "a");
  text.clear();
  CHECK(text.empty());
  CHECK(text == TypedText{}.str());
}

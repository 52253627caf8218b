#include "report/words.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

using namespace charter;

namespace {

/// The same in both languages on purpose.
constexpr std::array kSameInBoth{Word::Hours,    Word::Points,  Word::Error,       Word::GainOne,
                                 Word::GainMany, Word::OwnNote, Word::ColumnAction};

std::size_t count_of(std::string_view text, std::string_view piece) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != std::string_view::npos;
       at = text.find(piece, at + piece.size())) {
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("every word exists in both languages") {
  REQUIRE(all_words().size() == static_cast<std::size_t>(Word::Count_));
  for (std::size_t i = 0; i < all_words().size(); ++i) {
    INFO("word " << i << ": " << all_words()[i].en);
    CHECK_FALSE(all_words()[i].en.empty());
    CHECK_FALSE(all_words()[i].fr.empty());
  }
}

TEST_CASE("French differs from English but where it should not") {
  for (std::size_t i = 0; i < all_words().size(); ++i) {
    const auto word = static_cast<Word>(i);
    const bool same_on_purpose = std::find(kSameInBoth.begin(), kSameInBoth.end(), word) != kSameInBoth.end();
    INFO("word " << i << ": " << words(word).en);
    CHECK((words(word).en == words(word).fr) == same_on_purpose);
  }
}

TEST_CASE("both languages have the same places to fill in") {
  for (const Bilingual& text : all_words()) {
    INFO(text.en);
    std::size_t places = 0;
    for (const auto* place : {"{0}", "{1}", "{2}", "{3}", "{4}", "{5}"}) {
      CHECK(count_of(text.en, place) == count_of(text.fr, place));
      places += count_of(text.en, place);
    }
    CHECK(count_of(text.en, "{") == places);
    CHECK(count_of(text.fr, "{") == places);
  }
}

TEST_CASE("French signs of two parts have a no-break space before them") {
  for (const Bilingual& text : all_words()) {
    INFO(text.fr);
    for (const std::string_view sign : {":", ";", "?", "!", "»"}) {
      CHECK(count_of(text.fr, sign) == count_of(text.fr, "\u00a0" + std::string{sign}));
    }
    CHECK(count_of(text.fr, "«") == count_of(text.fr, "«\u00a0"));
    CHECK(count_of(text.fr, "'") == 0);
  }
}

TEST_CASE("people read the four figures by the names of the design") {
  CHECK(say(Word::Score, Language::Fr) == "Résultat");
  CHECK(say(Word::CouldReach, Language::En).starts_with("could reach {0}"));
  CHECK(say(Word::CouldReach, Language::Fr).starts_with("pourrait atteindre {0}"));
  CHECK(say(Word::Answered, Language::Fr) == "Questions répondues");
  CHECK(say(Word::BackedByProof, Language::En) == "Backed by proof");
  CHECK(say(Word::BackedByProof, Language::Fr) == "Avec preuves");
}

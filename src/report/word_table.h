#pragma once
/// A table of fixed words by an enum that ends in Count_: every word once, looked up by its number.

#include <charter/language.h>

#include <array>
#include <cstddef>

namespace charter {

template <class Word>
struct WordRow {
  Word word;
  Bilingual text;
};

/// The texts in the order of the enum. Rows may come in any order; too many or too few do not compile.
template <class Word, std::size_t kCount>
constexpr std::array<Bilingual, kCount> word_table(const std::array<WordRow<Word>, kCount>& rows) {
  static_assert(kCount == static_cast<std::size_t>(Word::Count_));
  std::array<Bilingual, kCount> all{};
  for (const WordRow<Word>& row : rows) {
    all[static_cast<std::size_t>(row.word)] = row.text;
  }
  return all;
}

}  // namespace charter

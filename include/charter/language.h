#pragma once
/// The two languages of the program's own sentences, and a text written in both by hand.
///
///     constexpr Bilingual kScore{"Score", "Résultat"};
///     std::cout << kScore.in(Language::Fr);

#include <string_view>

namespace charter {

enum class Language { En, Fr };

/// The BCP 47 tag: how texts of a charter, JSON and HTML name the language.
[[nodiscard]] constexpr std::string_view tag(Language language) {
  return language == Language::Fr ? "fr" : "en";
}

/// A sentence of the program itself: static storage, UTF-8, both languages always present.
/// Texts of a charter or of rules are data and may come in other languages: see `Text`.
struct Bilingual {
  std::string_view en;
  std::string_view fr;

  [[nodiscard]] constexpr std::string_view in(Language language) const {
    return language == Language::Fr ? fr : en;
  }
  [[nodiscard]] constexpr bool empty() const { return en.empty() && fr.empty(); }
};

}  // namespace charter

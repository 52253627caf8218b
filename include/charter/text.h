#pragma once
/// A text of a charter or of a rule: data, in as many languages as its author wrote.
///
///     Text title{{{"en", "Privacy"}, {"fr", "Vie privée"}}};
///     title.in("fr");      // "Vie privée"
///     title.in("iu");      // "Privacy": the first language stands in for a missing one

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace charter {

struct Text {
  /// Language tag (BCP 47) and words, in the order written.
  std::vector<std::pair<std::string, std::string>> translations;

  [[nodiscard]] std::string_view in(std::string_view language) const {
    for (const auto& [tag, words] : translations) {
      if (tag == language) {
        return words;
      }
    }
    return translations.empty() ? std::string_view{} : std::string_view{translations.front().second};
  }

  [[nodiscard]] bool empty() const { return translations.empty(); }

  bool operator==(const Text&) const = default;
};

}  // namespace charter

#pragma once
/// Texts in all languages of a charter, and the editorial rules `charter framework check` holds them to.

#include "decode/yaml/fields.h"

#include <charter/decode.h>

namespace charter {

/// Editorial limits; only checked with Strictness::Editorial.
struct Editorial {
  static constexpr std::uint32_t kTitleCharacters = 90;
  static constexpr std::uint32_t kSentenceWords = 30;
  static constexpr std::uint32_t kActionWords = 80;
};

/// Reads texts of one file. Refers to `languages`, which must outlive it.
class TextReader {
 public:
  TextReader(const std::vector<std::string>& languages, Strictness strictness, const Report& report)
      : languages_(languages), strictness_(strictness), report_(report) {}

  [[nodiscard]] Text read(const DocumentNode& node, std::string_view name) const;
  [[nodiscard]] Text required(Fields& fields, std::string_view key) const;
  [[nodiscard]] Text optional(Fields& fields, std::string_view key) const;
  [[nodiscard]] Text title(Fields& fields, std::string_view key) const;
  struct Range {
    std::size_t least;
    std::size_t most;
  };
  /// `noun` is what the texts are, in French with its "de".
  [[nodiscard]] std::vector<Text> list(Fields& fields, std::string_view key, Bilingual noun,
                                       Range range) const;

  [[nodiscard]] bool editorial() const { return strictness_ == Strictness::Editorial; }

 private:
  void check_sentences(std::string_view language, const DocumentNode& node) const;
  [[nodiscard]] std::vector<std::string_view> language_names() const;

  const std::vector<std::string>& languages_;
  Strictness strictness_;
  const Report& report_;
};

/// Words: runs between white space (no-break spaces included) that hold a letter or a digit.
[[nodiscard]] std::uint32_t word_count(std::string_view text);

}  // namespace charter

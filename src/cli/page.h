#pragma once
/// A page of text for the terminal, collected heading by heading.

#include "report/layout.h"

#include <charter/language.h>
#include <charter/text.h>

#include <string>
#include <string_view>
#include <utility>

namespace charter {

class Page {
 public:
  Page(Language language) : language_(language) {}  // NOLINT(google-explicit-constructor)

  void title(std::string_view text) { out_ += wrapped(text, "", "", kWidth); }
  void line(std::string_view text) { out_ += wrapped(text, "  ", "  ", kWidth); }
  void heading(Bilingual text) { out_ += "\n" + std::string{text.in(language_)} + "\n"; }
  void item(std::string_view mark, std::string_view text) {
    out_ += wrapped(text, "  " + std::string{mark} + " ", std::string(code_points(mark) + 3, ' '), kWidth);
  }
  [[nodiscard]] std::string_view in(const Text& text) const { return text.in(tag(language_)); }
  [[nodiscard]] std::string_view in(Bilingual text) const { return text.in(language_); }
  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  static constexpr int kWidth = 80;

  Language language_;
  std::string out_;
};

}  // namespace charter

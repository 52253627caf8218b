#pragma once
/// What holds for the mistakes of every text, whatever its bytes.

#include "diagnostics/print.h"
#include "diagnostics/utf8.h"

#include <charter/source.h>

#include <cstdlib>
#include <span>
#include <vector>

/// Each stands inside its source, and what is printed is text in both languages.
inline void check_mistakes(const std::vector<charter::Diagnostic>& mistakes,
                           std::span<const charter::Source> sources) {
  for (const charter::Diagnostic& mistake : mistakes) {
    if (mistake.source != charter::kUnplaced && mistake.span.offset > sources[mistake.source].text.size()) {
      std::abort();
    }
  }
  for (const auto language : {charter::Language::En, charter::Language::Fr}) {
    if (charter::first_invalid_utf8(charter::print(mistakes, sources, language))) {
      std::abort();
    }
  }
}

#include "decode/mistakes.h"

#include "decode/reading_kinds.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace charter {

void Mistakes::add(Diagnostic mistake) {
  if (!full()) {
    told_.push_back(std::move(mistake));
  }
  ++found_;
}

void Mistakes::add_all(Mistakes&& others) {
  const std::size_t counted = others.found_ - others.told_.size();
  for (Diagnostic& mistake : others.told_) {
    add(std::move(mistake));
  }
  found_ += counted;
}

std::vector<Diagnostic> Mistakes::take() && {
  std::stable_sort(told_.begin(), told_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.source, a.span.offset) < std::tie(b.source, b.span.offset);
  });
  if (found_ > told_.size()) {
    told_.push_back({.kind = &kTooManyMistakes,
                     .span = {},
                     .args = {std::to_string(found_), std::to_string(limit_)},
                     .suggestion = {},
                     .source = kUnplaced});
  }
  return std::move(told_);
}

}  // namespace charter

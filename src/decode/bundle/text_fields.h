#pragma once
/// The field list of texts, which bundles of every kind hold.

#include <charter/text.h>

namespace charter {

template <class A>
void fields(A& archive, Text& text) {
  archive(text.translations);
}

}  // namespace charter

#pragma once
/// Assessments as people and programs write them: JSON documents with everything a document may hold, and
/// documents with something wrong in them. The same dice give the same bytes.

#include "property/random_assessment.h"

#include <charter/bundle.h>

#include <string>

namespace charter::test {

/// One that is accepted.
[[nodiscard]] std::string random_document(const Bundle& bundle, const Pick& pick);

/// The same with one thing broken: its syntax, its encoding, a word, a type. Now and then it stays good.
[[nodiscard]] std::string broken_document(std::string document, const Pick& pick);

}  // namespace charter::test

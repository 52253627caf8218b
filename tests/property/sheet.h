#pragma once
/// All figures of an evaluation as text, a line each, so that two can be compared and the difference read.

#include "property/naive_scorer.h"

#include <charter/evaluation.h>

#include <string>

namespace charter::test {

[[nodiscard]] std::string sheet(const Charter& charter, const Evaluation& evaluation);
[[nodiscard]] std::string sheet(const Charter& charter, const naive::Result& result);

/// The first line on which two sheets differ; nothing when they agree.
[[nodiscard]] std::string difference(const std::string& first, const std::string& second);

}  // namespace charter::test

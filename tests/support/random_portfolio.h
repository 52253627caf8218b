#pragma once
/// Many partners that nobody chose, always the same ones: each with two assessments a year apart, of every
/// size and sector, some with names that mean harm.

#include "portfolio/batch_sink.h"

#include <charter/bundle.h>

#include <cstddef>

namespace charter::test {

/// Tells `sink` of `partners` organizations, 2 documents each, and of a few that cannot be judged.
void random_portfolio(const Bundle& bundle, std::size_t partners, BatchSink& sink);

/// The `i`-th of `partners` as it was judged on the first or on the second day.
[[nodiscard]] PartnerResult random_partner(const Bundle& bundle, std::size_t i, int day);

}  // namespace charter::test

#pragma once
/// Reads a benchmark that `charter portfolio benchmark` wrote, or that somebody says it wrote.

#include <charter/benchmark.h>
#include <charter/result.h>

#include <string>

namespace charter {

/// Refuses one of another charter or edition. Other rules are no mistake: a report says so.
[[nodiscard]] Result<Benchmark> read_benchmark(const std::string& path, const Framework& framework);

}  // namespace charter

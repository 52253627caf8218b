#pragma once
/// Reads a benchmark that `charter portfolio benchmark` wrote, or that somebody says it wrote.

#include <charter/benchmark.h>
#include <charter/result.h>
#include <charter/source.h>

#include <string>

namespace charter {

/// Refuses what is no benchmark, and one of another charter or edition. Other rules are no mistake: a report
/// says so.
[[nodiscard]] Result<Benchmark> decode_benchmark(const Source& source, const Framework& framework);

/// The same of a file.
[[nodiscard]] Result<Benchmark> read_benchmark(const std::string& path, const Framework& framework);

}  // namespace charter

#pragma once
/// How scores are spread among peers, without a group so small that it would show one of them. Not only are
/// groups below a number left out: so are others, until no sum or difference of what is published speaks of
/// fewer. docs/benchmark.md says how.
///
///     const Benchmark peers = make_benchmark(framework, portfolio, 5);
///
/// Values; pure.

#include <charter/portfolio_report.h>
#include <charter/report_peers.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace charter {

enum class PeerDimension : std::uint8_t { All, Sector, Size };

/// Scores of at least as many organizations as the benchmark asks for.
struct PeerSpread {
  std::uint32_t count = 0;
  std::array<std::uint32_t, kBins> bins{};
};

struct PeerGroup {
  PeerDimension dimension = PeerDimension::All;
  std::string value;  ///< the sector or the size as the first of them typed it; empty: not said, or all
  std::optional<PeerSpread> score;
  std::vector<std::optional<PeerSpread>> principles;  ///< one for each of the charter
};

struct Benchmark {
  std::string charter;  ///< id@edition
  std::string rules_hash;
  std::uint32_t min_group = 5;
  std::vector<PeerGroup> groups;  ///< all first, then sectors and sizes by name; those with something to show
};

inline constexpr std::uint32_t kLeastMinGroup = 3;
inline constexpr std::uint32_t kMostMinGroup = 1000;

[[nodiscard]] Benchmark make_benchmark(const Framework& framework, const Portfolio& portfolio,
                                       std::uint32_t min_group);

[[nodiscard]] std::string render_benchmark(const Charter& charter, const Benchmark& benchmark);

/// Where `organization` stands among them: over all, in its sector and in its size, where the benchmark shows
/// them.
[[nodiscard]] ReportPeers peers_of(const Benchmark& benchmark, const Framework& framework,
                                   const Organization& organization, const Evaluation& evaluation,
                                   Language language);

[[nodiscard]] std::string_view to_string(PeerDimension dimension);

}  // namespace charter

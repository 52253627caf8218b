#pragma once
/// Where an organization stands among its peers, as a report says it. Figures of a benchmark (benchmark.h)
/// only.

#include <cstdint>
#include <string>
#include <vector>

namespace charter {

/// Peers with a lower score, with one in the same ten points, and with a higher one.
struct ReportPeerPlace {
  std::string id;  ///< of a principle; empty for the whole
  std::string name;
  std::uint32_t lower = 0, same = 0, higher = 0;
  std::string band;  ///< the ten points: "40–50%"
};

struct ReportPeerGroup {
  std::string dimension;  ///< "all", "sector" or "size"
  std::string value;
  std::string name;  ///< "Sector: food"
  std::vector<ReportPeerPlace> places;
};

struct ReportPeers {
  std::vector<ReportPeerGroup> groups;  ///< all first; none without a benchmark
  std::string remark;                   ///< what to keep in mind; never empty where there are groups
};

}  // namespace charter

#include "plan/closed_set.h"

#include <algorithm>
#include <limits>

namespace charter {

namespace {

constexpr std::int64_t kUnlimited = std::numeric_limits<std::int64_t>::max() / 4;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Edges come in pairs: 2k and 2k+1 are each other's way back.
struct Edge {
  std::size_t to = 0;
  std::int64_t room = 0;
};

/// A flow network. Shortest paths first (Edmonds and Karp): a charter's graphs have some dozens of nodes.
class Network {
 public:
  explicit Network(std::size_t nodes) : edges_of_(nodes) {}

  void connect(std::size_t from, std::size_t to, std::int64_t room) {
    edges_of_[from].push_back(edges_.size());
    edges_.push_back({to, room});
    edges_of_[to].push_back(edges_.size());
    edges_.push_back({from, 0});
  }

  void saturate(std::size_t source, std::size_t sink) {
    while (find_path(source, sink)) {
      std::int64_t amount = kUnlimited;
      for (std::size_t at = sink; at != source; at = edges_[reached_by_[at] ^ 1U].to) {
        amount = std::min(amount, edges_[reached_by_[at]].room);
      }
      for (std::size_t at = sink; at != source; at = edges_[reached_by_[at] ^ 1U].to) {
        edges_[reached_by_[at]].room -= amount;
        edges_[reached_by_[at] ^ 1U].room += amount;
      }
    }
  }

  /// Nodes from which something more could flow to `sink`.
  [[nodiscard]] std::vector<bool> that_reach(std::size_t sink) const {
    std::vector<bool> reach(edges_of_.size(), false);
    std::vector<std::size_t> queue{sink};
    reach[sink] = true;
    for (std::size_t next = 0; next < queue.size(); ++next) {
      for (const std::size_t edge : edges_of_[queue[next]]) {
        const std::size_t from = edges_[edge].to;
        if (!reach[from] && edges_[edge ^ 1U].room > 0) {
          reach[from] = true;
          queue.push_back(from);
        }
      }
    }
    return reach;
  }

 private:
  bool find_path(std::size_t source, std::size_t sink) {
    reached_by_.assign(edges_of_.size(), kNone);
    std::vector<std::size_t> queue{source};
    for (std::size_t next = 0; next < queue.size(); ++next) {
      for (const std::size_t edge : edges_of_[queue[next]]) {
        const std::size_t to = edges_[edge].to;
        if (edges_[edge].room == 0 || to == source || reached_by_[to] != kNone) {
          continue;
        }
        reached_by_[to] = edge;
        if (to == sink) {
          return true;
        }
        queue.push_back(to);
      }
    }
    return false;
  }

  std::vector<Edge> edges_;
  std::vector<std::vector<std::size_t>> edges_of_;
  std::vector<std::size_t> reached_by_;  ///< the edge over which the last search came to a node
};

}  // namespace

std::vector<bool> heaviest_closed_set(std::span<const std::int64_t> values, const Precedence& before) {
  const std::size_t source = values.size();
  const std::size_t sink = source + 1;
  Network network{sink + 1};
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] > 0) {
      network.connect(source, i, values[i]);
    } else if (values[i] < 0) {
      network.connect(i, sink, -values[i]);
    }
    for (const std::uint32_t earlier : before[i]) {
      network.connect(i, earlier, kUnlimited);
    }
  }
  network.saturate(source, sink);
  const std::vector<bool> cut_off = network.that_reach(sink);
  std::vector<bool> members(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    members[i] = !cut_off[i];
  }
  return members;
}

}  // namespace charter

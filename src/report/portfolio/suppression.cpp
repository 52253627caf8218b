#include "report/portfolio/suppression.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace charter {

namespace {

/// Published rows and columns of their own, all others as one.
struct Node {
  std::optional<std::size_t> row;     ///< published
  std::optional<std::size_t> column;  ///< published
  std::uint64_t weight = 0;
};

struct Graph {
  std::vector<Node> nodes;
  std::vector<std::vector<std::uint64_t>> edges;
};

/// The lightest way to cut one connected part in two, and who is on one side.
struct Cut {
  std::uint64_t weight = 0;
  std::vector<std::size_t> side;
};

Graph graph_of(const CrossTable& counts, const Publishable& published) {
  Graph graph;
  const auto add_nodes = [&graph](const std::vector<bool>& shown, bool rows) {
    std::vector<std::size_t> node(shown.size());
    std::optional<std::size_t> rest;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      if (shown[i] || !rest) {
        node[i] = graph.nodes.size();
        graph.nodes.push_back({});
        if (shown[i]) {
          (rows ? graph.nodes.back().row : graph.nodes.back().column) = i;
        } else {
          rest = node[i];
        }
      } else {
        node[i] = *rest;
      }
    }
    return node;
  };
  const auto row_node = add_nodes(published.rows, true);
  const auto column_node = add_nodes(published.columns, false);
  graph.edges.assign(graph.nodes.size(), std::vector<std::uint64_t>(graph.nodes.size(), 0));
  for (std::size_t r = 0; r < counts.size(); ++r) {
    for (std::size_t c = 0; c < counts[r].size(); ++c) {
      const std::size_t a = row_node[r];
      const std::size_t b = column_node[c];
      graph.edges[a][b] += counts[r][c];
      graph.edges[b][a] += counts[r][c];
      graph.nodes[a].weight += counts[r][c];
      graph.nodes[b].weight += counts[r][c];
    }
  }
  return graph;
}

std::vector<std::vector<std::size_t>> parts_of(const Graph& graph) {
  std::vector<std::vector<std::size_t>> parts;
  std::vector<bool> seen(graph.nodes.size(), false);
  for (std::size_t start = 0; start < graph.nodes.size(); ++start) {
    if (seen[start]) {
      continue;
    }
    std::vector<std::size_t> part{start};
    seen[start] = true;
    for (std::size_t at = 0; at < part.size(); ++at) {
      for (std::size_t next = 0; next < graph.nodes.size(); ++next) {
        if (!seen[next] && graph.edges[part[at]][next] > 0) {
          seen[next] = true;
          part.push_back(next);
        }
      }
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

/// Stoer and Wagner, “A simple min-cut algorithm”, J. ACM 44 (1997).
std::optional<Cut> lightest_cut(const Graph& graph, const std::vector<std::size_t>& part) {
  auto edges = graph.edges;
  std::vector<std::vector<std::size_t>> merged(graph.nodes.size());
  for (const std::size_t node : part) {
    merged[node] = {node};
  }
  std::vector<std::size_t> left = part;
  std::optional<Cut> best;
  while (left.size() > 1) {
    std::vector<std::uint64_t> pull(graph.nodes.size(), 0);
    std::vector<std::size_t> waiting = left;
    std::size_t last = 0;
    std::size_t before_last = 0;
    while (!waiting.empty()) {
      const auto next = std::max_element(waiting.begin(), waiting.end(),
                                         [&](std::size_t a, std::size_t b) { return pull[a] < pull[b]; });
      before_last = last;
      last = *next;
      waiting.erase(next);
      for (const std::size_t node : waiting) {
        pull[node] += edges[last][node];
      }
    }
    if (!best || pull[last] < best->weight) {
      best = Cut{pull[last], merged[last]};
    }
    for (const std::size_t node : left) {
      edges[before_last][node] += edges[last][node];
      edges[node][before_last] = edges[before_last][node];
    }
    edges[before_last][before_last] = 0;
    merged[before_last].insert(merged[before_last].end(), merged[last].begin(), merged[last].end());
    left.erase(std::find(left.begin(), left.end(), last));
  }
  return best;
}

std::optional<Cut> cut_below(const Graph& graph, std::uint64_t least) {
  for (const auto& part : parts_of(graph)) {
    auto cut = lightest_cut(graph, part);
    if (cut && cut->weight < least) {
      return cut;
    }
  }
  return std::nullopt;
}

/// The smallest published node, of `among` where one is published there.
const Node* next_to_hide(const Graph& graph, const std::vector<std::size_t>& among) {
  const Node* smallest = nullptr;
  const auto look = [&](const Node& node) {
    if ((node.row || node.column) && (smallest == nullptr || node.weight < smallest->weight)) {
      smallest = &node;
    }
  };
  for (const std::size_t i : among) {
    look(graph.nodes[i]);
  }
  if (smallest == nullptr) {
    std::for_each(graph.nodes.begin(), graph.nodes.end(), look);
  }
  return smallest;
}

/// The largest `most` of those with at least `least`.
std::vector<bool> large_enough(const std::vector<std::uint64_t>& totals, std::uint64_t least,
                               std::size_t most) {
  std::vector<std::size_t> order(totals.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return totals[a] > totals[b]; });
  std::vector<bool> shown(totals.size(), false);
  for (std::size_t i = 0; i < std::min(most, order.size()); ++i) {
    shown[order[i]] = totals[order[i]] >= least;
  }
  return shown;
}

}  // namespace

Publishable publishable(const CrossTable& counts, std::uint32_t least) {
  // More groups than that help nobody, and cutting takes the third power of their number.
  constexpr std::size_t kMostGroups = 60;
  const std::size_t columns = counts.empty() ? 0 : counts.front().size();
  std::vector<std::uint64_t> row_totals(counts.size(), 0);
  std::vector<std::uint64_t> column_totals(columns, 0);
  for (std::size_t r = 0; r < counts.size(); ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      row_totals[r] += counts[r][c];
      column_totals[c] += counts[r][c];
    }
  }
  Publishable published;
  published.all = std::accumulate(row_totals.begin(), row_totals.end(), std::uint64_t{0}) >= least;
  published.rows = large_enough(row_totals, published.all ? least : UINT64_MAX, kMostGroups);
  published.columns = large_enough(column_totals, published.all ? least : UINT64_MAX, kMostGroups);
  while (published.all) {
    const Graph graph = graph_of(counts, published);
    const auto cut = cut_below(graph, least);
    const Node* const hidden = cut ? next_to_hide(graph, cut->side) : nullptr;
    if (hidden == nullptr) {
      break;
    }
    if (hidden->row) {
      published.rows[*hidden->row] = false;
    } else {
      published.columns[*hidden->column] = false;
    }
  }
  return published;
}

}  // namespace charter

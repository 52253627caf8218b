#pragma once
/// Which totals of a two-way table may be published so that none of their sums and differences speaks of few.

#include <cstdint>
#include <vector>

namespace charter {

/// `counts[row][column]`: how many organizations are in both.
using CrossTable = std::vector<std::vector<std::uint32_t>>;

struct Publishable {
  bool all = false;
  std::vector<bool> rows;
  std::vector<bool> columns;
};

/// A total is a linear sum over cells, and whoever knows who is in which cell can add and subtract totals. A
/// combination of row and column totals gives row r the weight a[r], column c the weight b[c], and so each
/// cell a[r] + b[c]. It speaks only of the cells where that is not zero. Seen as a graph with a node for each
/// row and column and an edge for each cell that is not empty, those cells cut the graph apart: without them,
/// a = -b on every connected part. So what can be learned of few is exactly a cut of small weight, and a
/// table is safe when no cut of any connected part weighs less than `least`. Rows that are not published
/// count as one row, since their sum follows from the total; columns likewise.
[[nodiscard]] Publishable publishable(const CrossTable& counts, std::uint32_t least);

}  // namespace charter

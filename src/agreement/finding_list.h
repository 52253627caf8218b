#pragma once
/// The findings of one file, each clause up to a limit.

#include <charter/check.h>

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

namespace charter {

class FindingList {
 public:
  /// Which of several agreements the next findings are of; empty where there is one.
  void begin_part(std::string part) { part_ = std::move(part); }

  void add(CheckFinding finding);

  /// By file, place, then check.
  [[nodiscard]] std::vector<CheckFinding> take() &&;

 private:
  /// Mistakes of different kinds share a check.
  using Clause = std::tuple<Index, Index, const DiagnosticKind*>;
  struct Told {
    std::size_t findings = 0;
    std::size_t last = 0;  ///< index of the one that stands for those past the limit
  };

  std::string part_;
  std::map<Clause, Told> told_;
  std::vector<CheckFinding> findings_;
};

}  // namespace charter

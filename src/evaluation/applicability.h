#pragma once
/// What each answer comes to: applies or not, answered or not, backed by evidence or not.

#include "evaluation/answer_scan.h"

#include <charter/evaluation.h>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace charter {

/// Sets one result an action, for one assessment after another. One thread at a time.
class ResultFinder {
 public:
  /// Refers to what the framework refers to.
  explicit ResultFinder(const Framework& framework);

  /// Adds what scoring itself noticed to `findings`.
  void find(const AnswerScan& scan, std::vector<ActionResult>& results, std::vector<Finding>& findings);

 private:
  /// What never changes about an action, close together.
  struct Known {
    Index principle = 0;
    Index condition = 0;  ///< into conditions_
    Index validity = 0;   ///< into validities_
    bool may_be_na = false;
  };
  /// The facts any of which makes some actions apply; none: they always do.
  struct Condition {
    std::span<const Index> any_of;
    bool holds = true;
  };
  /// How long evidence counts, and from which day on it still does. Without months it does not age.
  struct Validity {
    std::optional<std::int32_t> months;
    std::int64_t oldest = 0;  ///< as ScannedAnswer::newest
  };
  void turn_to(const AnswerScan& scan);
  void note_missing_facts(const Assessment& assessment, std::vector<Finding>& findings) const;
  void note_odd(const Assessment& assessment, std::vector<Finding>& findings) const;

  std::vector<Known> known_;
  std::vector<Outcome> outcomes_;  ///< of each status, then of none
  std::vector<char> fact_is_used_;
  std::vector<Condition> conditions_;
  std::vector<Validity> validities_;
  std::vector<std::uint64_t> odd_;  ///< the actions whose answer is not taken as it is
  std::optional<Date> as_of_;       ///< that `validities_` are for
};

/// The same, once.
void find_results(const Framework& framework, const AnswerScan& scan, std::vector<ActionResult>& results,
                  std::vector<Finding>& findings);

}  // namespace charter

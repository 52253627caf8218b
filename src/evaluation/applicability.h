#pragma once
/// What each answer comes to: applies or not, answered or not, backed by evidence or not.

#include <charter/evaluation.h>

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
  void find(const Assessment& assessment, Date as_of, std::vector<ActionResult>& results,
            std::vector<Finding>& findings);

 private:
  /// What never changes about an action, close together.
  struct Known {
    Index principle = 0;
    bool may_be_na = false;
    std::optional<std::size_t> validity;  ///< into validities_; absent: evidence does not age
    std::span<const Index> applies_if_any;
  };
  /// How long evidence counts, and from which day on it still does.
  struct Validity {
    std::int32_t months = 0;
    Date oldest;
  };
  void note_missing_facts(const Assessment& assessment, std::vector<Finding>& findings) const;
  [[nodiscard]] Finding own_finding(OwnRule rule, Index action, Span where) const;

  std::vector<Known> known_;
  std::vector<Outcome> outcomes_;  ///< of each status
  std::vector<char> fact_is_used_;
  std::vector<Validity> validities_;
  std::optional<Date> as_of_;  ///< that `validities_` are for
};

/// The same, once.
void find_results(const Framework& framework, const Assessment& assessment, Date as_of,
                  std::vector<ActionResult>& results, std::vector<Finding>& findings);

/// Whether the newest piece of evidence still counts for this action on that day.
[[nodiscard]] bool has_valid_evidence(const Action& action, const Answer& answer, Date as_of);

}  // namespace charter

#pragma once
/// All results of a portfolio in memory, small enough for a hundred thousand partners, and in one order
/// wherever they come from: a batch, a database, summaries.
///
///     Portfolio portfolio;
///     portfolio.records.push_back(record_of(result));
///     settle(portfolio);
///
/// Values; safe to share between threads once made.

#include <charter/portfolio.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace charter {

/// The four figures of a standing in eight bytes.
class PackedStanding {
 public:
  PackedStanding() = default;
  explicit PackedStanding(const Standing& standing);

  [[nodiscard]] std::optional<Score> score() const { return at(0); }
  [[nodiscard]] std::optional<Score> high() const { return at(1); }
  [[nodiscard]] std::optional<Score> evidenced() const { return at(2); }
  [[nodiscard]] std::optional<Score> coverage() const { return at(3); }
  [[nodiscard]] Standing standing() const { return {score(), high(), evidenced(), coverage(), std::nullopt}; }

  bool operator==(const PackedStanding&) const = default;

 private:
  static constexpr std::int16_t kAbsent = -1;
  [[nodiscard]] std::optional<Score> at(std::size_t which) const {
    return figures_[which] == kAbsent ? std::nullopt : std::optional{Score{figures_[which]}};
  }
  std::array<std::int16_t, 4> figures_{kAbsent, kAbsent, kAbsent, kAbsent};
};

/// What became of one action, in four bytes.
class PackedAction {
 public:
  PackedAction() = default;
  explicit PackedAction(const PartnerAction& action);

  [[nodiscard]] Outcome outcome() const { return outcome_; }
  [[nodiscard]] bool evidenced() const { return evidenced_; }
  [[nodiscard]] std::optional<Index> status() const {
    return status_ == 0 ? std::nullopt : std::optional{Index{status_} - 1};
  }

  bool operator==(const PackedAction&) const = default;

 private:
  std::uint16_t status_ = 0;  ///< one more than the index, 0 where there is none
  Outcome outcome_ = Outcome::Unanswered;
  bool evidenced_ = false;
};

/// One assessment of one organization.
struct PartnerRecord {
  DocumentPlace place;
  std::uint64_t sequence = 0;  ///< of two versions of one place, the later one has the higher number
  std::string id;              ///< of the organization
  std::string name;
  std::string sector;
  std::string size;
  Date as_of;
  Date assessed_on;
  Index level = 0;
  PackedStanding overall;
  std::vector<PackedStanding> principles;
  std::vector<PackedAction> actions;
  std::vector<PartnerFinding> findings;
};

[[nodiscard]] PartnerRecord record_of(const PartnerResult& result);

/// Two documents of one organization that carry the same day: the later path is shown.
struct SameDay {
  std::string organization;
  Date assessed_on;
  std::string shown;
  std::string other;
};

struct Portfolio {
  std::vector<PartnerRecord> records;  ///< by organization, day and path, once settled
  std::vector<PartnerFailure> failures;
  std::uint64_t judged_otherwise =
      0;  ///< assessments under another charter, edition or other rules: left out
};

/// Puts records and failures in order, whatever order they came in, and keeps one of several that are the
/// same document judged on the same day. Of two versions of one place and day the later one stays.
void settle(Portfolio& portfolio);

/// Of one organization in a settled portfolio: [first, last) of its records; the last one is shown.
struct Series {
  std::size_t first = 0;
  std::size_t last = 0;

  [[nodiscard]] std::size_t shown() const { return last - 1; }
};

[[nodiscard]] std::vector<Series> series_of(const Portfolio& portfolio);

/// The record to compare the shown one with: the last one of an earlier day.
[[nodiscard]] std::optional<std::size_t> previous_of(const Portfolio& portfolio, const Series& series);

/// In the order of organizations.
[[nodiscard]] std::vector<SameDay> same_days(const Portfolio& portfolio);

/// "a/b.json", or "a/all.jsonl:12".
[[nodiscard]] std::string to_string(const DocumentPlace& place);

}  // namespace charter

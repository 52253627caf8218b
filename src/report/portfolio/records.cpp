#include <charter/portfolio_records.h>

#include <algorithm>
#include <tuple>

namespace charter {

namespace {

std::int16_t packed(std::optional<Score> score, std::int16_t absent) {
  return score ? static_cast<std::int16_t>(score->basis_points) : absent;
}

auto day_of(const PartnerRecord& record) {
  return std::tie(record.as_of, record.assessed_on);
}

bool same_day(const PartnerRecord& a, const PartnerRecord& b) {
  return a.id == b.id && day_of(a) == day_of(b);
}

bool same_place(const DocumentPlace& a, const DocumentPlace& b) {
  return a.file == b.file && a.line == b.line;
}

bool comes_before(const PartnerRecord& a, const PartnerRecord& b) {
  return std::tie(a.id, a.as_of, a.assessed_on, a.place.file, a.place.line, a.sequence,
                  a.place.content_hash) <
         std::tie(b.id, b.as_of, b.assessed_on, b.place.file, b.place.line, b.sequence, b.place.content_hash);
}

/// Whether `next`, which comes after `record`, takes its place: the same document elsewhere, or a later
/// version of the same file.
bool takes_over(const PartnerRecord& record, const PartnerRecord& next) {
  const bool same_document = record.place.content_hash == next.place.content_hash;
  const bool later_version = same_place(record.place, next.place) && record.sequence != next.sequence;
  return same_day(record, next) && (same_document || later_version);
}

void keep_one_of_the_same(std::vector<PartnerRecord>& records) {
  std::vector<PartnerRecord> kept;
  kept.reserve(records.size());
  for (PartnerRecord& record : records) {
    // Few carry one day, so looking at all of them costs nothing.
    auto same = kept.end();
    while (same != kept.begin() && same_day(*std::prev(same), record)) {
      --same;
    }
    kept.erase(std::remove_if(same, kept.end(),
                              [&](const PartnerRecord& earlier) { return takes_over(earlier, record); }),
               kept.end());
    kept.push_back(std::move(record));
  }
  records = std::move(kept);
}

}  // namespace

PackedStanding::PackedStanding(const Standing& standing)
    : figures_{packed(standing.score, kAbsent), packed(standing.high, kAbsent),
               packed(standing.evidenced, kAbsent), packed(standing.coverage, kAbsent)} {}

PackedAction::PackedAction(const PartnerAction& action)
    : status_(action.status ? static_cast<std::uint16_t>(*action.status + 1) : std::uint16_t{0}),
      outcome_(action.outcome),
      evidenced_(action.evidenced) {}

PartnerRecord record_of(const PartnerResult& result) {
  PartnerRecord record;
  record.place = result.place;
  record.id = result.id;
  record.name = result.name;
  record.sector = result.sector;
  record.size = result.size;
  record.as_of = result.as_of;
  record.assessed_on = result.assessed_on;
  record.level = result.level;
  record.overall = PackedStanding{result.overall};
  record.principles.reserve(result.principles.size());
  for (const Standing& principle : result.principles) {
    record.principles.emplace_back(principle);
  }
  record.actions.reserve(result.actions.size());
  for (const PartnerAction& action : result.actions) {
    record.actions.emplace_back(action);
  }
  record.findings = result.findings;
  return record;
}

void settle(Portfolio& portfolio) {
  std::sort(portfolio.records.begin(), portfolio.records.end(), comes_before);
  keep_one_of_the_same(portfolio.records);
  auto& failures = portfolio.failures;
  const auto key = [](const PartnerFailure& failure) {
    return std::tie(failure.place.file, failure.place.line, failure.place.content_hash, failure.errors);
  };
  std::sort(failures.begin(), failures.end(),
            [&](const PartnerFailure& a, const PartnerFailure& b) { return key(a) < key(b); });
  failures.erase(
      std::unique(failures.begin(), failures.end(),
                  [&](const PartnerFailure& a, const PartnerFailure& b) { return key(a) == key(b); }),
      failures.end());
}

std::vector<Series> series_of(const Portfolio& portfolio) {
  std::vector<Series> all;
  const auto& records = portfolio.records;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (i == 0 || records[i].id != records[i - 1].id) {
      all.push_back({i, i});
    }
    all.back().last = i + 1;
  }
  return all;
}

std::optional<std::size_t> previous_of(const Portfolio& portfolio, const Series& series) {
  for (std::size_t i = series.shown(); i > series.first; --i) {
    if (!same_day(portfolio.records[i - 1], portfolio.records[series.shown()])) {
      return i - 1;
    }
  }
  return std::nullopt;
}

std::vector<SameDay> same_days(const Portfolio& portfolio) {
  std::vector<SameDay> found;
  const auto& records = portfolio.records;
  for (std::size_t first = 0; first < records.size();) {
    std::size_t shown = first;  // the last one of the day
    while (shown + 1 < records.size() && same_day(records[first], records[shown + 1])) {
      ++shown;
    }
    for (std::size_t i = first; i < shown; ++i) {
      found.push_back({records[shown].name, records[shown].assessed_on, to_string(records[shown].place),
                       to_string(records[i].place)});
    }
    first = shown + 1;
  }
  return found;
}

std::string to_string(const DocumentPlace& place) {
  return place.line == 0 ? place.file : place.file + ":" + std::to_string(place.line);
}

}  // namespace charter

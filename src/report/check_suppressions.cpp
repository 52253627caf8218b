#include "report/check_suppressions.h"

#include "report/check_words.h"
#include "report/dates.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace charter {

namespace {

constexpr std::size_t kMostPlaces = 3;  ///< named of a group, beside its first
constexpr std::size_t kMostGroups = 100;

std::string message_of(const CheckReportSuppression& row, const Suppression& suppression, Language language) {
  switch (row.use) {
    case SuppressionUse::Used:
      return fill(say(CheckWord::SuppressionUsed, language), {row.rule}, language);
    case SuppressionUse::Unused:
      return fill(say(CheckWord::SuppressionUnused, language), {row.rule}, language);
    case SuppressionUse::Expired:
      return fill(
          say(suppression.until ? CheckWord::SuppressionExpired : CheckWord::SuppressionBadDate, language),
          {row.rule, day_in_words(row.until, language)}, language);
    case SuppressionUse::Refused:
      return fill(suppression.problem->message.in(language), {row.rule}, language);
  }
  return {};
}

/// The rows of one file that tell of a suppression which accepts nothing.
class Groups {
 public:
  explicit Groups(CheckReport& report) : report_(report) {}

  void add(const Suppression& suppression, SuppressionUse use, CheckPlace place) {
    const Key key{use, suppression.problem, suppression.rule, suppression.until_text};
    const auto known = groups_.find(key);
    if (known == groups_.end() && groups_.size() < kMostGroups) {
      groups_[key] = {report_.suppressions.size(), {}};
      add_suppression(report_, suppression, use, std::move(place));
    } else if (known == groups_.end()) {
      ++unnamed_;
    } else {
      Group& group = known->second;
      ++report_.suppressions[group.row].count;
      if (group.lines.size() < kMostPlaces) {
        group.lines.push_back(place.begin.line);
      }
    }
  }

  /// Says of each group how many it stands for.
  void close() {
    std::size_t last = 0;
    for (const auto& [key, group] : groups_) {
      CheckReportSuppression& row = report_.suppressions[group.row];
      last = std::max(last, group.row);
      if (row.count == 1) {
        continue;
      }
      std::string lines;
      for (const std::uint32_t line : group.lines) {
        lines += (lines.empty() ? "" : ", ") + std::to_string(line);
      }
      lines += row.count - 1 > group.lines.size() ? ", …" : "";
      row.message = fill(say(row.count == 2 ? CheckWord::OnceMore : CheckWord::MoreTimes, report_.language),
                         {row.message, lines, std::to_string(row.count - 1)}, report_.language);
    }
    if (unnamed_ > 0) {
      CheckReportSuppression& row = report_.suppressions[last];
      row.message = fill(say(CheckWord::AndMore, report_.language), {row.message, std::to_string(unnamed_)},
                         report_.language);
    }
  }

 private:
  using Key = std::tuple<SuppressionUse, const DiagnosticKind*, std::string, std::string>;
  struct Group {
    std::size_t row = 0;
    std::vector<std::uint32_t> lines;
  };

  CheckReport& report_;
  std::map<Key, Group> groups_;
  std::size_t unnamed_ = 0;
};

}  // namespace

CheckPlace place_with(const LineIndex& lines, std::string_view name, std::string_view repository,
                      Span where) {
  CheckPlace place{std::string{name}, std::string{repository}, lines.at(where.offset), {}};
  place.end = lines.at(where.offset + where.length);
  if (place.end.line != place.begin.line) {
    place.end = {place.begin.line, code_points(lines.line_text(place.begin.line)) + 1};
  }
  place.end.column = std::max(place.end.column, place.begin.column);
  return place;
}

CheckPlace check_place(const Source& source, std::string_view repository, Span where) {
  return place_with(LineIndex{source.text}, source.name, repository, where);
}

void add_suppression(CheckReport& report, const Suppression& suppression, SuppressionUse use,
                     CheckPlace place) {
  CheckReportSuppression row;
  row.use = use;
  row.origin = suppression.origin;
  row.rule = suppression.rule;
  row.reason = suppression.reason;
  row.until = suppression.until_text;
  row.message = message_of(row, suppression, report.language);
  row.place = std::move(place);
  report.suppressions.push_back(std::move(row));
}

void add_comments(CheckReport& report, const CheckedFile& file) {
  std::vector<std::optional<LineIndex>> lines(file.sources.size());  // made once a file, where one is needed
  Groups groups{report};
  for (std::size_t i = 0; i < file.suppressions.size(); ++i) {
    const Suppression& suppression = file.suppressions[i];
    if (suppression.origin != Suppression::Origin::Inline) {
      continue;
    }
    const std::uint32_t at = suppression.source;
    const Source& source = file.sources[at];
    if (!lines[at]) {
      lines[at].emplace(source.text);
    }
    CheckPlace place =
        place_with(*lines[at], source.name, at < file.repository.size() ? file.repository[at] : source.name,
                   suppression.where);
    const SuppressionUse use = file.accepted->suppressions[i];
    if (use == SuppressionUse::Used) {
      add_suppression(report, suppression, use, std::move(place));
    } else {
      groups.add(suppression, use, std::move(place));
    }
  }
  groups.close();
}

}  // namespace charter

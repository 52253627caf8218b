// One row an action, for a spreadsheet.

#include "report/csv_rows.h"
#include "report/formats.h"
#include "report/words.h"

#include <charter/date.h>

#include <array>

namespace charter {

namespace {

constexpr std::array kColumns{Word::ColumnOrganization,
                              Word::ColumnDate,
                              Word::ColumnPrinciple,
                              Word::ColumnPrincipleName,
                              Word::ColumnAction,
                              Word::ColumnTitle,
                              Word::ColumnTier,
                              Word::ColumnApplies,
                              Word::ColumnStatus,
                              Word::ColumnProven,
                              Word::ColumnDuty,
                              Word::ColumnOrder,
                              Word::ColumnHours,
                              Word::ColumnGain,
                              Word::Owner,
                              Word::Due,
                              Word::OwnNote,
                              Word::OwnReason,
                              Word::ColumnEvidence,
                              Word::ColumnFindings};

class CsvReport {
 public:
  CsvReport(const GapReport& report, CsvSeparator separator)
      : report_(report), rows_(report.language, separator) {}

  std::string write() {
    for (const Word column : kColumns) {
      rows_.text(say(column, report_.language));
    }
    rows_.end_row();
    for (const ReportStanding& principle : report_.principles) {
      for (const ReportAction& action : report_.actions) {
        if (action.principle == principle.id) {
          row(principle, action);
        }
      }
    }
    return rows_.take();
  }

 private:
  void yes_or_no(bool value) { rows_.text(say(value ? Word::Yes : Word::No, report_.language)); }

  [[nodiscard]] std::string findings_of(const ReportAction& action) const {
    std::string out;
    for (const ReportFinding& finding : report_.findings) {
      if (finding.action == action.id) {
        out += (out.empty() ? "" : " ") + finding.rule;
      }
    }
    return out;
  }

  [[nodiscard]] static std::string evidence_of(const Answer& answer) {
    std::string out;
    for (const Evidence& piece : answer.evidence) {
      out += (out.empty() ? "" : " / ") + piece.title.str();
      for (const std::string& place :
           {piece.url.str(), piece.file.str(), piece.date ? to_string(*piece.date) : std::string{}}) {
        out += place.empty() ? "" : " (" + place + ")";
      }
    }
    return out;
  }

  void row(const ReportStanding& principle, const ReportAction& action) {
    const Answer& answer = *action.answer;
    rows_.text(report_.organization->name);
    rows_.text(report_.as_of);
    rows_.text(principle.id);
    rows_.text(principle.name);
    rows_.text(action.id);
    rows_.text(action.title);
    rows_.text(action.tier_name);
    yes_or_no(action.outcome != Outcome::NotApplicable);
    rows_.text(action.status_name);
    yes_or_no(action.evidenced);
    yes_or_no(action.duty);
    const ReportGap* gap = action.gap ? &report_.gaps[*action.gap] : nullptr;
    rows_.whole(gap ? std::optional{*action.gap + 1} : std::nullopt);
    rows_.number(gap ? std::optional{gap->half_hours * 50} : std::nullopt);
    rows_.number(gap ? std::optional{gap->gain.basis_points} : std::nullopt);
    rows_.text(answer.owner);
    rows_.text(answer.due ? to_string(*answer.due) : "");
    rows_.text(answer.note);
    rows_.text(answer.reason);
    rows_.text(evidence_of(answer));
    rows_.text(findings_of(action));
    rows_.end_row();
  }

  const GapReport& report_;
  CsvRows rows_;
};

}  // namespace

std::string render_csv(const GapReport& report, const RenderOptions& options) {
  return CsvReport{report, options.csv_separator}.write();
}

}  // namespace charter

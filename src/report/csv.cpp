// One row an action, for a spreadsheet: UTF-8 with a byte order mark, RFC 4180 line ends, no formula gets
// through.

#include "report/escape.h"
#include "report/formats.h"
#include "report/numbers.h"
#include "report/phrases.h"

#include <charter/date.h>

#include <array>

namespace charter {

namespace {

constexpr std::string_view kByteOrderMark = "\uFEFF";

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
  CsvReport(const GapReport& report, CsvSeparator separator) : report_(report), separator_(separator) {}

  std::string write() {
    out_ = kByteOrderMark;
    for (const Word column : kColumns) {
      text(say(column, report_.language));
    }
    end_row();
    for (const ReportStanding& principle : report_.principles) {
      for (const ReportAction& action : report_.actions) {
        if (action.principle == principle.id) {
          row(principle, action);
        }
      }
    }
    return std::move(out_);
  }

 private:
  void cell(const std::string& value) {
    if (!out_.ends_with('\n') && out_ != kByteOrderMark) {
      out_ += separator_ == CsvSeparator::Semicolon ? ';' : ',';
    }
    out_ += value;
  }
  /// Quoted even where RFC 4180 does not ask for it: a text stays one cell whatever separator the reader
  /// expects.
  void text(std::string_view value) { cell(csv_field(value)); }
  void yes_or_no(bool value) {
    text(say(value ? Word::Yes : Word::No, report_.language));
  }  // a fact of the row
  void end_row() { out_ += "\r\n"; }

  /// Hundredths. The decimal mark is a comma only where that is not what separates the cells.
  void number(std::int32_t hundredths) {
    const bool comma = report_.language == Language::Fr && separator_ == CsvSeparator::Semicolon;
    const std::string decimals = std::to_string(100 + hundredths % 100).substr(1);
    cell(std::to_string(hundredths / 100) + (comma ? "," : ".") + decimals);
  }

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
      out += (out.empty() ? "" : " / ") + piece.title;
      for (const std::string& place :
           {piece.url, piece.file, piece.date ? to_string(*piece.date) : std::string{}}) {
        out += place.empty() ? "" : " (" + place + ")";
      }
    }
    return out;
  }

  void row(const ReportStanding& principle, const ReportAction& action) {
    const Answer& answer = *action.answer;
    text(report_.organization->name);
    text(report_.as_of);
    text(principle.id);
    text(principle.name);
    text(action.id);
    text(action.title);
    text(action.tier_name);
    yes_or_no(action.outcome != Outcome::NotApplicable);
    text(action.status_name);
    yes_or_no(action.evidenced);
    yes_or_no(action.duty);
    if (action.gap) {
      const ReportGap& gap = report_.gaps[*action.gap];
      cell(std::to_string(*action.gap + 1));
      number(gap.half_hours * 50);
      number(gap.gain.basis_points);
    } else {
      for (int empty = 0; empty < 3; ++empty) {
        cell("");
      }
    }
    text(answer.owner);
    text(answer.due ? to_string(*answer.due) : "");
    text(answer.note);
    text(answer.reason);
    text(evidence_of(answer));
    text(findings_of(action));
    end_row();
  }

  const GapReport& report_;
  CsvSeparator separator_;
  std::string out_;
};

}  // namespace

std::string render_csv(const GapReport& report, const RenderOptions& options) {
  return CsvReport{report, options.csv_separator}.write();
}

}  // namespace charter

// One row an action, for a spreadsheet.

#include "report/compare_formats.h"
#include "report/compare_words.h"
#include "report/csv_rows.h"

#include <array>

namespace charter {

namespace {

constexpr std::array kColumns{CompareWord::Principle, CompareWord::Code,   CompareWord::Title,
                              CompareWord::What,      CompareWord::Before, CompareWord::After,
                              CompareWord::Proof};

CompareWord proof_word(ProofMove move) {
  switch (move) {
    case ProofMove::Same:
      return CompareWord::ProofSame;
    case ProofMove::Gained:
      return CompareWord::OneGained;
    case ProofMove::WentStale:
      return CompareWord::OneStale;
    case ProofMove::Withdrawn:
      return CompareWord::OneWithdrawn;
  }
  return CompareWord::ProofSame;
}

}  // namespace

std::string render_compare_csv(const CompareReport& report, const RenderOptions& options) {
  CsvRows rows{report.language, options.csv_separator};
  for (const CompareWord column : kColumns) {
    rows.text(say(column, report.language));
  }
  rows.end_row();
  for (const CompareAction& action : report.actions) {
    rows.text(action.principle);
    rows.text(action.id);
    rows.text(action.title);
    rows.text(action.move_name);
    rows.text(action.before_name);
    rows.text(action.after_name);
    rows.text(say(proof_word(action.proof), report.language));
    rows.end_row();
  }
  return rows.take();
}

}  // namespace charter

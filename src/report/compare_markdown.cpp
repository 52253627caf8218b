// For a wiki or a comment on a pull request. There are no links.

#include "report/compare_formats.h"
#include "report/compare_phrases.h"
#include "report/compare_words.h"
#include "report/escape.h"
#include "report/words.h"

namespace charter {

namespace {

std::string md(std::string_view text) {
  return markdown_escaped(text);
}

std::string table(const CompareReport& report) {
  const auto word = [&report](CompareWord which) { return std::string{say(which, report.language)}; };
  std::string out = "| " + word(CompareWord::Figure) + " | " + word(CompareWord::Before) + " | " +
                    word(CompareWord::After) + " | " + word(CompareWord::Difference) +
                    " |\n|---|---:|---:|---:|\n";
  for (const auto& figures : {overall_figures(report), moved_principles(report)}) {
    for (const MovedFigure& figure : figures) {
      out += "| " + (figure.id.empty() ? "" : md(figure.id) + " ") + md(figure.label) + " | " +
             md(figure.before) + " | " + md(figure.after) + " | " + md(figure.points) + " |\n";
    }
  }
  return out;
}

}  // namespace

std::string render_compare_markdown(const CompareReport& report, const RenderOptions& /*options*/) {
  std::string out = "# " + md(report.organization->name) + "\n\n" + md(compare_line(report)) + "\n";
  for (const std::string& remark : report.remarks) {
    out += "\n" + md(remark) + "\n";
  }
  out += "\n" + table(report);
  if (nothing_moved(report)) {
    out += "\n" + std::string{say(CompareWord::NothingMoved, report.language)} + "\n";
  }
  for (const CompareSection& section : report.sections) {
    out += "\n## " + md(section.title) + "\n\n";
    for (const CompareRow& row : section.rows) {
      out += "- **" + md(row.id) + "** " + md(row.text) +
             (row.remark.empty() ? "" : " (" + md(row.remark) + ")") + "\n";
    }
  }
  return out + "\n---\n\n*" + std::string{say(Word::NotLegalAdvice, report.language)} + "* " +
         md(compare_made_from(report)) + "\n";
}

}  // namespace charter

#include "diagnostics/visible.h"
#include "report/compare_formats.h"
#include "report/compare_phrases.h"
#include "report/compare_words.h"
#include "report/layout.h"
#include "report/words.h"

#include <utility>

namespace charter {

namespace {

class CompareText {
 public:
  CompareText(const CompareReport& report, const RenderOptions& options)
      : report_(report), options_(options) {}

  std::string write() {
    head();
    heading(say(CompareWord::WhatMoved, report_.language));
    for (const MovedFigure& figure : overall_figures(report_)) {
      line("  " + fitted(figure.label, 22), figure);
    }
    if (nothing_moved(report_)) {
      out_ += wrapped(say(CompareWord::NothingMoved, report_.language), "  ", "  ", options_.width);
    }
    principles();
    for (const CompareSection& section : report_.sections) {
      heading(section.title + " (" + std::to_string(section.rows.size()) + ")");
      for (const CompareRow& row : section.rows) {
        const std::string remark = row.remark.empty() ? "" : " (" + row.remark + ")";
        out_ += wrapped(row.text + remark, "  " + fitted(row.id, 8), std::string(10, ' '), options_.width);
      }
    }
    out_ += "\n" + wrapped(say(Word::NotLegalAdvice, report_.language), "", "", options_.width);
    out_ += wrapped(compare_made_from(report_), "", "", options_.width);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string bold(std::string_view text) const {
    return options_.color == Color::Yes ? "\033[1m" + std::string{text} + "\033[0m" : std::string{text};
  }
  void heading(std::string_view words) { out_ += "\n" + bold(words) + "\n"; }

  void head() {
    out_ += bold(wrapped(report_.organization->name, "", "", options_.width));
    out_ += wrapped(compare_line(report_), "", "", options_.width);
    for (const std::string& remark : report_.remarks) {
      out_ += wrapped(remark, "", "", options_.width);
    }
  }

  void line(const std::string& label, const MovedFigure& figure) {
    out_ += label + visible(figure.moved()) + (figure.points.empty() ? "" : "   " + figure.points) + "\n";
  }

  void principles() {
    const std::vector<MovedFigure> moved = moved_principles(report_);
    if (!moved.empty()) {
      heading(say(CompareWord::PrinciplesThatMoved, report_.language));
    }
    for (const MovedFigure& figure : moved) {
      line("  " + fitted(figure.id, 4) + fitted(figure.label, 30) + "  ", figure);
    }
  }

  const CompareReport& report_;
  const RenderOptions& options_;
  std::string out_;
};

}  // namespace

std::string render_compare_text(const CompareReport& report, const RenderOptions& options) {
  return CompareText{report, options}.write();
}

}  // namespace charter

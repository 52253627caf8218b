#include "report/compare_formats.h"
#include "report/compare_words.h"
#include "report/dates.h"
#include "report/layout.h"
#include "report/numbers.h"
#include "report/words.h"

#include <utility>

namespace charter {

namespace {

class CompareText {
 public:
  CompareText(const CompareReport& report, const RenderOptions& options) : report_(report), options_(options) {}

  std::string write() {
    head();
    standing();
    principles();
    for (const CompareSection& section : report_.sections) {
      heading(section.title + " (" + std::to_string(section.rows.size()) + ")");
      for (const CompareRow& row : section.rows) {
        const std::string remark = row.remark.empty() ? "" : " (" + row.remark + ")";
        out_ += wrapped(row.text + remark, "  " + fitted(row.id, 8), std::string(10, ' '), options_.width);
      }
    }
    out_ += "\n" + wrapped(say(Word::NotLegalAdvice, report_.language), "", "", options_.width);
    const std::string rules{say(Word::Rules, report_.language)};
    out_ += wrapped(report_.charter + (report_.rules_hash.empty() ? "" : ", " + rules + " " + report_.rules_hash), "", "",
                    options_.width);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string bold(std::string_view text) const {
    return options_.color == Color::Yes ? "\033[1m" + std::string{text} + "\033[0m" : std::string{text};
  }
  void heading(std::string_view words) { out_ += "\n" + bold(words) + "\n"; }

  void head() {
    out_ += bold(wrapped(report_.organization->name, "", "", options_.width));
    out_ += wrapped(report_.charter_title + " · " + day_in_words(report_.before_as_of, report_.language) + " → " +
                        day_in_words(report_.after_as_of, report_.language),
                    "", "", options_.width);
    for (const std::string& remark : report_.remarks) {
      out_ += wrapped(remark, "", "", options_.width);
    }
  }

  void figure(std::string_view label, const std::string& before, const std::string& after, const std::string& remark) {
    const std::string both = before == after ? before : before + " → " + after + (remark.empty() ? "" : "   " + remark);
    out_ += "  " + fitted(label, 22) + both + "\n";
  }

  void score(Word label, std::optional<Score> Standing::*part) {
    const auto before = report_.overall.before.*part;
    const auto after = report_.overall.after.*part;
    figure(say(label, report_.language), percent(before, report_.language), percent(after, report_.language),
           points_between(before, after, report_.language));
  }

  void standing() {
    heading(say(CompareWord::WhatMoved, report_.language));
    score(Word::Score, &Standing::score);
    score(Word::Answered, &Standing::coverage);
    score(Word::BackedByProof, &Standing::evidenced);
    figure(say(Word::Level, report_.language), report_.level_before.name, report_.level_after.name, "");
    if (report_.sections.empty() && !has_moved(report_.overall)) {
      out_ += "  " + std::string{say(CompareWord::NothingMoved, report_.language)} + "\n";
    }
  }

  void principles() {
    bool first = true;
    for (const CompareStanding& principle : report_.principles) {
      const auto& [before, after] = principle.standing;
      if (before.score == after.score) {
        continue;
      }
      if (std::exchange(first, false)) {
        heading(say(CompareWord::PrinciplesThatMoved, report_.language));
      }
      const std::string moved = percent(before.score, report_.language) + " → " + percent(after.score, report_.language);
      const std::string points = points_between(before.score, after.score, report_.language);
      out_ += "  " + fitted(principle.id, 4) + fitted(principle.name, 30) + "  " + moved + (points.empty() ? "" : "   " + points) + "\n";
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

#include "report/dates.h"
#include "report/layout.h"
#include "report/numbers.h"
#include "report/plan_formats.h"
#include "report/plan_words.h"
#include "report/words.h"

#include <charter/diagnostic.h>

#include <utility>

namespace charter {

namespace {

constexpr std::size_t kMostLater = 8;

class PlanText {
 public:
  PlanText(const PlanReport& report, const RenderOptions& options) : report_(report), options_(options) {}

  std::string write() {
    head();
    standing();
    int number = 0;
    const std::string* when = nullptr;
    for (const PlanReportStep& step : report_.steps) {
      if (when == nullptr || *when != step.when) {
        heading(step.when);
      }
      when = &step.when;
      show(step, ++number);
    }
    what_follows();
    out_ += "\n";
    if (!report_.steps.empty()) {
      out_ += wrapped(report_.order_sentence, "", "", options_.width);
    }
    out_ += wrapped(charter::say(Word::NotLegalAdvice, report_.language), "", "", options_.width);
    std::string made = report_.charter;
    if (!report_.rules_hash.empty()) {
      made += ", " + std::string{charter::say(Word::Rules, report_.language)} + " " + report_.rules_hash;
    }
    out_ += wrapped(made, "", "", options_.width);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string say(PlanWord word) const { return std::string{charter::say(word, report_.language)}; }
  [[nodiscard]] std::string bold(std::string_view text) const {
    return options_.color == Color::Yes ? "\033[1m" + std::string{text} + "\033[0m" : std::string{text};
  }
  [[nodiscard]] std::string colon() const { return report_.language == Language::Fr ? "\u00a0: " : ": "; }

  void heading(std::string_view words) { out_ += "\n" + bold(words) + "\n"; }
  void line(const std::string& text) { out_ += wrapped(text, "  ", "  ", options_.width); }
  void figure(std::string_view label, const std::string& text) {
    out_ += wrapped(text, "  " + fitted(label, 10), "            ", options_.width);
  }

  void head() {
    out_ += bold(wrapped(report_.organization->name, "", "", options_.width));
    const std::string day = day_in_words(report_.as_of, report_.language);
    out_ += wrapped(report_.charter_title + " · " + std::string{charter::say(Word::AssessedOn, report_.language)} + " " + day,
                    "", "", options_.width);
  }

  void standing() {
    heading(say(PlanWord::Plan));
    if (!report_.what_if.empty()) {
      std::string changes;
      for (const PlanReportWhatIf& change : report_.what_if) {
        changes += (changes.empty() ? "" : ", ") + change.action + " " + change.status_name;
      }
      line(say(PlanWord::WhatIf) + " " + changes + colon() + report_.what_if_sentence);
    }
    if (!report_.target_sentence.empty()) {
      line(report_.target_sentence);
    }
    if (report_.steps.empty()) {
      if (report_.target.empty()) {
        line(say(PlanWord::NothingToDo));
      }
      return;
    }
    line(report_.span + colon() + report_.hours_sentence);
    const auto from_to = [&](const std::string& from, const std::string& to) {
      return from == to ? from : from + " → " + to;
    };
    figure(charter::say(Word::Score, report_.language),
           from_to(percent(report_.start.standing.score, report_.language), percent(report_.end.standing.score, report_.language)));
    figure(charter::say(Word::Level, report_.language), from_to(report_.start.level_name, report_.end.level_name));
  }

  void show(const PlanReportStep& step, int number) {
    const std::string mark = "  " + std::to_string(number) + ". ";
    const std::string indent(mark.size(), ' ');
    const std::string hours = half_hours(step.half_hours, report_.language) + "\u00a0h";
    out_ += wrapped(step.title + " (" + step.action + ", " + hours + ")", mark, indent, options_.width);
    const auto detail = [&](PlanWord label, const std::string& text) {
      out_ += wrapped(say(label) + colon() + text, indent + "- ", indent + "  ", options_.width);
    };
    detail(PlanWord::WhyNow, step.why);
    if (!step.also_clears.empty()) {
      detail(PlanWord::Clears, step.also_clears);
    }
    if (!step.how.empty()) {
      detail(PlanWord::HowToStart, step.how.front());
    }
    std::string after = percent(step.after.score, report_.language);
    if (step.new_level) {
      after += ", " + charter::fill(say(PlanWord::LevelAfter), {step.level_after_name}, report_.language);
    }
    detail(PlanWord::ScoreAfter, after);
    if (!step.in_time) {
      out_ += wrapped(say(PlanWord::GoesOn), indent + "  ", indent + "  ", options_.width);
    }
  }

  void what_follows() {
    if (report_.later.empty()) {
      return;
    }
    const std::string count =
        counted(report_.later.size(), {"action", "action"}, {"actions", "actions"}, report_.language);
    const std::string hours = half_hours(report_.later_half_hours, report_.language);
    heading(charter::fill(say(PlanWord::Later), {count, hours}, report_.language));
    const std::size_t shown = report_.later.size() <= kMostLater + 1 ? report_.later.size() : kMostLater;
    for (std::size_t i = 0; i < shown; ++i) {
      const PlanLater& next = report_.later[i];
      out_ += wrapped(next.title, "  " + fitted(next.action, 8), std::string(10, ' '), options_.width);
    }
    if (shown < report_.later.size()) {
      line(charter::fill(charter::say(Word::AndMore, report_.language), {std::to_string(report_.later.size() - shown)}, report_.language));
    }
  }

  const PlanReport& report_;
  const RenderOptions& options_;
  std::string out_;
};

}  // namespace

std::string render_plan_text(const PlanReport& report, const RenderOptions& options) {
  return PlanText{report, options}.write();
}

}  // namespace charter

#include "report/dates.h"
#include "report/layout.h"
#include "report/numbers.h"
#include "report/phrases.h"
#include "report/plan_formats.h"
#include "report/plan_phrases.h"
#include "report/plan_words.h"
#include "report/words.h"

#include <charter/diagnostic.h>

#include <utility>

namespace charter {

namespace {

constexpr std::size_t kMostLater = 8;

/// Names of months begin with a letter of ASCII in both languages.
std::string capitalized(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

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
        heading(capitalized(step.when));
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
    out_ += wrapped(plan_made_from(report_), "", "", options_.width);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string say(PlanWord word) const {
    return std::string{charter::say(word, report_.language)};
  }
  [[nodiscard]] std::string bold(std::string_view text) const {
    return options_.color == Color::Yes ? "\033[1m" + std::string{text} + "\033[0m" : std::string{text};
  }

  void heading(std::string_view words) { out_ += "\n" + bold(words) + "\n"; }
  void line(const std::string& text) { out_ += wrapped(text, "  ", "  ", options_.width); }

  void head() {
    out_ += bold(wrapped(report_.organization->name, "", "", options_.width));
    const std::string day = day_in_words(report_.as_of, report_.language);
    out_ += wrapped(report_.charter_title + " · " +
                        std::string{charter::say(Word::AssessedOn, report_.language)} + " " + day,
                    "", "", options_.width);
  }

  void standing() {
    heading(say(PlanWord::Plan));
    for (const std::string& text : plan_summary(report_)) {
      line(text);
    }
  }

  void show(const PlanReportStep& step, int number) {
    const std::string mark = "  " + std::to_string(number) + ". ";
    const std::string indent(mark.size(), ' ');
    const std::string hours = half_hours(step.half_hours, report_.language) + "\u00a0h";
    out_ += wrapped(step.title + " (" + step.action + ", " + hours + ")", mark, indent, options_.width);
    const auto detail = [&](PlanWord label, const std::string& text) {
      out_ += wrapped(say(label) + std::string{colon(report_.language)} + text, indent + "- ", indent + "  ",
                      options_.width);
    };
    detail(PlanWord::WhyNow, step.why);
    if (!step.also_clears.empty()) {
      detail(PlanWord::Clears, step.also_clears);
    }
    if (!step.how.empty()) {
      detail(PlanWord::HowToStart, step.how.front());
    }
    detail(PlanWord::ScoreAfter, score_after(report_, step));
  }

  void what_follows() {
    if (report_.later.empty()) {
      return;
    }
    heading(later_sentence(report_));
    const std::size_t shown = report_.later.size() <= kMostLater + 1 ? report_.later.size() : kMostLater;
    for (std::size_t i = 0; i < shown; ++i) {
      const PlanLater& next = report_.later[i];
      out_ += wrapped(next.title, "  " + fitted(next.action, 8), std::string(10, ' '), options_.width);
    }
    if (shown < report_.later.size()) {
      line(charter::fill(charter::say(Word::AndMore, report_.language),
                         {std::to_string(report_.later.size() - shown)}, report_.language));
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

// For a wiki or the minutes of a meeting. There are no links.

#include "report/dates.h"
#include "report/escape.h"
#include "report/numbers.h"
#include "report/phrases.h"
#include "report/plan_formats.h"
#include "report/plan_phrases.h"
#include "report/plan_words.h"

#include <charter/diagnostic.h>

#include <utility>

namespace charter {

namespace {

class PlanMarkdown {
 public:
  explicit PlanMarkdown(const PlanReport& report) : report_(report) {}

  std::string write() {
    out_ += "# " + md(report_.organization->name) + "\n\n";
    out_ += md(report_.charter_title) + " · " +
            std::string{charter::say(Word::AssessedOn, report_.language)} + " " +
            day_in_words(report_.as_of, report_.language) + "\n\n## " + say(PlanWord::Plan) + "\n";
    for (const std::string& line : plan_summary(report_)) {
      out_ += "\n" + md(line) + "\n";
    }
    int number = 0;
    for (const PlanReportStep& step : report_.steps) {
      show(step, ++number);
    }
    what_follows();
    out_ += "\n---\n\n" + (report_.steps.empty() ? "" : md(report_.order_sentence) + " ");
    out_ += "*" + std::string{charter::say(Word::NotLegalAdvice, report_.language)} + "* " +
            md(plan_made_from(report_)) + "\n";
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string say(PlanWord word) const {
    return std::string{charter::say(word, report_.language)};
  }
  [[nodiscard]] static std::string md(std::string_view text) { return markdown_escaped(text); }

  void item(PlanWord label, const std::string& text) {
    out_ += "- **" + say(label) + "**" + std::string{colon(report_.language)} + md(text) + "\n";
  }

  void show(const PlanReportStep& step, int number) {
    out_ += "\n### " + std::to_string(number) + ". " + md(step.title) + "\n\n";
    out_ += md(step_line(report_, step)) + "\n\n";
    item(PlanWord::WhyNow, step.why);
    if (!step.also_clears.empty()) {
      item(PlanWord::Clears, step.also_clears);
    }
    out_ += "- **" + say(PlanWord::HowToStart) + "**\n";
    for (const std::string& hint : step.how) {
      out_ += "  - " + md(hint) + "\n";
    }
    item(PlanWord::ScoreAfter, score_after(report_, step));
  }

  void what_follows() {
    if (report_.later.empty()) {
      return;
    }
    out_ += "\n## " + md(later_sentence(report_)) + "\n\n";
    for (const PlanLater& next : report_.later) {
      out_ += "- " + md(next.action) + " " + md(next.title) + "\n";
    }
  }

  const PlanReport& report_;
  std::string out_;
};

}  // namespace

std::string render_plan_markdown(const PlanReport& report, const RenderOptions& /*options*/) {
  return PlanMarkdown{report}.write();
}

}  // namespace charter

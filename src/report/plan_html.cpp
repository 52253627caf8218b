#include "report/dates.h"
#include "report/html_bar.h"
#include "report/html_frame.h"
#include "report/numbers.h"
#include "report/phrases.h"
#include "report/plan_formats.h"
#include "report/plan_phrases.h"
#include "report/plan_words.h"

namespace charter {

namespace {

void labelled(HtmlWriter& html, const PlanReport& report, PlanWord label, std::string_view text) {
  html.element(Tag::P, {}, [&] {
    html.leaf(Tag::Strong, {},
              std::string{say(label, report.language)} + std::string{colon(report.language)});
    html.text(text);
  });
}

void step_card(HtmlWriter& html, const PlanReport& report, const PlanReportStep& step) {
  html.element(Tag::Li, {}, [&] {
    html.leaf(Tag::H3, {}, step.title);
    html.leaf(Tag::P, {{Attr::Class, "meta"}}, step_line(report, step));
    labelled(html, report, PlanWord::WhyNow, step.why);
    if (!step.also_clears.empty()) {
      labelled(html, report, PlanWord::Clears, step.also_clears);
    }
    html.element(Tag::Div, {{Attr::Class, "begin"}}, [&] {
      html.element(Tag::P, {},
                   [&] { html.leaf(Tag::Strong, {}, say(PlanWord::HowToStart, report.language)); });
      html.element(Tag::Ul, {}, [&] {
        for (const std::string& hint : step.how) {
          html.leaf(Tag::Li, {}, hint);
        }
      });
    });
    labelled(html, report, PlanWord::ScoreAfter, score_after(report, step));
  });
}

void overview(HtmlWriter& html, const PlanReport& report) {
  const Language language = report.language;
  html_plain_section(html, "plan", say(PlanWord::AtAGlance, language), [&] {
    for (const std::string& line : plan_summary(report)) {
      html.leaf(Tag::P, {}, line);
    }
    if (report.steps.empty()) {
      return;
    }
    html.element(Tag::Ul, {{Attr::Class, "bars"}}, [&] {
      html_bar_row(html, language, say(PlanWord::AtTheStart, language), report.start.standing);
      html_bar_row(html, language, say(PlanWord::AtTheEnd, language), report.end.standing);
    });
    html_bar_key(html, language);
  });
}

void write_plan(HtmlWriter& html, const PlanReport& report) {
  overview(html, report);
  if (!report.steps.empty()) {
    html_plain_section(html, "steps", say(PlanWord::Steps, report.language), [&] {
      html.element(Tag::Ol, {{Attr::Class, "steps"}}, [&] {
        for (const PlanReportStep& step : report.steps) {
          step_card(html, report, step);
        }
      });
      html.leaf(Tag::P, {{Attr::Class, "meta"}}, report.order_sentence);
    });
  }
  if (!report.later.empty()) {
    html_plain_section(html, "later", later_sentence(report), [&] {
      html.element(Tag::Ul, {{Attr::Class, "plain"}}, [&] {
        for (const PlanLater& next : report.later) {
          html.element(Tag::Li, {}, [&] {
            html.leaf(Tag::Span, {{Attr::Class, "code"}}, next.action);
            html.text(" " + next.title);
          });
        }
      });
    });
  }
}

}  // namespace

std::string render_plan_html(const PlanReport& report, const RenderOptions& /*options*/) {
  const HtmlFrame frame{report.language,
                        std::string{say(PlanWord::Plan, report.language)},
                        report.organization->name,
                        report.charter_title + " · " + std::string{say(Word::AssessedOn, report.language)} +
                            " " + day_in_words(report.as_of, report.language),
                        plan_made_from(report),
                        {}};
  return html_page(frame, [&](HtmlWriter& html) { write_plan(html, report); });
}

}  // namespace charter

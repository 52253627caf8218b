// Where the organization stands, what holds it back and what to do next: the first page.

#include "report/html_parts.h"
#include "report/numbers.h"
#include "report/phrases.h"

#include <charter/diagnostic.h>

#include <algorithm>

namespace charter {

namespace {

constexpr std::size_t kMostAlarms = 3;  ///< the first printed page has to hold the next steps too

void figure(HtmlPage& page, Word label, const std::string& value) {
  page.html.element(Tag::Div, {}, [&] {
    page.html.leaf(Tag::Dt, {}, page.say(label));
    page.html.leaf(Tag::Dd, {}, value);
  });
}

void figures(HtmlPage& page) {
  const Standing& overall = page.report.overall;
  const ReportCounts& counts = page.report.counts;
  const Language language = page.report.language;
  page.html.element(Tag::Dl, {{Attr::Class, "figures"}}, [&] {
    figure(page, Word::Score, percent(overall.score, language));
    figure(page, Word::CouldReachShort, percent(overall.high, language));
    figure(page, Word::BackedByProof, percent(overall.evidenced, language));
    figure(page, Word::Answered, percent(overall.coverage, language));
    figure(page, Word::ActionsDone,
           fill(page.say(Word::OutOf), {std::to_string(counts.done), std::to_string(counts.applicable())},
                language));
  });
}

void ladder(HtmlPage& page) {
  const ReportLevel& level = page.report.level;
  HtmlWriter& html = page.html;
  html.element(Tag::P, {{Attr::Class, "level"}}, [&] {
    html.text(std::string{page.say(Word::Level)} + std::string{colon(page.report.language)});
    html.leaf(Tag::Strong, {}, level.name);
  });
  html.element(Tag::Ol,
               {{Attr::Class, "ladder"}, {Attr::AriaLabel, std::string{page.say(Word::LadderOfLevels)}}},
               [&] {
                 for (Index i = 0; i < level.ladder.size(); ++i) {
                   if (i == level.step) {
                     html.element(Tag::Li, {{Attr::Class, "here"}, {Attr::AriaCurrent, "step"}}, [&] {
                       html.leaf(Tag::Span, {}, level.ladder[i]);
                       html.leaf(Tag::Span, {{Attr::Class, "you"}}, page.say(Word::LevelHere));
                     });
                   } else {
                     html.element(Tag::Li, {{Attr::Class, i < level.step ? "passed" : "ahead"}},
                                  [&] { html.leaf(Tag::Span, {}, level.ladder[i]); });
                   }
                 }
               });
}

void step_card(HtmlPage& page, const ReportGap& step) {
  const ReportAction& action = page.report.actions[step.action];
  const Language language = page.report.language;
  HtmlWriter& html = page.html;
  html.element(Tag::Li, {}, [&] {
    html.leaf(Tag::H3, {}, action.title);
    html_meta_line(page, {action.id, action.tier_name, effort(step.half_hours, language),
                          gain_in_points(step.gain, language)});
    html.leaf(Tag::P, {}, action.why);
    if (!action.how.empty()) {
      html.element(Tag::P, {{Attr::Class, "begin"}}, [&] {
        html.leaf(Tag::Strong, {}, std::string{page.say(Word::Start)} + std::string{colon(language)});
        html.text(action.how.front());
      });
    }
  });
}

}  // namespace

void html_meta_line(HtmlPage& page, const std::vector<std::string>& parts) {
  std::string line;
  for (const std::string& part : parts) {
    line += (line.empty() || part.empty() ? "" : " · ") + part;
  }
  page.html.leaf(Tag::P, {{Attr::Class, "meta"}}, line);
}

void html_standing(HtmlPage& page) {
  html_section(page, "standing", Word::WhereYouStand, [&] {
    if (!page.report.overall.score) {
      page.html.leaf(Tag::P, {}, page.say(Word::NothingApplies));
      return;
    }
    figures(page);
    html_bar(page.html, page.report.language, page.report.overall, "bar wide");
    html_bar_key(page.html, page.report.language);
    if (page.report.overall.uncapped) {
      page.html.leaf(
          Tag::P, {{Attr::Class, "meta"}},
          fill(page.say(Word::WithoutCap), {percent(page.report.overall.uncapped, page.report.language)},
               page.report.language));
    }
    ladder(page);
    page.html.leaf(Tag::P, {{Attr::Class, "meta"}},
                   counts_sentence(page.report.counts, page.report.language));
  });
}

void html_holding_back(HtmlPage& page) {
  std::vector<const ReportFinding*> critical;
  for (const ReportFinding& finding : page.report.findings) {
    if (finding.severity == Severity::Critical && !finding.waived) {
      critical.push_back(&finding);
    }
  }
  const std::size_t shown = std::min(critical.size(), kMostAlarms);
  html_section(page, "holding-back", Word::WhatHoldsYouBack, [&] {
    page.html.leaf(Tag::P, {}, page.report.level.held_back);
    if (shown == 0) {
      return;
    }
    page.html.element(Tag::Ul, {{Attr::Class, "alarms"}}, [&] {
      for (std::size_t i = 0; i < shown; ++i) {
        page.html.element(Tag::Li, {}, [&] {
          page.html.leaf(Tag::Strong, {},
                         std::string{page.say(Word::Critical)} + std::string{colon(page.report.language)});
          page.html.text(critical[i]->message);
        });
      }
    });
    if (shown < critical.size()) {
      page.html.leaf(
          Tag::P, {{Attr::Class, "meta"}},
          fill(page.say(Word::AsGrave), {std::to_string(critical.size() - shown)}, page.report.language));
    }
  });
}

void html_next_steps(HtmlPage& page) {
  html_section(page, "next-steps", Word::NextSteps, [&] {
    if (page.report.next_steps.empty()) {
      page.html.leaf(Tag::P, {}, page.say(Word::NoNextStep));
      return;
    }
    page.html.leaf(Tag::P, {{Attr::Class, "meta"}}, page.report.next_steps_intro);
    page.html.element(Tag::Ol, {{Attr::Class, "steps"}}, [&] {
      for (const ReportGap& step : page.report.next_steps) {
        step_card(page, step);
      }
    });
  });
}

}  // namespace charter

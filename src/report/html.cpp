#include "report/dates.h"
#include "report/formats.h"
#include "report/html_frame.h"
#include "report/html_parts.h"
#include "report/phrases.h"

#include <array>

namespace charter {

namespace {

struct Entry {
  std::string_view id;
  Word title;
  void (*write)(HtmlPage& page);
  bool (*has_something)(const GapReport& report);
};

bool always(const GapReport& /*report*/) {
  return true;
}

constexpr std::array kSections{
    Entry{"standing", Word::WhereYouStand, &html_standing, &always},
    Entry{"holding-back", Word::WhatHoldsYouBack, &html_holding_back, &always},
    Entry{"next-steps", Word::NextSteps, &html_next_steps, &always},
    Entry{"principles", Word::Principles, &html_principles, &always},
    Entry{"peers", Word::Peers, &html_peers,
          [](const GapReport& report) { return !report.peers.remark.empty(); }},
    Entry{"findings", Word::Findings, &html_findings, &always},
    Entry{"duties", Word::LegalDuties, &html_duties,
          [](const GapReport& report) { return !report.unmet_duties.empty(); }},
    Entry{"left-out", Word::LeftOut, &html_left_out,
          [](const GapReport& report) { return !report.left_out.empty(); }},
    Entry{"waivers", Word::Waivers, &html_waivers,
          [](const GapReport& report) { return !report.waivers.empty(); }},
    Entry{"actions", Word::EveryAction, &html_actions, &always},
    Entry{"method", Word::HowScoreIsMade, &html_method, &always},
};

}  // namespace

std::string render_html(const GapReport& report, const RenderOptions& /*options*/) {
  const auto words = [&report](Word word) { return std::string{say(word, report.language)}; };
  HtmlFrame frame{report.language,
                  words(Word::ReportTitle),
                  report.organization->name,
                  report.charter_title + " · " + words(Word::AssessedOn) + " " +
                      day_in_words(report.as_of, report.language),
                  made_from(report),
                  {}};
  for (const Entry& entry : kSections) {
    if (entry.has_something(report)) {
      frame.contents.push_back({std::string{entry.id}, words(entry.title)});
    }
  }
  return html_page(frame, [&report](HtmlWriter& html) {
    HtmlPage page{html, report};
    for (const Entry& entry : kSections) {
      if (entry.has_something(report)) {
        entry.write(page);
      }
    }
  });
}

}  // namespace charter

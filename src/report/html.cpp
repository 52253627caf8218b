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

void write_header(HtmlPage& page) {
  HtmlWriter& html = page.html;
  html.element(Tag::Header, {{Attr::Class, "top"}}, [&] {
    html.leaf(Tag::P, {{Attr::Class, "kind"}}, page.say(Word::ReportTitle));
    html.element(Tag::H1, {}, [&] { html.leaf(Tag::Bdi, {}, page.report.organization->name); });
    html_meta_line(page,
                   {page.report.charter_title, std::string{page.say(Word::AssessedOn)} + " " +
                                                   day_in_words(page.report.as_of, page.report.language)});
  });
}

void write_contents(HtmlPage& page) {
  HtmlWriter& html = page.html;
  html.element(Tag::Nav,
               {{Attr::Class, "contents"}, {Attr::AriaLabel, std::string{page.say(Word::InThisReport)}}},
               [&] {
                 html.element(Tag::Ul, {}, [&] {
                   for (const Entry& entry : kSections) {
                     if (entry.has_something(page.report)) {
                       html.element(Tag::Li, {}, [&] { html.jump(entry.id, page.say(entry.title)); });
                     }
                   }
                 });
               });
}

void write_footer(HtmlPage& page) {
  page.html.element(Tag::Footer, {}, [&] {
    page.html.leaf(Tag::P, {}, page.say(Word::NotLegalAdvice));
    page.html.leaf(Tag::P, {{Attr::Class, "made-from"}}, made_from(page.report));
  });
}

}  // namespace

std::string render_html(const GapReport& report, const RenderOptions& /*options*/) {
  HtmlWriter html;
  HtmlPage page{html, report};
  html.element(Tag::Html, {{Attr::Lang, std::string{tag(report.language)}}}, [&] {
    html_head(html, report.organization->name + " – " + std::string{page.say(Word::ReportTitle)});
    html.element(Tag::Body, {}, [&] {
      html.jump("report", page.say(Word::SkipToReport), "skip");
      html_drawings(page);
      write_header(page);
      write_contents(page);
      html.element(Tag::Main, {{Attr::Id, "report"}, {Attr::Tabindex, "-1"}}, [&] {
        for (const Entry& entry : kSections) {
          if (entry.has_something(report)) {
            entry.write(page);
          }
        }
      });
      write_footer(page);
    });
  });
  return html.take();
}

}  // namespace charter

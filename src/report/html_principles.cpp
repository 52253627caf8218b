// The picture of the principles: one bar each, under their commitments.

#include "report/html_parts.h"
#include "report/numbers.h"
#include "report/phrases.h"

namespace charter {

namespace {

void principle_row(HtmlPage& page, const ReportStanding& principle) {
  HtmlWriter& html = page.html;
  html.element(Tag::Li, {}, [&] {
    html.element(Tag::Span, {{Attr::Class, "name"}}, [&] {
      html.text(principle.name);
      html.leaf(Tag::Span, {{Attr::Class, "code"}}, " " + principle.id);
    });
    if (!principle.standing.score) {
      html.leaf(Tag::Span, {{Attr::Class, "nothing"}}, page.say(Word::NothingApplies));
      return;
    }
    html_bar(html, page.report.language, principle.standing, "bar");
    html.leaf(Tag::Span, {{Attr::Class, "value"}}, percent(principle.standing.score, page.report.language));
    if (principle.standing.uncapped) {
      html.leaf(Tag::Span, {{Attr::Class, "cap"}}, cap_sentence(principle, page.report.language));
    }
  });
}

}  // namespace

void html_principles(HtmlPage& page) {
  html_section(page, "principles", Word::Principles, [&] {
    page.html.element(Tag::Figure, {{Attr::AriaLabelledby, "h-principles"}}, [&] {
      html_bar_key(page.html, page.report.language);
      for (const ReportStanding& commitment : page.report.commitments) {
        page.html.element(Tag::Div, {{Attr::Class, "commitment"}}, [&] {
          page.html.element(Tag::H3, {}, [&] {
            page.html.leaf(Tag::Span, {}, commitment.title);
            page.html.leaf(Tag::Span, {{Attr::Class, "value"}},
                           percent(commitment.standing.score, page.report.language));
          });
          page.html.element(Tag::Ul, {{Attr::Class, "bars"}}, [&] {
            for (const ReportStanding& principle : page.report.principles) {
              if (principle.parent == commitment.id) {
                principle_row(page, principle);
              }
            }
          });
        });
      }
    });
  });
}

}  // namespace charter

// Every action with its status, principle by principle. The groups are open: a printed page shows them all.

#include "report/dates.h"
#include "report/html_parts.h"
#include "report/numbers.h"
#include "report/phrases.h"

#include <charter/diagnostic.h>

namespace charter {

namespace {

std::string_view drawing_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::Satisfied:
      return "is-done";
    case Outcome::Partial:
      return "is-partial";
    case Outcome::Open:
      return "is-open";
    case Outcome::Unknown:
    case Outcome::Unanswered:
      return "is-unanswered";
    case Outcome::NotApplicable:
      return "is-left-out";
  }
  return {};
}

void labelled_text(HtmlPage& page, Word label, std::string_view text) {
  if (text.empty()) {
    return;
  }
  page.html.element(Tag::P, {{Attr::Class, "said"}}, [&] {
    page.html.text(std::string{page.say(label)} + std::string{colon(page.report.language)});
    page.html.leaf(Tag::Bdi, {}, text);
  });
}

void evidence_list(HtmlPage& page, const ReportAction& action) {
  for (const Evidence& piece : action.answer->evidence) {
    page.html.element(Tag::P, {{Attr::Class, "said"}}, [&] {
      page.html.text(std::string{page.say(Word::Proof)} + std::string{colon(page.report.language)});
      page.html.element(Tag::Bdi, {}, [&] {
        if (piece.url.empty()) {
          page.html.text(piece.title.str() + (piece.file.empty() ? "" : " (" + piece.file.str() + ")"));
        } else {
          page.html.link(piece.url, piece.title);
        }
      });
      if (piece.date) {
        const std::string day = day_in_words(to_string(*piece.date), page.report.language);
        page.html.text(", " + fill(page.say(Word::ProofDated), {day}, page.report.language));
      }
    });
  }
}

void meta_of(HtmlPage& page, const ReportAction& action) {
  const Language language = page.report.language;
  std::vector<std::string> parts{action.id, action.tier_name};
  if (action.duty) {
    parts.emplace_back(page.say(Word::LegalDuty));
  }
  if (action.gap) {
    parts.push_back(effort(page.report.gaps[*action.gap].half_hours, language));
  }
  const bool claims = action.outcome == Outcome::Satisfied || action.outcome == Outcome::Partial;
  if (claims && !action.evidenced) {
    parts.emplace_back(page.say(Word::ProofTooOld));
  }
  html_meta_line(page, parts);
}

void action_row(HtmlPage& page, const ReportAction& action) {
  HtmlWriter& html = page.html;
  html.element(Tag::Li, {{Attr::Id, action.id}}, [&] {
    html.element(Tag::P, {{Attr::Class, "status"}}, [&] {
      html.element(Tag::Svg,
                   {{Attr::Class, "icon"},
                    {Attr::Width, "16"},
                    {Attr::Height, "16"},
                    {Attr::AriaHidden, "true"},
                    {Attr::Focusable, "false"}},
                   [&] { html.use(drawing_of(action.outcome)); });
      html.leaf(Tag::Span, {}, action.status_name);
    });
    html.element(Tag::Div, {}, [&] {
      html.leaf(Tag::P, {{Attr::Class, "what"}}, action.title);
      meta_of(page, action);
      labelled_text(page, Word::OwnNote, action.answer->note);
      labelled_text(page, Word::OwnReason, action.answer->reason);
      labelled_text(page, Word::Owner, action.answer->owner);
      if (action.answer->due) {
        labelled_text(page, Word::Due, day_in_words(to_string(*action.answer->due), page.report.language));
      }
      evidence_list(page, action);
    });
  });
}

}  // namespace

void html_actions(HtmlPage& page) {
  html_section(page, "actions", Word::EveryAction, [&] {
    for (const ReportStanding& principle : page.report.principles) {
      page.html.element(Tag::Details, {{Attr::Open, ""}}, [&] {
        page.html.element(Tag::Summary, {}, [&] {
          page.html.element(Tag::H3, {}, [&] {
            page.html.leaf(Tag::Span, {}, principle.name);
            page.html.leaf(Tag::Span, {{Attr::Class, "value"}},
                           percent(principle.standing.score, page.report.language));
          });
        });
        page.html.element(Tag::Ul, {{Attr::Class, "actions"}}, [&] {
          for (const ReportAction& action : page.report.actions) {
            if (action.principle == principle.id) {
              action_row(page, action);
            }
          }
        });
      });
    }
  });
}

}  // namespace charter

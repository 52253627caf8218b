#include "report/compare_formats.h"
#include "report/compare_phrases.h"
#include "report/compare_words.h"
#include "report/dates.h"
#include "report/html_bar.h"
#include "report/html_frame.h"

namespace charter {

namespace {

/// What is measured, before, after and by how much it moved.
void figures(HtmlWriter& html, const CompareReport& report, CompareWord what,
             const std::vector<MovedFigure>& figures) {
  html.element(Tag::Table, {{Attr::Class, "moves"}}, [&] {
    html.element(Tag::Thead, {}, [&] {
      html.element(Tag::Tr, {}, [&] {
        for (const CompareWord column :
             {what, CompareWord::Before, CompareWord::After, CompareWord::Difference}) {
          html.leaf(Tag::Th, {{Attr::Scope, "col"}}, say(column, report.language));
        }
      });
    });
    html.element(Tag::Tbody, {}, [&] {
      for (const MovedFigure& figure : figures) {
        html.element(Tag::Tr, {}, [&] {
          html.element(Tag::Th, {{Attr::Scope, "row"}}, [&] {
            html.text(figure.label);
            if (!figure.id.empty()) {
              html.leaf(Tag::Span, {{Attr::Class, "code"}}, " " + figure.id);
            }
          });
          for (const std::string& value : {figure.before, figure.after, figure.points}) {
            html.leaf(Tag::Td, {}, value);
          }
        });
      }
    });
  });
}

void rows(HtmlWriter& html, const CompareSection& section) {
  html.element(Tag::Ul, {{Attr::Class, "plain"}}, [&] {
    for (const CompareRow& row : section.rows) {
      html.element(Tag::Li, {}, [&] {
        html.leaf(Tag::Span, {{Attr::Class, "code"}}, row.id);
        html.text(" " + row.text);
        if (!row.remark.empty()) {
          html.leaf(Tag::Span, {{Attr::Class, "said"}}, row.remark);
        }
      });
    }
  });
}

std::string section_id(std::size_t index) {
  return "part-" + std::to_string(index + 1);
}

std::string title_of(const CompareSection& section) {
  return section.title + " (" + std::to_string(section.rows.size()) + ")";
}

void overview(HtmlWriter& html, const CompareReport& report) {
  const Language language = report.language;
  for (const std::string& remark : report.remarks) {
    html.leaf(Tag::P, {}, remark);
  }
  html.element(Tag::Ul, {{Attr::Class, "bars"}}, [&] {
    html_bar_row(html, language, day_in_words(report.before_as_of, language), report.overall.before);
    html_bar_row(html, language, day_in_words(report.after_as_of, language), report.overall.after);
  });
  if (report.overall.before.score || report.overall.after.score) {
    html_bar_key(html, language);
  }
  figures(html, report, CompareWord::Figure, overall_figures(report));
  if (nothing_moved(report)) {
    html.leaf(Tag::P, {}, say(CompareWord::NothingMoved, language));
  }
}

void write_main(HtmlWriter& html, const CompareReport& report) {
  html_plain_section(html, "moved", say(CompareWord::WhatMoved, report.language),
                     [&] { overview(html, report); });
  if (const auto moved = moved_principles(report); !moved.empty()) {
    html_plain_section(html, "principles", say(CompareWord::PrinciplesThatMoved, report.language),
                       [&] { figures(html, report, CompareWord::Principle, moved); });
  }
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    const CompareSection& section = report.sections[i];
    html_plain_section(html, section_id(i), title_of(section), [&] { rows(html, section); });
  }
}

}  // namespace

std::string render_compare_html(const CompareReport& report, const RenderOptions& /*options*/) {
  HtmlFrame frame{report.language,           std::string{say(CompareWord::CompareTitle, report.language)},
                  report.organization->name, compare_line(report),
                  compare_made_from(report), {}};
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    frame.contents.push_back({section_id(i), title_of(report.sections[i])});
  }
  return html_page(frame, [&](HtmlWriter& html) { write_main(html, report); });
}

}  // namespace charter

#include "report/compare_formats.h"
#include "report/compare_phrases.h"
#include "report/compare_words.h"
#include "report/html_frame.h"

namespace charter {

namespace {

void figures(HtmlWriter& html, const std::vector<MovedFigure>& figures) {
  html.element(Tag::Ul, {{Attr::Class, "plain"}}, [&] {
    for (const MovedFigure& figure : figures) {
      html.element(Tag::Li, {}, [&] {
        if (!figure.id.empty()) {
          html.leaf(Tag::Span, {{Attr::Class, "code"}}, figure.id);
        }
        html.text((figure.id.empty() ? "" : " ") + figure.label + " ");
        html.leaf(Tag::Strong, {}, figure.moved);
        html.text(figure.points.empty() ? "" : " " + figure.points);
      });
    }
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

void write_main(HtmlWriter& html, const CompareReport& report) {
  html_plain_section(html, "moved", say(CompareWord::WhatMoved, report.language), [&] {
    for (const std::string& remark : report.remarks) {
      html.leaf(Tag::P, {}, remark);
    }
    figures(html, overall_figures(report));
    if (nothing_moved(report)) {
      html.leaf(Tag::P, {}, say(CompareWord::NothingMoved, report.language));
    }
  });
  if (const auto moved = moved_principles(report); !moved.empty()) {
    html_plain_section(html, "principles", say(CompareWord::PrinciplesThatMoved, report.language),
                       [&] { figures(html, moved); });
  }
  int number = 0;
  for (const CompareSection& section : report.sections) {
    html_plain_section(html, "part-" + std::to_string(++number), section.title, [&] { rows(html, section); });
  }
}

}  // namespace

std::string render_compare_html(const CompareReport& report, const RenderOptions& /*options*/) {
  const HtmlFrame frame{report.language, std::string{say(CompareWord::WhatMoved, report.language)},
                        report.organization->name, compare_line(report), compare_made_from(report)};
  return html_page(frame, [&](HtmlWriter& html) { write_main(html, report); });
}

}  // namespace charter

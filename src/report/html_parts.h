#pragma once
/// The sections of the HTML report. Each writes itself, heading and all, or nothing where it has nothing to
/// say.

#include "report/html_writer.h"
#include "report/words.h"

#include <charter/gap_report.h>

#include <string>
#include <string_view>

namespace charter {

/// What every section is given: where to write, and what.
struct HtmlPage {
  HtmlWriter& html;
  const GapReport& report;

  [[nodiscard]] std::string_view say(Word word) const { return charter::say(word, report.language); }
};

/// <section> with an id and a heading that names it.
template <class Inside>
void html_section(HtmlPage& page, std::string_view id, Word title, Inside&& inside) {
  const std::string heading = "h-" + std::string{id};
  page.html.element(Tag::Section, {{Attr::Id, std::string{id}}, {Attr::AriaLabelledby, heading}}, [&] {
    page.html.leaf(Tag::H2, {{Attr::Id, heading}}, page.say(title));
    inside();
  });
}

void html_standing(HtmlPage& page);
void html_holding_back(HtmlPage& page);
void html_next_steps(HtmlPage& page);
void html_principles(HtmlPage& page);
void html_findings(HtmlPage& page);
void html_duties(HtmlPage& page);
void html_left_out(HtmlPage& page);
void html_waivers(HtmlPage& page);
void html_actions(HtmlPage& page);
void html_method(HtmlPage& page);

/// "SOB-01 · Sobriety · 1 h": the small line under a title. Empty parts are left away.
void html_meta_line(HtmlPage& page, const std::vector<std::string>& parts);

/// The bar of a standing: what is proven, what is only answered, what could be reached, what is left.
void html_bar(HtmlPage& page, const Standing& standing, std::string_view css_class);
/// The key of the four patterns.
void html_bar_key(HtmlPage& page);
/// The patterns and symbols that bars and statuses are drawn with; once a page, before the first of them.
void html_drawings(HtmlPage& page);

}  // namespace charter

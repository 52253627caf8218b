#pragma once
/// The sections of the HTML report. Each writes itself, heading and all, or nothing where it has nothing to
/// say.

#include "report/html_bar.h"
#include "report/html_frame.h"
#include "report/html_writer.h"
#include "report/words.h"

#include <charter/gap_report.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace charter {

/// What every section is given: where to write, and what.
struct HtmlPage {
  HtmlWriter& html;
  const GapReport& report;

  [[nodiscard]] std::string_view say(Word word) const { return charter::say(word, report.language); }
};

template <class Inside>
void html_section(HtmlPage& page, std::string_view id, Word title, Inside&& inside) {
  html_plain_section(page.html, id, page.say(title), std::forward<Inside>(inside));
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
void html_peers(HtmlPage& page);

/// "SOB-01 · Sobriety · 1 h": the small line under a title. Empty parts are left away.
void html_meta_line(HtmlPage& page, const std::vector<std::string>& parts);

}  // namespace charter

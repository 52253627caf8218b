// Any bytes as summaries, parted by lines of ===: refused with a message, or the same summary again once they
// are put together, and a report in every format. A first line @ stands for the line that says what judged.

#include "diagnostics/utf8.h"
#include "fuzz/check_mistakes.h"
#include "fuzz/parted_files.h"
#include "fuzz/small_rules.h"
#include "portfolio/summary.h"

#include <charter/portfolio_report.h>

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const charter::Framework& framework = small_judgement();
  static const std::string kHeader = render_summary(framework, {});
  charter::Portfolio portfolio;
  for (charter::Source& part : parted_files({reinterpret_cast<const char*>(data), size})) {
    if (part.text.starts_with("@\n")) {
      part.text.replace(0, 2, kHeader);
    }
    if (const auto problem = add_summary(part, framework, portfolio)) {
      check_mistakes({*problem}, {});
      return 0;
    }
  }
  settle(portfolio);
  const std::string written = render_summary(framework, portfolio);
  charter::Portfolio again;
  if (add_summary({"again", written}, framework, again)) {
    std::abort();
  }
  settle(again);
  if (render_summary(framework, again) != written || charter::first_invalid_utf8(written)) {
    std::abort();
  }
  for (const auto language : {charter::Language::En, charter::Language::Fr}) {
    const charter::PortfolioReport report = make_portfolio_report(framework, portfolio, language);
    for (const charter::PortfolioFormat& format : charter::portfolio_formats()) {
      if (charter::first_invalid_utf8(format.render(report, {}))) {
        std::abort();
      }
    }
  }
  return 0;
}

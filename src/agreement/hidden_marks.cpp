#include "agreement/hidden_marks.h"

#include "decode/agreement/agreement_kinds.h"

#include <algorithm>
#include <array>
#include <utility>

namespace charter {

namespace {

/// Embeddings, overrides and isolates (Unicode, UAX #9, section 2). The marks U+200E and U+200F turn nothing
/// by themselves.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kMarks{{{"\u202A", "U+202A"},
                                                                               {"\u202B", "U+202B"},
                                                                               {"\u202C", "U+202C"},
                                                                               {"\u202D", "U+202D"},
                                                                               {"\u202E", "U+202E"},
                                                                               {"\u2066", "U+2066"},
                                                                               {"\u2067", "U+2067"},
                                                                               {"\u2068", "U+2068"},
                                                                               {"\u2069", "U+2069"}}};

}  // namespace

void report_hidden_marks(std::string_view text, const Report& report) {
  for (std::size_t at = text.find('\xE2'); at != std::string_view::npos; at = text.find('\xE2', at)) {
    const auto mark = std::find_if(kMarks.begin(), kMarks.end(),
                                   [&](const auto& row) { return text.substr(at).starts_with(row.first); });
    if (mark == kMarks.end()) {
      ++at;
      continue;
    }
    report.add(kAgreementHiddenMark, {static_cast<std::uint32_t>(at), 3}, {std::string{mark->second}});
    at = std::min(text.find('\n', at), text.size());  // one a line is enough
  }
}

}  // namespace charter

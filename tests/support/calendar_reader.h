#pragma once
/// A strict reader of iCalendar (RFC 5545), as far as plans use it: what it does not know is a mistake.

#include <string>
#include <string_view>
#include <vector>

namespace charter::test {

struct CalendarEntry {
  std::string kind;  ///< "VEVENT"
  std::string uid, stamp, start, summary, description;
};

struct CalendarDocument {
  std::vector<CalendarEntry> entries;
  std::vector<std::string> names;  ///< of all lines, in order: what may not change with the words
  std::string mistake;             ///< empty: as the standard has it
};

[[nodiscard]] CalendarDocument read_calendar(std::string_view text);

}  // namespace charter::test

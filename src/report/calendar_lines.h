#pragma once
/// Lines of an iCalendar file (RFC 5545).

#include <string>
#include <string_view>

namespace charter {

/// A text value: backslash, semicolon, comma and line break escaped (section 3.3.11); other control
/// characters become spaces.
[[nodiscard]] std::string calendar_text(std::string_view text);

/// "NAME:VALUE" as a content line: folded after 75 octets, never inside a character, ended by CRLF
/// (section 3.1).
[[nodiscard]] std::string calendar_line(std::string_view content);

}  // namespace charter

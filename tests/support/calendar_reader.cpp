#include "support/calendar_reader.h"

#include <charter/date.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace charter::test {

namespace {

constexpr std::size_t kMostOctets = 75;

bool is_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_basic_date(std::string_view text) {
  if (text.size() != 8 || !is_digits(text)) {
    return false;
  }
  const std::string day{text};
  return parse_date(day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6)).has_value();
}

bool is_utc_time(std::string_view text) {
  return text.size() == 16 && is_basic_date(text.substr(0, 8)) && text[8] == 'T' &&
         is_digits(text.substr(9, 6)) && text.back() == 'Z';
}

/// Section 3.3.11; nothing where a sign that needs a backslash has none, or one has it that may not.
std::optional<std::string> unescaped(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == ';' || value[i] == ',') {
      return std::nullopt;
    }
    if (value[i] != '\\') {
      out += value[i];
      continue;
    }
    const char next = i + 1 < value.size() ? value[++i] : ' ';
    if (std::string_view{"\\;,nN"}.find(next) == std::string_view::npos) {
      return std::nullopt;
    }
    out += next == 'n' || next == 'N' ? '\n' : next;
  }
  return out;
}

class Reader {
 public:
  explicit Reader(std::string_view text) { unfold(text); }

  CalendarDocument read() {
    for (const std::string& line : lines_) {
      read_line(line);
      document_.names.push_back(line.substr(0, line.find_first_of(":;")));
    }
    check(open_.empty() && !lines_.empty(), "a component that is not closed");
    check(!document_.entries.empty(), "a calendar that holds nothing");
    return std::move(document_);
  }

 private:
  void check(bool good, const std::string& what) {
    if (!good && document_.mistake.empty()) {
      document_.mistake = what;
    }
  }

  /// Section 3.1.
  void unfold(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = text.find("\r\n");
      if (end == std::string_view::npos) {
        check(false, "a line without CRLF: " + std::string{text.substr(0, 40)});
        return;
      }
      const std::string line{text.substr(0, end)};
      text.remove_prefix(end + 2);
      check(line.size() <= kMostOctets, "a line that is too long: " + line);
      check(std::none_of(line.begin(), line.end(),
                         [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == '\x7f'; }),
            "a control character: " + line);
      check(line.empty() || (static_cast<unsigned char>(line.front()) & 0xC0U) != 0x80U,
            "a line that begins inside a character");
      if (line.starts_with(' ') && !lines_.empty()) {
        check((static_cast<unsigned char>(line[1]) & 0xC0U) != 0x80U, "a character that is cut: " + line);
        lines_.back() += line.substr(1);
      } else {
        lines_.push_back(line);
      }
    }
  }

  void read_line(const std::string& line) {
    const std::size_t colon = line.find(':');
    check(colon != std::string::npos, "a line without a value: " + line);
    if (colon == std::string::npos) {
      return;
    }
    const std::string name = line.substr(0, colon);
    const std::string value = line.substr(colon + 1);
    if (name == "BEGIN") {
      begin(value);
    } else if (name == "END") {
      end(value);
    } else {
      property(name, value);
    }
  }

  void begin(const std::string& kind) {
    const bool entry = kind == "VEVENT" || kind == "VJOURNAL";
    check((kind == "VCALENDAR" && open_.empty()) || (entry && open_.size() == 1), "out of place: " + kind);
    open_.push_back(kind);
    seen_.clear();
    if (entry) {
      check(has_head_, "an entry before VERSION and PRODID");
      document_.entries.push_back({kind, {}, {}, {}, {}, {}});
    }
  }

  void end(const std::string& kind) {
    check(!open_.empty() && open_.back() == kind, "closes what is not open: " + kind);
    if (kind != "VCALENDAR") {
      for (const char* needed : {"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY"}) {
        check(seen_.count(needed) == 1, std::string{"an entry without "} + needed);
      }
      check(!document_.entries.empty() && uids_.insert(document_.entries.back().uid).second, "a UID twice");
    }
    if (!open_.empty()) {
      open_.pop_back();
    }
  }

  void property(const std::string& name, const std::string& value) {
    check(seen_.insert(name).second, "twice: " + name);
    const auto text = unescaped(value);
    if (open_.size() == 1) {
      static const std::set<std::string> kHead{"VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME"};
      check(kHead.count(name) == 1, "unknown: " + name);
      check(text && (name != "VERSION" || value == "2.0"), "a bad value: " + name + ":" + value);
      has_head_ = seen_.count("VERSION") == 1 && seen_.count("PRODID") == 1;
      return;
    }
    if (open_.size() != 2) {
      check(false, "outside of everything: " + name);
      return;
    }
    CalendarEntry& entry = document_.entries.back();
    const std::map<std::string, std::string*> known{{"UID", &entry.uid},
                                                    {"DTSTAMP", &entry.stamp},
                                                    {"DTSTART;VALUE=DATE", &entry.start},
                                                    {"SUMMARY", &entry.summary},
                                                    {"DESCRIPTION", &entry.description},
                                                    {"CATEGORIES", nullptr},
                                                    {"TRANSP", nullptr}};
    const auto found = known.find(name);
    check(found != known.end(), "unknown: " + name);
    check(text.has_value(), "a bad value: " + name + ":" + value);
    check(name != "DTSTAMP" || is_utc_time(value), "no time in UTC: " + value);
    check(name != "DTSTART;VALUE=DATE" || is_basic_date(value), "no day: " + value);
    check(name != "TRANSP" || value == "TRANSPARENT" || value == "OPAQUE", "a bad TRANSP: " + value);
    if (found != known.end() && found->second != nullptr && text) {
      *found->second = *text;
    }
  }

  std::vector<std::string> lines_;
  std::vector<std::string> open_;
  std::set<std::string> seen_;  ///< names in the component at hand
  std::set<std::string> uids_;
  bool has_head_ = false;
  CalendarDocument document_;
};

}  // namespace

CalendarDocument read_calendar(std::string_view text) {
  return Reader{text}.read();
}

}  // namespace charter::test

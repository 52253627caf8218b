#include "report/dates.h"

#include <charter/date.h>

#include <array>

namespace charter {

namespace {

constexpr std::array<Bilingual, 12> kMonths{{{"January", "janvier"},
                                             {"February", "février"},
                                             {"March", "mars"},
                                             {"April", "avril"},
                                             {"May", "mai"},
                                             {"June", "juin"},
                                             {"July", "juillet"},
                                             {"August", "août"},
                                             {"September", "septembre"},
                                             {"October", "octobre"},
                                             {"November", "novembre"},
                                             {"December", "décembre"}}};

}  // namespace

std::string day_in_words(std::string_view iso, Language language) {
  const auto date = parse_date(iso);
  if (!date) {
    return std::string{iso};
  }
  const CalendarDay day = calendar_day(*date);
  const std::string month{kMonths[day.month - 1].in(language)};
  const std::string number = std::to_string(day.day);
  const std::string year = std::to_string(day.year);
  if (language == Language::Fr) {
    return number + (day.day == 1 ? "er" : "") + "\u00a0" + month + " " + year;
  }
  return month + "\u00a0" + number + ", " + year;
}

std::string month_in_words(Date day, Language language) {
  const CalendarDay date = calendar_day(day);
  return std::string{kMonths[date.month - 1].in(language)} + "\u00a0" + std::to_string(date.year);
}

std::string months_in_words(Date first, Date last, Language language) {
  const CalendarDay from = calendar_day(first);
  const CalendarDay to = calendar_day(last);
  if (from.year != to.year) {
    return month_in_words(first, language) + " – " + month_in_words(last, language);
  }
  const std::string start =
      from.month == to.month ? "" : std::string{kMonths[from.month - 1].in(language)} + " – ";
  return start + month_in_words(last, language);
}

}  // namespace charter

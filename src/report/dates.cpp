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

}  // namespace charter

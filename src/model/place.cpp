#include "model/place.h"

#include <algorithm>

namespace charter {

namespace {

/// ISO 3166-1 alpha-2, officially assigned, each followed by a space.
constexpr std::string_view kCountries =
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV "
    "BW BY "
    "BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI "
    "FJ FK "
    "FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO "
    "IQ IR "
    "IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG "
    "MH MK "
    "ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK "
    "PL PM "
    "PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC "
    "TD TF "
    "TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW ";
constexpr std::string_view kCanada = "AB BC MB NB NL NS NT NU ON PE QC SK YT ";

bool holds(std::string_view codes, std::string_view code) {
  for (std::size_t i = 0; i + 3 <= codes.size(); i += 3) {
    if (codes.substr(i, 2) == code) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_place(std::string_view text) {
  const std::string_view country = text.substr(0, 2);
  if (!holds(kCountries, country)) {
    return false;
  }
  if (text.size() == 2) {
    return true;
  }
  const std::string_view part = text.substr(std::min<std::size_t>(3, text.size()));
  if (text[2] != '-' || part.empty() || part.size() > 3) {
    return false;
  }
  return country == "CA" ? holds(kCanada, part) : std::all_of(part.begin(), part.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
}

std::string_view country_of(std::string_view place) {
  return is_place(place) ? place.substr(0, 2) : std::string_view{};
}

bool in_quebec(std::string_view place) {
  return place == "CA-QC";
}

}  // namespace charter

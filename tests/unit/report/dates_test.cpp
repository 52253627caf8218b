#include "report/dates.h"

#include <catch2/catch.hpp>

using namespace charter;

TEST_CASE("months in words") {
  const Date may = *parse_date("2026-05-17");
  const Date july = *parse_date("2026-07-01");
  const Date august = *parse_date("2027-08-31");
  CHECK(month_in_words(may, Language::En) == "May\u00a02026");
  CHECK(month_in_words(august, Language::Fr) == "août\u00a02027");
  CHECK(months_in_words(may, may, Language::En) == "May\u00a02026");
  CHECK(months_in_words(may, july, Language::En) == "May – July\u00a02026");
  CHECK(months_in_words(may, july, Language::Fr) == "mai – juillet\u00a02026");
  CHECK(months_in_words(may, august, Language::Fr) == "mai\u00a02026 – août\u00a02027");
}

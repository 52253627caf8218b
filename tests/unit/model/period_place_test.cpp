#include "model/folded.h"
#include "model/period.h"
#include "model/place.h"
#include "model/scalar_values.h"

#include <catch2/catch.hpp>

#include <string>

namespace charter {

TEST_CASE("durations are those of ISO 8601 in whole units") {
  const auto seconds = [](std::string_view text) { return seconds_of(parse_period(text).value()); };
  CHECK(parse_period("P24M")->months == 24);
  CHECK(parse_period("P2Y6M")->months == 30);
  CHECK(parse_period("P1Y")->seconds == 0);
  CHECK(parse_period("P2W")->seconds == 14 * 86'400);
  CHECK(parse_period("P1DT1H1M1S")->seconds == 86'400 + 3'661);
  CHECK(seconds("PT72H") == seconds("P3D"));
  CHECK(seconds("P2Y") == seconds("P24M"));
  CHECK(seconds("P12M") == 31'556'952);  // 365.2425 days
  for (const char* bad :
       {"",      "P",   "PT",   "P1",   "24M",  "p24m", "P1.5Y",      "P-1Y",      "-P1Y", "P1M1Y",
        "P1D1D", "P1H", "PT1D", "P1YT", "P1Y ", " P1Y", "P99999999Y", "24 months", "P1Y2", "PT1H1"}) {
    INFO(bad);
    CHECK_FALSE(parse_period(bad).has_value());
  }
  // What makes a pattern with backtracking slow.
  CHECK_FALSE(parse_period("P" + std::string(1'000'000, '1')).has_value());
}

TEST_CASE("a duration is added in days of the calendar") {
  const auto later = [](std::string_view day, std::string_view period) {
    return to_string(plus(*parse_date(day), *parse_period(period)));
  };
  CHECK(later("2026-01-31", "P1M") == "2026-02-28");
  CHECK(later("2026-03-01", "P1Y") == "2027-03-01");
  CHECK(later("2026-01-01", "P1MT36H") == "2026-02-02");
  CHECK(later("2026-01-01", "P9999999W") == "9999-12-31");
  CHECK(later("2026-01-01", "P9999999Y") == "9999-12-31");
}

TEST_CASE("places are countries and their parts") {
  for (const char* good : {"CA", "CA-QC", "CA-NU", "FR", "US-NY", "FR-75", "GB-ENG"}) {
    INFO(good);
    CHECK(is_place(good));
  }
  for (const char* bad : {"", "C", "QC", "ca", "ca-qc", "CA-", "CA-Q", "CA-XX", "CAN", "Canada", "XX",
                          "CA_QC", "US-NEWY", "US-ny", "CA-QC ", "EU", "UK", "Québec"}) {
    INFO(bad);
    CHECK_FALSE(is_place(bad));
  }
  CHECK(country_of("CA-QC") == "CA");
  CHECK(country_of("Canada").empty());
  CHECK(in_quebec("CA-QC"));
  CHECK_FALSE(in_quebec("CA"));
}

TEST_CASE("plain scalars of YAML 1.2 core are truths, NO and quoted ones are texts") {
  const auto truth = [](const char* text, bool plain) {
    DocumentNode node;
    node.kind = DocumentNode::Kind::Scalar;
    node.plain = plain;
    node.value = text;
    return truth_of(node);
  };
  CHECK(truth("true", true) == true);
  CHECK(truth("FALSE", true) == false);
  CHECK(truth("true", false) == std::nullopt);
  CHECK(truth("NO", true) == std::nullopt);
  CHECK(truth_of(DocumentNode{}) == std::nullopt);
}

TEST_CASE("texts are compared without case and accents") {
  CHECK(folded("À COMPLÉTER") == "a completer");
  CHECK(folded("Œuvre") == "oeuvre");
  CHECK(folded("日本") == "日本");
}

}  // namespace charter

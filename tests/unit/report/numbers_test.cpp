#include "report/numbers.h"

#include <catch2/catch.hpp>

using namespace charter;

namespace {

std::string en(std::int32_t basis_points) {
  return percent(Score{basis_points}, Language::En);
}
std::string fr(std::int32_t basis_points) {
  return percent(Score{basis_points}, Language::Fr);
}

}  // namespace

TEST_CASE("a percentage has one decimal, and none where it is zero") {
  CHECK(en(3750) == "37.5%");
  CHECK(en(4000) == "40%");
  CHECK(en(0) == "0%");
  CHECK(en(10000) == "100%");
  CHECK(en(50) == "0.5%");
}

TEST_CASE("French writes a comma, and a no-break space before the sign") {
  CHECK(fr(3750) == "37,5\u00a0%");
  CHECK(fr(4000) == "40\u00a0%");
  CHECK(fr(0) == "0\u00a0%");
}

TEST_CASE("what people read is rounded half up from the hundredth") {
  CHECK(en(4444) == "44.4%");
  CHECK(en(4445) == "44.5%");
  CHECK(en(4) == "0%");
  CHECK(en(5) == "0.1%");
  CHECK(en(3996) == "40%");
}

TEST_CASE("a score that is absent is a dash, not a nought") {
  CHECK(percent(std::nullopt, Language::En) == "–");
  CHECK(percent(std::nullopt, Language::Fr) == "–");
}

TEST_CASE("hours are told by halves") {
  CHECK(half_hours(3, Language::En) == "1.5");
  CHECK(half_hours(3, Language::Fr) == "1,5");
  CHECK(half_hours(1, Language::En) == "0.5");
  CHECK(half_hours(4, Language::Fr) == "2");
  CHECK(half_hours(0, Language::En) == "0");
}

TEST_CASE("nought is plural in English and singular in French") {
  const Bilingual one{"action", "action"};
  const Bilingual many{"actions", "actions"};
  CHECK(counted(0, one, many, Language::En) == "0 actions");
  CHECK(counted(1, one, many, Language::En) == "1 action");
  CHECK(counted(2, one, many, Language::En) == "2 actions");
  CHECK(counted(0, one, many, Language::Fr) == "0\u00a0action");
  CHECK(counted(1, one, many, Language::Fr) == "1\u00a0action");
  CHECK(counted(2, one, many, Language::Fr) == "2\u00a0actions");
}

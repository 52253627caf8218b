#include "wasm/evaluate_text.h"

#include <catch2/catch.hpp>

using namespace charter;

namespace {

constexpr std::string_view kDocument = R"({
  "charter": "montreal-digital-data-charter@2020",
  "organization": { "name": "Cantine de quartier" },
  "assessed_on": "2026-05-01",
  "answers": { "PRV-01": { "status": "implemented" } }
})";

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an assessment becomes a report in the format and the language asked for") {
  const Reply json = evaluate_text({.document = kDocument, .as_of = "", .format = "json", .language = "fr"});
  REQUIRE(json.verdict == Verdict::Report);
  CHECK(holds(json.text, "\"schema\": \"charter.report/1\""));
  CHECK(holds(json.text, "\"language\": \"fr\""));
  CHECK(holds(json.text, "\"as_of\": \"2026-05-01\""));

  const Reply text = evaluate_text({.document = kDocument, .as_of = "", .format = "text", .language = "en"});
  REQUIRE(text.verdict == Verdict::Report);
  CHECK(holds(text.text, "Cantine de quartier"));
  CHECK_FALSE(holds(text.text, "charter.report/1"));
}

TEST_CASE("a day that is given stands before the day of the document") {
  const Reply reply = evaluate_text({.document = kDocument, .as_of = "2027-02-28"});
  REQUIRE(reply.verdict == Verdict::Report);
  CHECK(holds(reply.text, "\"as_of\": \"2027-02-28\""));
}

TEST_CASE("findings name the document as the page's file") {
  const Reply reply = evaluate_text({.document = kDocument, .as_of = ""});
  CHECK(holds(reply.text, "\"file\": \"assessment.json\""));
}

TEST_CASE("a document with mistakes is refused with every one of them, in words") {
  const Reply reply =
      evaluate_text({.document = R"({"answers": {"PRV-01": {"status": "implementd"}}})", .as_of = ""});
  REQUIRE(reply.verdict == Verdict::Refused);
  CHECK(holds(reply.text, "assessment.json:1:35: error: "));
  CHECK(holds(reply.text, "implementd"));
  CHECK(holds(reply.text, "assessed_on"));

  const Reply french = evaluate_text({.document = "", .as_of = "", .format = "json", .language = "fr"});
  REQUIRE(french.verdict == Verdict::Refused);
  CHECK(holds(french.text, "erreur"));
}

TEST_CASE("a request that cannot be meant is told to the caller") {
  const Reply language =
      evaluate_text({.document = kDocument, .as_of = "", .format = "json", .language = "de"});
  CHECK(language.verdict == Verdict::BadRequest);
  CHECK(language.text == "language ‘de’: expected en or fr");

  const Reply format = evaluate_text({.document = kDocument, .as_of = "", .format = "jsn", .language = "en"});
  CHECK(format.verdict == Verdict::BadRequest);
  CHECK(format.text == "there is no report format ‘jsn’");

  const Reply day =
      evaluate_text({.document = kDocument, .as_of = "2026-02-30", .format = "json", .language = "fr"});
  CHECK(day.verdict == Verdict::BadRequest);
  CHECK(day.text == "as_of «\u00a02026-02-30\u00a0»\u00a0: jour qui existe attendu, par exemple 2026-05-31");
}

#include <charter/assessment.h>
#include <charter/framework.h>

#include <catch2/catch.hpp>

using charter::slug;

TEST_CASE("a name becomes a slug") {
  CHECK(slug("Cantine de quartier") == "cantine-de-quartier");
  CHECK(slug("L’Écluse – Comité d'entraide") == "l-ecluse-comite-d-entraide");
  CHECK(slug("  Cœur & Âme 2 ") == "coeur-ame-2");
  CHECK(slug("ᐃᓄᒃᑎᑐᑦ") == "organization");
  CHECK(slug("") == "organization");
}

TEST_CASE("a text falls back to its first language") {
  const charter::Text text{{{"en", "Privacy"}, {"fr", "Vie privée"}}};
  CHECK(text.in("fr") == "Vie privée");
  CHECK(text.in("iu") == "Privacy");
  CHECK(charter::Text{}.in("en").empty());
}

TEST_CASE("ids are found by value") {
  charter::Charter charter;
  charter.id = "c";
  charter.edition = "1";
  charter.actions.resize(2);
  charter.actions[1].id = "A-2";
  CHECK(find_action(charter, "A-2") == 1U);
  CHECK_FALSE(find_action(charter, "A-3"));
  CHECK(reference_to(charter) == "c@1");
}

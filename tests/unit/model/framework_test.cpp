#include <charter/assessment.h>
#include <charter/framework.h>

#include <catch2/catch.hpp>

using charter::slug;

TEST_CASE("a name becomes a slug") {
  CHECK(slug("Cantine de quartier") == "cantine-de-quartier");
  CHECK(slug("L’Écluse – Comité d'entraide") == "l-ecluse-comite-d-entraide");
  CHECK(slug("  Cœur & Âme 2 ") == "coeur-ame-2");
  CHECK(slug("") == "organization");
}

TEST_CASE("names of letters that are not Latin keep slugs of their own") {
  CHECK(slug("ᐃᓄᒃᑎᑐᑦ").starts_with("organization-"));
  CHECK(slug("ᐃᓄᒃᑎᑐᑦ") != slug("社區中心"));
}

TEST_CASE("a slug is no longer than an id may be, and long names that begin alike keep two") {
  const std::string name(64, 'a');
  CHECK(slug(name) == name);
  CHECK(slug(name + " Nord").size() == 64);
  CHECK(slug(name + " Nord").starts_with(std::string(55, 'a') + "-"));
  CHECK(slug(name + " Nord") != slug(name + " Sud"));
  CHECK(slug(std::string(54, 'a') + " " + std::string(20, 'b')).find("--") == std::string::npos);
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

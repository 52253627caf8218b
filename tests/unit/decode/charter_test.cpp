// Charters as folders: the one that comes with the program, and a small one in other languages with another
// scale.
#include "unit/decode/small_charter.h"

#include "diagnostics/print.h"
#include "workspace/framework_files.h"

#include <charter/evaluation.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using charter::Charter;
using charter::Score;
using charter::Source;
using charter::Strictness;

namespace {

std::vector<Source> montreal_files() {
  const auto files = charter::read_charter_folder(CHARTER_SOURCE_DIR "/charter/montreal-2020", {});
  REQUIRE(files.ok());
  return *files.value;
}

charter::Bundle montreal() {
  auto loaded =
      charter::load_bundle(CHARTER_SOURCE_DIR "/charter/montreal-2020", CHARTER_SOURCE_DIR "/rules", {});
  REQUIRE(loaded.bundle);
  return *loaded.bundle;
}

std::size_t actions_of_tier(const Charter& charter, std::string_view tier) {
  return static_cast<std::size_t>(
      std::count_if(charter.actions.begin(), charter.actions.end(),
                    [&](const auto& action) { return charter.tiers[action.tier].id == tier; }));
}

void check_texts(const Charter& charter, const std::vector<charter::Text>& texts) {
  for (const charter::Text& text : texts) {
    REQUIRE(text.translations.size() == charter.languages.size());
    CHECK(text.in("en") != text.in("fr"));
  }
}

}  // namespace

TEST_CASE("the charter that comes with the program passes its own editorial rules") {
  const auto files = montreal_files();
  const auto read = decode_charter(files, Strictness::Editorial);
  INFO(print(read.diagnostics, files, charter::Language::En));
  REQUIRE(read.ok());
  const Charter& charter = *read.value;
  CHECK(charter.commitments.size() == 3);
  CHECK(charter.principles.size() == 13);
  CHECK(charter.actions.size() == 74);
  CHECK(actions_of_tier(charter, "foundation") == 26);
  CHECK(actions_of_tier(charter, "established") == 35);
  CHECK(actions_of_tier(charter, "leading") == 13);
  CHECK(reference_to(charter) == "montreal-digital-data-charter@2020");
  std::set<charter::Index> used;
  for (const charter::Action& action : charter.actions) {
    INFO(action.id);
    used.insert(action.applies_if_any.begin(), action.applies_if_any.end());
    check_texts(charter, {action.title, action.why, action.example});
    check_texts(charter, action.how);
    check_texts(charter, action.evidence);
  }
  CHECK(used.size() == charter.facts.size());  // no question is asked for nothing
  for (const charter::Principle& principle : charter.principles) {
    check_texts(charter, {principle.title, principle.summary});
  }
}

TEST_CASE("another charter loads without a change of code") {
  const auto loaded = charter::load_charter(kSmallCharter, montreal(), {});
  INFO(print(loaded.diagnostics, loaded.sources, charter::Language::En));
  REQUIRE(loaded.bundle);
  const Charter& charter = loaded.bundle->charter;
  CHECK(reference_to(charter) == "huerta@3.1");
  CHECK(charter.languages == std::vector<std::string>{"en", "es"});
  REQUIRE(charter.principles.size() == 3);
  CHECK(charter.principles[0].id == "WATER");  // in the order of the commitments, not of the files
  CHECK(charter.principles[0].weight == 2);
  CHECK(charter.principles[2].name.in("es") == "Puerta");
  CHECK(charter.principles[0].name.in("es") == "Regar con cuidado");  // its title stands in
  REQUIRE(charter.actions.size() == 7);
  CHECK(charter.actions[1].prerequisites == std::vector<charter::Index>{0});
  CHECK(charter.actions[1].evidence_valid_months == 6);
  CHECK(charter.actions[1].duty == charter::Duty::Law);
  CHECK(charter.actions[0].references.size() == 1);
  CHECK(charter.actions[2].how[0].in("es") == "La tierra está viva.");  // through an alias
  CHECK(charter.actions[6].prerequisites == std::vector<charter::Index>{4, 5});
  CHECK(charter.actions[6].principle == 2);
  const charter::Scale& scale = loaded.bundle->scale;
  CHECK(scale.unit == 12);  // 3/4 and 1/3 as whole numbers
  CHECK(scale.statuses[1].share == 9);
  CHECK(scale.statuses[2].share == 4);
  CHECK(scale.open == 3);
  REQUIRE(scale.levels.size() == 2);
  CHECK(scale.levels[1].gates.size() == 2);
}

TEST_CASE("another charter is scored by its own scale and weights") {
  const auto loaded = charter::load_charter(kSmallCharter, montreal(), {});
  REQUIRE(loaded.bundle);
  const auto& bundle = *loaded.bundle;
  const auto document = charter::read_file(kSmallCharter + "/assessment.json", {});
  REQUIRE(document);
  const auto read = decode_assessment(document->text, bundle.charter, bundle.scale);
  INFO(print(read.diagnostics, {&*document, 1}, charter::Language::En));
  REQUIRE(read.ok());
  const auto evaluation =
      evaluate({bundle.charter, bundle.scale, bundle.rules}, *read.value, {read.value->assessed_on});
  // (3 × 1 + 1 × 1/3) / 4, then 3/4, then (100 × 1 + 2 × 0) / 102; the first principle counts twice.
  CHECK(evaluation.principles[0].standing.score == Score{8333});
  CHECK(evaluation.principles[1].standing.score == Score{7500});
  CHECK(evaluation.principles[2].standing.score == Score{9804});
  CHECK(evaluation.overall.score == Score{8493});
  CHECK(evaluation.actions[3].outcome == charter::Outcome::NotApplicable);  // a reasoned answer
  CHECK(evaluation.actions[5].outcome == charter::Outcome::NotApplicable);  // no bees
  CHECK(bundle.scale.levels[evaluation.level.level].id == "sprout");
  CHECK(evaluation.unmet_duties == std::vector<charter::Index>{1});
}

TEST_CASE("everything wrong in a charter is told at once, file by file") {
  const auto files = edited_charter({
      {"charter.yaml", "edition: \"3.1\"", "edition: \"3 1\""},
      {"charter.yaml", "principles: 3", "principles: 4"},
      {"charter.yaml", "[NEIGHBOURS]", "[NEIGHBORS]"},
      {"principles/water.yaml", "tier: harvest", "tier: summer"},
      {"principles/water.yaml", "    hours: 2\n", ""},
      {"principles/compost.yaml", "stage: dispose", "stage: compost"},
      {"principles/compost.yaml", "es: Empezar un montón", "fr: Commencer un tas"},
      {"principles/neighbours.yml", "applies_if_any", "aplies_if_any"},
  });
  const auto read = decode_charter(files);
  std::string told;
  for (const auto& mistake : read.diagnostics) {
    told += std::string{mistake.kind->code} + " " + files[mistake.source].name + "\n";
  }
  CHECK(told ==
        "E0315 charter.yaml\n"
        "E0308 charter.yaml\n"
        "E0308 charter.yaml\n"
        "E0317 charter.yaml\n"
        "E0304 principles/compost.yaml\n"
        "E0305 principles/compost.yaml\n"
        "E0313 principles/compost.yaml\n"
        "E0318 principles/neighbours.yml\n"
        "E0302 principles/neighbours.yml\n"
        "E0303 principles/water.yaml\n"
        "E0307 principles/water.yaml\n");
}

TEST_CASE("while charter.yaml cannot be read, nothing is said about what depends on it") {
  const auto files = edited_charter({{"charter.yaml", "languages: [en, es]", "languages: [en, es"},
                                     {"principles/water.yaml", "stage: plan", "stage: plann"}});
  const auto read = decode_charter(files);
  REQUIRE(read.diagnostics.size() == 2);
  CHECK(read.diagnostics[0].kind->code == "E0140");
  CHECK(read.diagnostics[1].kind->code == "E0313");
}

TEST_CASE("long circles are told once and shortly") {
  std::string actions = "id: P\ntitle: { en: P }\nactions:\n";
  for (int i = 0; i < 3000; ++i) {
    actions += "  - { id: P-" + std::to_string(i) + ", prerequisites: [P-" + std::to_string((i + 1) % 3000) +
               "], tier: t, weight: 1, hours: 1, stage: plan, duty: advice, title: { en: t }, why: { en: t "
               "}, how: [], " +
               "example: { en: t }, evidence: [] }\n";
  }
  const std::vector<Source> files{{"charter.yaml",
                                   "id: c\nedition: e\nlanguages: [en]\ntitle: { en: t }\nprovenance: { en: "
                                   "t }\ntiers: [{ id: t, name: { en: t } }]\n"
                                   "commitments: [{ id: C, title: { en: t }, principles: [P] }]\n"},
                                  {"p.yaml", actions}};
  const auto read = decode_charter(files);
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics[0].kind->code == "E0309");
  CHECK(message_of(read.diagnostics[0], charter::Language::En).size() < 300);
}

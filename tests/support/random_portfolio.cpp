#include "support/random_portfolio.h"

#include <array>
#include <cstdint>
#include <stdexcept>

namespace charter::test {

namespace {

/// Numerical Recipes’ generator: enough for made-up partners, and the same everywhere.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}
  /// From 0 to below `limit`.
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_;
};

constexpr std::array kKinds{
    "Cantine",     "Maison des jeunes", "Coopérative", "Comité logement",  "Bibliothèque",
    "Food bank",   "Centre culturel",   "Garderie",    "Refuge animalier", "Radio",
    "Jardin",      "Clinique",          "Atelier",     "Théâtre",          "Women’s centre",
    "Association", "Tenants’ league",   "Cycling club"};
constexpr std::array kPlaces{"Rosemont",
                             "de l’Île",
                             "Saint-Henri",
                             "Verdun",
                             "Outremont",
                             "Hochelaga",
                             "du Plateau",
                             "Villeray",
                             "Lachine",
                             "Ahuntsic",
                             "Parc-Extension",
                             "NDG",
                             "Pointe-aux-Trembles",
                             "Sainte-Marie",
                             "Montréal-Nord"};
constexpr std::array kSectors{"food", "housing", "culture", "mobility", "health", "youth", ""};
constexpr std::array kSizes{"1-5", "6-20", "21-100", "100+", ""};
constexpr std::array kHostile{
    "=HYPERLINK(\"http://evil.example/\",\"Click\")",
    "<script>alert('x')</script> & <b>bold</b>",
    "\u202Egnorw eht morf nettirw\u202C organization",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "The Association of Organizations with Extraordinarily Long Names That Never Seem to Come to an End, "
    "Section of "
    "Montréal and Surroundings",
};

std::string name_of(std::size_t i, Chance& chance) {
  constexpr std::size_t kOneIn = 23;
  if (i % kOneIn == kOneIn - 1) {
    return kHostile[i / kOneIn % kHostile.size()];
  }
  return std::string{kKinds[chance.below(kKinds.size())]} + " " + kPlaces[chance.below(kPlaces.size())] +
         " " + std::to_string(i + 1);
}

std::optional<Index> status_of(const Scale& scale, std::size_t quality, Chance& chance) {
  const std::size_t luck = chance.below(100);
  const auto with_role = [&](StatusRole role) -> std::optional<Index> {
    for (Index s = 0; s < scale.statuses.size(); ++s) {
      if (scale.statuses[s].role == role) {
        return s;
      }
    }
    return std::nullopt;
  };
  if (luck < quality) {
    return with_role(StatusRole::Satisfied);
  }
  if (luck < quality + 12) {
    return with_role(StatusRole::Progress);
  }
  if (luck < quality + 30) {
    return with_role(StatusRole::Open);
  }
  return luck < quality + 38 ? with_role(StatusRole::Unknown) : std::nullopt;
}

}  // namespace

PartnerResult random_partner(const Bundle& bundle, std::size_t i, int day) {
  const Framework framework{bundle.charter, bundle.scale, bundle.rules};
  Chance chance{i + 1};
  Assessment assessment;
  assessment.organization.name = name_of(i, chance);
  assessment.organization.id = "partner-" + std::to_string(i + 1);
  assessment.organization.sector = kSectors[chance.below(kSectors.size())];
  assessment.organization.size = kSizes[chance.below(kSizes.size())];
  const std::size_t quality = chance.below(75);
  const std::size_t proof = chance.below(90);
  assessment.assessed_on = *date_from(2025 + day, 4, 1 + static_cast<unsigned>(chance.below(28)));
  for (std::size_t f = 0; f < bundle.charter.facts.size(); ++f) {
    assessment.profile.push_back(chance.below(3) != 0);
  }
  Chance later{i * 2 + static_cast<std::size_t>(day) + 77};
  const std::size_t now = day == 0 ? quality : quality + later.below(20) - (quality > 5 ? later.below(6) : 0);
  for (std::size_t a = 0; a < bundle.charter.actions.size(); ++a) {
    Answer answer;
    answer.status = status_of(bundle.scale, now, chance);
    if (chance.below(100) < proof) {
      answer.evidence.push_back({"Preuve", {}, {}, assessment.assessed_on});
    }
    assessment.answers.push_back(std::move(answer));
  }
  PartnerResult result =
      partner_result(framework, assessment, evaluate(framework, assessment, {assessment.assessed_on}));
  result.place.file = std::to_string(2025 + day) + "/" + assessment.organization.id + ".json";
  result.place.content_hash = result.place.file;
  return result;
}

void random_portfolio(const Bundle& bundle, std::size_t partners, BatchSink& sink) {
  const auto good = [](const std::optional<Diagnostic>& problem) {
    if (problem) {
      throw std::runtime_error(message_of(*problem, Language::En));
    }
  };
  constexpr std::size_t kNewcomers = 9;
  for (int day = 0; day < 2; ++day) {
    for (std::size_t i = 0; i < partners; ++i) {
      if (day == 1 || i % kNewcomers != 0) {
        good(sink.judged(random_partner(bundle, i, day)));
      }
    }
  }
  good(sink.failed({{"2026/broken.json", 0, "1"},
                    {{"line 12, column 4: a comma is missing before the next key",
                      "ligne 12, colonne 4\u00a0: il manque une virgule avant la clé suivante"},
                     {"line 40: ‘PRV-99’ is unknown", "ligne 40\u00a0: «\u00a0PRV-99\u00a0» est inconnu"}}}));
  good(sink.failed(
      {{"2026/all.jsonl", 17, "2"},
       {{"<img src=x onerror=alert(1)> is not a date", "<img src=x onerror=alert(1)> n’est pas une date"}}}));
  good(sink.finished(BatchEnd::Complete));
}

}  // namespace charter::test

#include "bench/batch_documents.h"

#include <charter/date.h>

#include <array>
#include <string_view>

namespace charter::bench {

namespace {

/// SplitMix64 (Steele, Lea, Flood): small, and the same with every standard library.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  /// 0 up to `count`, without it.
  std::size_t below(std::size_t count) {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::size_t>((z ^ (z >> 31U)) % count);
  }
  bool percent(std::size_t chance) { return below(100) < chance; }
  template <class Items>
  const auto& of(const Items& items) {
    return items[below(items.size())];
  }

 private:
  std::uint64_t state_;
};

constexpr std::array<std::string_view, 12> kNames{
    "Cantine de quartier",     "Coop vélo Rosemont",   "Maison des aînés",   "Friche Nord",
    "Bibliothèque vivante",    "Centre Åse-Lindström", "Jardins partagés",   "Radio du canal",
    "Carrefour Rive-Partagée", "Théâtre de l’Écluse",  "Banque alimentaire", "Atelier numérique"};
constexpr std::array<std::string_view, 6> kSectors{"food",    "mobility", "culture",
                                                   "housing", "health",   "education"};
constexpr std::array<std::string_view, 4> kSizes{"1-5", "6-20", "21-100", "100+"};
constexpr std::array<std::string_view, 10> kNotes{
    "Fait depuis le printemps, à revoir avec le conseil d’administration.",
    "Backups yes, never restored; we plan a test in the fall.",
    "Nous ne savons pas encore qui en est responsable à l’interne.",
    "Le registre existe mais n’a pas été mis à jour depuis l’arrivée de la nouvelle coordonnatrice.",
    "Discussed at the board meeting, \\\"next quarter\\\" was the answer.",
    "Une page du site l’explique en français, la version anglaise suivra.",
    "Only volunteers see the list, and it is kept in a locked cabinet.",
    "Partiel\\u00a0: deux équipes sur trois.",
    "Voir le procès-verbal du 12 février.\\nÀ compléter.",
    "Done."};
constexpr std::array<std::string_view, 7> kOwners{
    "Coordination", "Direction", "Comité numérique", "M. Tremblay", "Ana", "CA", "Équipe bénévole"};
constexpr std::array<std::string_view, 6> kProofs{
    "Page du site web",           "Procès-verbal du conseil", "Politique de confidentialité, version 2",
    "Screenshot of the settings", "Contrat avec l’hébergeur", "Registre des incidents"};

void quoted(std::string& out, std::string_view text) {
  out += '"';
  out += text;
  out += '"';
}

void member(std::string& out, std::string_view key, std::string_view text) {
  out += out.back() == '{' ? "" : ", ";
  quoted(out, key);
  out += ": ";
  quoted(out, text);
}

void evidence(std::string& out, Dice& dice, Date day, std::uint64_t number) {
  out += '{';
  member(out, "title", dice.of(kProofs));
  if (dice.percent(60)) {
    member(out, "url", "https://www.example.org/preuves/" + std::to_string(number % 9973) + "/page");
  } else if (dice.percent(50)) {
    member(out, "file", "preuves/document-" + std::to_string(number % 997) + ".pdf");
  }
  if (dice.percent(85)) {
    member(out, "date", to_string(Date{day.days - static_cast<std::int32_t>(dice.below(900))}));
  }
  out += '}';
}

void answer(std::string& out, Dice& dice, const Scale& scale, Date day, std::uint64_t number) {
  constexpr std::array<std::size_t, 20> kPieces{0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3};
  out += '{';
  if (dice.percent(6)) {
    out += "\"status\": null";
  } else {
    member(out, "status", dice.of(scale.statuses).id);
  }
  if (dice.percent(45)) {
    member(out, "note", dice.of(kNotes));
  }
  if (dice.percent(30)) {
    member(out, "owner", dice.of(kOwners));
  }
  if (dice.percent(8)) {
    member(out, "reason", dice.of(kNotes));
  }
  if (dice.percent(10)) {
    member(out, "due", to_string(Date{day.days + static_cast<std::int32_t>(dice.below(400))}));
  }
  if (const std::size_t pieces = dice.of(kPieces); pieces > 0) {
    out += ", \"evidence\": [";
    for (std::size_t i = 0; i < pieces; ++i) {
      out += i == 0 ? "" : ", ";
      evidence(out, dice, day, number + i);
    }
    out += ']';
  }
  out += '}';
}

}  // namespace

std::string batch_document(const Charter& charter, const Scale& scale, std::uint64_t number) {
  Dice dice{number};
  const Date day{parse_date("2026-01-01")->days + static_cast<std::int32_t>(dice.below(300))};
  std::string out = "{";
  member(out, "charter", reference_to(charter));
  out += ", \"organization\": {";
  member(out, "name", std::string{dice.of(kNames)} + " " + std::to_string(number));
  member(out, "id", "org-" + std::to_string(number));
  member(out, "sector", dice.of(kSectors));
  member(out, "size", dice.of(kSizes));
  out += ", \"hours_per_month\": " + std::to_string(1 + dice.below(12)) + "}";
  member(out, "assessed_on", to_string(day));
  out += ", \"profile\": {";
  for (const ProfileFact& fact : charter.facts) {
    out += out.back() == '{' ? "" : ", ";
    quoted(out, fact.id);
    out += dice.percent(60) ? ": true" : ": false";
  }
  out += "}, \"answers\": {";
  for (const Action& action : charter.actions) {
    out += out.back() == '{' ? "" : ", ";
    quoted(out, action.id);
    out += ": ";
    answer(out, dice, scale, day, number);
  }
  return out + "}}";
}

}  // namespace charter::bench

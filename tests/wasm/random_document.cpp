#include "wasm/random_document.h"

#include <nlohmann/json.hpp>

#include <array>

namespace charter::test {

namespace {

using Json = nlohmann::ordered_json;

bool one_in(const Pick& pick, int count) {
  return pick(1, count) == 1;
}

template <class Items>
const auto& any_of(const Items& items, const Pick& pick) {
  return items[static_cast<std::size_t>(pick(0, static_cast<int>(items.size()) - 1))];
}

std::string some_text(const Pick& pick) {
  static const std::array<std::string, 9> kTexts{"Backups yes, never restored",
                                                 "Procès-verbal du conseil, « résolution 12 »",
                                                 "Page d’accueil\net sa version anglaise",
                                                 "100 %, \"sure\" \\ <b>bold</b> & =1+1",
                                                 "Ḱéy̓ ɬəmən, 社區中心, مركز, 👩🏽‍🌾",
                                                 "\x01\t\x7F",
                                                 "",
                                                 "a",
                                                 std::string(300, 'x')};
  return any_of(kTexts, pick);
}

std::string some_day(Date around, const Pick& pick) {
  return to_string(Date{around.days + pick(-1500, 60)});
}

Json some_evidence(Date day, const Pick& pick) {
  Json piece{{"title", "Proof " + some_text(pick)}};
  if (one_in(pick, 3)) {
    piece["url"] = "https://example.org/preuve?n=" + std::to_string(pick(0, 99));
  }
  if (one_in(pick, 4)) {
    piece["file"] = "evidence/" + std::to_string(pick(0, 99)) + ".pdf";
  }
  if (!one_in(pick, 4)) {
    piece["date"] = some_day(day, pick);
  }
  return piece;
}

Json some_answer(const Scale& scale, Date day, int mood, const Pick& pick) {
  Json answer = Json::object();
  if (mood < 3 && !one_in(pick, 8)) {
    answer["status"] = scale.statuses[scale.satisfied].id;
  } else {
    answer["status"] = one_in(pick, 10) ? Json{} : Json(any_of(scale.statuses, pick).id);
  }
  if (mood == 1 || one_in(pick, 2)) {
    answer["evidence"] = Json::array();
    for (int pieces = pick(0, 2); pieces > 0; --pieces) {
      answer["evidence"].push_back(some_evidence(day, pick));
    }
  }
  for (const char* key : {"note", "owner", "reason"}) {
    if (one_in(pick, 3)) {
      answer[key] = some_text(pick);
    }
  }
  if (one_in(pick, 4)) {
    answer["due"] = some_day(day, pick);
  }
  if (one_in(pick, 6)) {
    answer["by"] = {"Ana", "Bao"};
  }
  return answer;
}

Json some_organization(const Pick& pick) {
  static const std::array<std::string, 4> kNames{"Cantine de quartier", "Åse & Søn’s “Garage”", "社區中心",
                                                 "x"};
  Json organization{{"name", any_of(kNames, pick)}};
  if (one_in(pick, 2)) {
    organization["sector"] = "food";
  }
  if (one_in(pick, 2)) {
    organization["size"] = pick(0, 1) == 0 ? "1-5" : "100+";
  }
  if (one_in(pick, 2)) {
    organization["hours_per_month"] = pick(0, 1) == 0 ? Json(pick(0, 12)) : Json(pick(0, 40) / 4.0);
  }
  return organization;
}

Json some_waiver(const Bundle& bundle, Date day, const Pick& pick) {
  Json waiver{{"rule", any_of(bundle.rules.infos, pick).id}};
  if (one_in(pick, 2)) {
    waiver["action"] = any_of(bundle.charter.actions, pick).id;
  }
  waiver["reason"] = "Accepted by the board, " + some_text(pick);
  waiver["until"] = to_string(Date{day.days + pick(-30, 300)});
  return waiver;
}

/// Puts `good` in the place of the first `bad`, if it is there.
void put(std::string& text, std::string_view good, std::string_view bad) {
  const auto at = text.find(good);
  if (at != std::string::npos) {
    text.replace(at, good.size(), bad);
  }
}

}  // namespace

std::string random_document(const Bundle& bundle, const Pick& pick) {
  const Date day{parse_date("2024-01-01")->days + pick(0, 1100)};
  Json document{{"charter", bundle.charter.id + "@" + bundle.charter.edition}};
  document["organization"] = some_organization(pick);
  document["assessed_on"] = to_string(day);
  for (const ProfileFact& fact : bundle.charter.facts) {
    if (!one_in(pick, 4)) {
      document["profile"][fact.id] = pick(0, 1) == 1;
    }
  }
  document["answers"] = Json::object();
  const int mood = pick(0, 9);
  for (const Action& action : bundle.charter.actions) {
    if (!one_in(pick, 6)) {
      document["answers"][action.id] = some_answer(bundle.scale, day, mood, pick);
    }
  }
  for (int waivers = pick(0, 4); waivers > 0; --waivers) {
    document["waivers"].push_back(some_waiver(bundle, day, pick));
  }
  if (one_in(pick, 5)) {
    document["x-made-with"] = {{"dice", pick(0, 9)}, {"nested", {1, 2.5e10, nullptr}}};
  }
  return document.dump(pick(0, 1) == 0 ? -1 : 2) + "\n";
}

std::string broken_document(std::string document, const Pick& pick) {
  const auto somewhere = [&] {
    return static_cast<std::size_t>(pick(0, static_cast<int>(document.size()) - 1));
  };
  switch (pick(0, 13)) {
    case 0:
      document.resize(somewhere());
      break;
    case 1:
      document[somewhere()] = static_cast<char>(pick(0, 255));
      break;
    case 2:
      document.erase(somewhere(), static_cast<std::size_t>(pick(1, 40)));
      break;
    case 3:
      document.insert(somewhere(), std::string(1, "{}[],:\"\\0-+.eE\n\x00\xFF\xC3"[pick(0, 18)]));
      break;
    case 4:
      put(document, "implemented", "implementd");
      break;
    case 5:
      put(document, "\"answers\"", "\"answer\"");
      break;
    case 6:
      put(document, "{\"", "{\"charter\":1,\"charter\":2,\"");
      break;
    case 7:
      put(document, "-0", "-13");
      break;
    case 8:
      put(document, "true", "\"oui\"");
      break;
    case 9:
      put(document, "false", std::string(200, '[') + std::string(200, ']'));
      break;
    case 10:
      put(document, "true", "1e999");
      break;
    case 11:
      put(document, "Proof", "\\uD83D");
      break;
    case 12:
      document.insert(0, "\xEF\xBB\xBF");
      break;
    default:
      put(document, "PRV-0", "PRV-O");
      break;
  }
  return document;
}

}  // namespace charter::test

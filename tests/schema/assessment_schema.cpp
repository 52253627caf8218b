#include "schema/assessment_schema.h"

#include <charter/language.h>

#include <nlohmann/json.hpp>

namespace charter::test {

namespace {

using Json = nlohmann::ordered_json;

std::string both(Bilingual words) {
  return std::string{words.en} + " / " + std::string{words.fr};
}
std::string both(const Text& text) {
  return std::string{text.in("en")} + " / " + std::string{text.in("fr")};
}

Json described(Json schema, const std::string& words) {
  schema["description"] = words;
  return schema;
}

Json text(Bilingual words) {
  return described({{"type", "string"}}, both(words));
}
Json filled(Bilingual words) {
  return described({{"type", "string"}, {"pattern", "\\S"}}, both(words));
}
Json day(Bilingual words) {
  return described({{"type", "string"}, {"pattern", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}},
                   both(words));
}

/// An object that knows its keys; those that begin with x- are free everywhere.
Json object(Json properties, Json required) {
  Json schema{{"type", "object"},
              {"properties", std::move(properties)},
              {"patternProperties", {{"^x-", true}}},
              {"additionalProperties", false}};
  if (!required.empty()) {
    schema["required"] = std::move(required);
  }
  return schema;
}

Json organization() {
  return described(
      object({{"name", filled({"Name of the organization", "Nom de l’organisme"})},
              {"id", described({{"type", "string"}, {"pattern", "^[a-z0-9_][a-z0-9._-]{0,63}$"}},
                               both({"Short name without spaces; made from the name when absent",
                                     "Nom court sans espace\u00a0; tiré du nom s’il est absent"}))},
              {"sector",
               text({"Field of work: food, culture, housing…", "Domaine\u00a0: food, culture, housing…"})},
              {"size", described({{"enum", {"1-5", "6-20", "21-100", "100+"}}},
                                 both({"People who work there, paid or not",
                                       "Personnes qui y travaillent, payées ou non"}))},
              {"hours_per_month", described({{"type", "number"}, {"minimum", 0}, {"maximum", 744}},
                                            both({"Hours a month that can go to this work",
                                                  "Heures par mois que vous pouvez y consacrer"}))}},
             {"name"}),
      both({"Who is assessed", "L’organisme évalué"}));
}

Json profile(const Charter& charter) {
  Json facts = Json::object();
  for (const ProfileFact& fact : charter.facts) {
    facts[fact.id] = described({{"type", {"boolean", "null"}}}, both(fact.question));
  }
  return described(
      object(std::move(facts), Json::array()),
      both({"Facts that decide which actions apply; null or absent: not known",
            "Faits qui décident des actions applicables\u00a0; null ou absent\u00a0: on ne sait pas"}));
}

Json status(const Scale& scale) {
  Json ids = Json::array();
  std::string words = both({"How far the action is; null: not answered yet",
                            "Où en est l’action\u00a0; null\u00a0: pas encore répondu"});
  for (const Status& one : scale.statuses) {
    ids.push_back(one.id);
    words += "\n" + one.id + ": " + both(one.name);
  }
  ids.push_back(nullptr);
  return described({{"enum", std::move(ids)}}, words);
}

Json evidence() {
  return object({{"title", filled({"What the proof is", "Ce qu’est la preuve"})},
                 {"url", text({"Where it can be read", "Où la lire"})},
                 {"file", text({"Name of a file you keep", "Nom d’un fichier que vous gardez"})},
                 {"date", day({"When it was made, YYYY-MM-DD", "Quand elle a été faite, AAAA-MM-JJ"})}},
                {"title"});
}

Json list(Json items, Bilingual words) {
  return described({{"type", "array"}, {"items", std::move(items)}}, both(words));
}

Json answer(const Scale& scale) {
  return object(
      {{"status", status(scale)},
       {"evidence", list({{"$ref", "#/definitions/evidence"}}, {"What shows it", "Ce qui le montre"})},
       {"note", text({"A note to yourselves", "Une note pour vous"})},
       {"owner", text({"Who looks after it", "Qui s’en occupe"})},
       {"reason", text({"Why it does not apply", "Pourquoi elle ne s’applique pas"})},
       {"due", day({"By when, YYYY-MM-DD", "Pour quand, AAAA-MM-JJ"})},
       {"by", list({{"type", "string"}}, {"Who answered", "Qui a répondu"})}},
      Json::array());
}

Json answers(const Charter& charter) {
  Json actions = Json::object();
  for (const Action& action : charter.actions) {
    actions[action.id] = {{"description", both(action.title)},
                          {"allOf", {{{"$ref", "#/definitions/answer"}}}}};
  }
  return described(object(std::move(actions), Json::array()),
                   both({"One answer an action", "Une réponse par action"}));
}

Json waiver(const Charter& charter) {
  Json ids = Json::array();
  for (const Action& action : charter.actions) {
    ids.push_back(action.id);
  }
  return object(
      {{"rule", filled({"The rule whose finding is accepted", "La règle dont le constat est accepté"})},
       {"action", described({{"enum", std::move(ids)}},
                            both({"Only for this action; absent: everywhere",
                                  "Pour cette action seulement\u00a0; absent\u00a0: partout"}))},
       {"reason", filled({"Why it is accepted", "Pourquoi il est accepté"})},
       {"until", text({"Last day, YYYY-MM-DD; a bad date counts as expired",
                       "Dernier jour, AAAA-MM-JJ\u00a0; une date illisible compte comme échue"})}},
      {"rule", "reason", "until"});
}

}  // namespace

std::string assessment_schema(const Charter& charter, const Scale& scale) {
  Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
              {"$comment", "Made from charter/ and rules/ by tests/schema; ./dev approve rewrites it."},
              {"title", both({"Self-assessment", "Auto-évaluation"}) + " · " + reference_to(charter)}};
  schema.update(object(
      {{"$schema", text({"This schema, for your editor", "Ce schéma, pour votre éditeur"})},
       {"charter", described({{"const", reference_to(charter)}},
                             both({"Which charter is answered", "La charte à laquelle on répond"}))},
       {"organization", organization()},
       {"assessed_on", day({"The day of the assessment, YYYY-MM-DD", "Le jour de l’évaluation, AAAA-MM-JJ"})},
       {"profile", profile(charter)},
       {"respondents", list({{"type", "string"}}, {"Who took part", "Qui a participé"})},
       {"answers", answers(charter)},
       {"waivers", list({{"$ref", "#/definitions/waiver"}},
                        {"Findings accepted until a day", "Constats acceptés jusqu’à un jour donné"})}},
      {"charter", "organization", "assessed_on", "answers"}));
  schema["definitions"] = {{"answer", answer(scale)}, {"evidence", evidence()}, {"waiver", waiver(charter)}};
  return schema.dump(2) + "\n";
}

}  // namespace charter::test

#include "decode/json/assessment_fields.h"

namespace charter {

std::vector<std::string_view> keys_of(Place place) {
  std::vector<std::string_view> keys;
  for (const FieldRow& row : kFieldRows) {
    if (row.place == place) {
      keys.push_back(row.key);
    }
  }
  return keys;
}

Bilingual place_words(Place place) {
  switch (place) {
    case Place::Document:
    case Place::Root:
      return {"at the top of the document", "au premier niveau du document"};
    case Place::Organization:
      return {"in the organization", "dans l’organisme"};
    case Place::Profile:
      return {"in the profile", "dans le profil"};
    case Place::Answers:
      return {"in the answers", "dans les réponses"};
    case Place::Answer:
      return {"in an answer", "dans une réponse"};
    case Place::EvidenceList:
    case Place::Evidence:
      return {"in a piece of evidence", "dans une preuve"};
    case Place::By:
    case Place::Respondents:
      return {"in a list of people", "dans une liste de personnes"};
    case Place::Waivers:
    case Place::Waiver:
      return {"in a waiver", "dans une dérogation"};
    case Place::Free:
      return {"in a value of your own", "dans une valeur à vous"};
  }
  return {};
}

Bilingual value_words(Field field) {
  switch (field) {
    case Field::OrganizationObject:
      return {"an object: { \"name\": \"…\" }", "un objet\u00a0: { \"name\": \"…\" }"};
    case Field::ProfileObject:
      return {"an object with true or false for each fact", "un objet avec true ou false pour chaque fait"};
    case Field::AnswersObject:
      return {"an object with an answer for each action", "un objet avec une réponse pour chaque action"};
    case Field::Document:
      return {"an object between { }", "un objet entre { }"};
    case Field::RespondentList:
    case Field::ByList:
      return {"a list of names between [ ]", "une liste de noms entre [ ]"};
    case Field::WaiverList:
      return {
          "a list of objects: [ { \"rule\": \"…\", \"reason\": \"…\", \"until\": \"2026-12-31\" } ]",
          "une liste d’objets\u00a0: [ { \"rule\": \"…\", \"reason\": \"…\", \"until\": \"2026-12-31\" } ]"};
    case Field::EvidenceList:
      return {"a list of objects: [ { \"title\": \"…\" } ]",
              "une liste d’objets\u00a0: [ { \"title\": \"…\" } ]"};
    case Field::RespondentName:
    case Field::ByName:
      return {"a name between quotes", "un nom entre guillemets"};
    case Field::WaiverObject:
      return {"an object with rule, reason and until", "un objet avec rule, reason et until"};
    case Field::EvidenceObject:
      return {"an object: { \"title\": \"…\" }", "un objet\u00a0: { \"title\": \"…\" }"};
    case Field::Fact:
      return {"true or false, without quotes", "true (vrai) ou false (faux), sans guillemets"};
    case Field::AnswerObject:
      return {"an object: { \"status\": \"…\" }", "un objet\u00a0: { \"status\": \"…\" }"};
    case Field::HoursPerMonth:
      return {"a number without quotes: 1 or 0.5", "un nombre sans guillemets\u00a0: 1 ou 0.5"};
    case Field::AssessedOn:
    case Field::Due:
    case Field::Date:
    case Field::Until:
      return {"a date between quotes: \"2026-05-31\"", "une date entre guillemets\u00a0: \"2026-05-31\""};
    case Field::Status:
      return {"a status between quotes, or null", "un statut entre guillemets, ou null"};
    case Field::None:
    case Field::Charter:
    case Field::Schema:
    case Field::Name:
    case Field::Id:
    case Field::Sector:
    case Field::Size:
    case Field::Note:
    case Field::Owner:
    case Field::Reason:
    case Field::Title:
    case Field::Url:
    case Field::File:
    case Field::Rule:
    case Field::WaiverReason:
    case Field::Action:
      return {"a text between quotes", "un texte entre guillemets"};
  }
  return {};
}

}  // namespace charter

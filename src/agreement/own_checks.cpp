#include "agreement/own_checks.h"

#include "agreement/import_kinds.h"
#include "decode/agreement/agreement_kinds.h"
#include "decode/assessment_kinds.h"
#include "decode/yaml/yaml_kinds.h"

#include <array>

namespace charter {

namespace {

Text both(const char* english, const char* french) {
  return {{{"en", english}, {"fr", french}}};
}

CheckInfo own(const char* id, const char* slug, Text title, Text why, Text fix) {
  CheckInfo info;
  info.id = id;
  info.slug = slug;
  info.title = std::move(title);
  info.why = std::move(why);
  info.source = both("docs/agreements.md", "docs/agreements.md");
  info.structural = true;
  info.clauses.push_back({Severity::Error, {}, {}, info.title, std::move(fix)});
  return info;
}

}  // namespace

std::vector<CheckInfo> own_checks() {
  const Text rest =
      both("What cannot be understood cannot be checked; the other checks still run.",
           "Ce qui n’est pas compris ne peut pas être vérifié\u00a0; les autres vérifications se "
           "font quand même.");
  std::vector<CheckInfo> infos;
  infos.push_back(
      own("S01", "syntax", both("The document can be read.", "Le document se lit."), rest,
          both("Correct the place that the message names.", "Corrigez l’endroit que le message indique.")));
  infos.push_back(
      own("S02", "unknown-key",
          both("Every key is one that agreements have.", "Chaque clé est de celles d’une entente."),
          both("A promise under a mistyped key is a promise that nobody reads.",
               "Un engagement sous une clé mal tapée est un engagement que personne ne lit."),
          both("Correct the name, or begin it with x- if it is your own.",
               "Corrigez le nom, ou faites-le commencer par x- si la clé est à vous.")));
  infos.push_back(own(
      "S03", "wrong-type", both("Every value is of its kind.", "Chaque valeur est de la bonne sorte."), rest,
      both("Write the value that the message asks for.", "Écrivez la valeur que le message demande.")));
  infos.push_back(
      own("S04", "duplicate-key", both("Every key stands once.", "Chaque clé apparaît une seule fois."),
          both("Of two promises under one key, programs and people may read different ones.",
               "De deux engagements sous une même clé, programmes et personnes peuvent ne pas lire "
               "le même."),
          both("Keep one of the two.", "Gardez l’un des deux.")));
  infos.push_back(
      own("S05", "undeclared-id",
          both("Every id that is named is declared, once.", "Chaque code nommé est déclaré, une seule fois."),
          both("An id declared nowhere leaves open who or what is meant.",
               "Un code déclaré nulle part ne dit pas de qui ou de quoi il s’agit."),
          both("Correct the id, or declare it.", "Corrigez le code, ou déclarez-le.")));
  infos.push_back(
      own("S06", "bad-value",
          both("Dates, durations and places are written as ISO standards ask.",
               "Les dates, les durées et les lieux suivent les normes ISO."),
          both("A date that does not exist, or a duration in words, cannot be compared with another.",
               "Une date qui n’existe pas, ou une durée en toutes lettres, ne se compare à aucune "
               "autre."),
          both("Write 2026-05-31, P24M or CA-QC.", "Écrivez 2026-05-31, P24M ou CA-QC.")));
  CheckInfo failed =
      own("check-error", "check-error", both("Every check can be run.", "Chaque vérification peut se faire."),
          both("A check that could not be run is never taken for one that holds.",
               "Une vérification qui n’a pas pu se faire n’est jamais tenue pour réussie."),
          both("Correct the rule, or tell those who wrote it.",
               "Corrigez la règle, ou prévenez ceux qui l’ont écrite."));
  failed.clauses.front().message = both("{0} could not be run: {1}", "{0} n’a pas pu se faire\u00a0: {1}");
  infos.push_back(std::move(failed));
  return infos;
}

OwnCheck own_check_of(const DiagnosticKind& kind) {
  constexpr std::array<std::pair<const DiagnosticKind*, OwnCheck>, 13> kChecks{
      {{&kAgreementUnknownKey, OwnCheck::UnknownKey},
       {&kAgreementStrangeKey, OwnCheck::UnknownKey},
       {&kYamlKeyNotText, OwnCheck::UnknownKey},
       {&kAgreementMergeKey, OwnCheck::UnknownKey},
       {&kAgreementHiddenMark, OwnCheck::Syntax},
       {&kDuplicateKey, OwnCheck::DuplicateKey},
       {&kAgreementUndeclared, OwnCheck::UndeclaredId},
       {&kInheritsElsewhere, OwnCheck::UndeclaredId},
       {&kUnknownProfile, OwnCheck::UndeclaredId},
       {&kAgreementRepeatedId, OwnCheck::UndeclaredId},
       {&kAgreementBadDate, OwnCheck::BadValue},
       {&kAgreementBadPeriod, OwnCheck::BadValue},
       {&kAgreementBadPlace, OwnCheck::BadValue}}};
  for (const auto& [known, check] : kChecks) {
    if (known == &kind) {
      return check;
    }
  }
  return OwnCheck::WrongType;
}

}  // namespace charter

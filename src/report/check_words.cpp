#include "report/check_words.h"

#include "report/word_table.h"

#include <array>

namespace charter {

namespace {

using Row = WordRow<CheckWord>;

constexpr std::array kRows{
    Row{CheckWord::Ran,
        {"ran {0} of {1} checks, {2} not expressible",
         "{0} vérifications sur {1} effectuées, {2} non exprimables"}},
    Row{CheckWord::RanOnSeveral,
        {"ran {0} of {1} checks, {2} not expressible, on {3} agreements",
         "{0} vérifications sur {1} effectuées, {2} non exprimables, pour {3} ententes"}},
    Row{CheckWord::RanWithAnswers,
        {"with the organization’s own answers", "avec les réponses de l’organisme"}},
    Row{CheckWord::InOneFile, {"{0} in 1 file", "{0} dans 1 fichier"}},
    Row{CheckWord::InFiles, {"{0} in {1} files", "{0} dans {1} fichiers"}},
    Row{CheckWord::AndMore,
        {"{0} (and {1} more like this one, not listed)", "{0} (et {1} autres du même genre, non affichés)"}},
    Row{CheckWord::NotJudged, {"could not be judged", "n’a pas pu être jugé"}},
    Row{CheckWord::OneAgreement, {"1 agreement checked", "1 entente vérifiée"}},
    Row{CheckWord::Agreements, {"{0} agreements checked", "{0} ententes vérifiées"}},
    Row{CheckWord::OneNotJudged, {"1 file could not be judged", "1 fichier n’a pas pu être jugé"}},
    Row{CheckWord::ManyNotJudged, {"{0} files could not be judged", "{0} fichiers n’ont pas pu être jugés"}},
    Row{CheckWord::NothingOpen, {"no open finding", "aucun constat ouvert"}},
    Row{CheckWord::OneCritical, {"1 critical", "1 critique"}},
    Row{CheckWord::ManyCritical, {"{0} critical", "{0} critiques"}},
    Row{CheckWord::OneError, {"1 error", "1 erreur"}},
    Row{CheckWord::ManyErrors, {"{0} errors", "{0} erreurs"}},
    Row{CheckWord::OneWarning, {"1 warning", "1 avertissement"}},
    Row{CheckWord::ManyWarnings, {"{0} warnings", "{0} avertissements"}},
    Row{CheckWord::OneNote, {"1 note", "1 note"}},
    Row{CheckWord::ManyNotes, {"{0} notes", "{0} notes"}},
    Row{CheckWord::OneAccepted, {"1 accepted", "1 accepté"}},
    Row{CheckWord::ManyAccepted, {"{0} accepted", "{0} acceptés"}},
    Row{CheckWord::InBaseline, {"{0} in the baseline", "{0} dans l’état de référence"}},
    Row{CheckWord::AcceptedReason, {"accepted", "accepté"}},
    Row{CheckWord::AcceptedUntil, {"accepted until {0}", "accepté jusqu’au {0}"}},
    Row{CheckWord::KnownFromBaseline, {"known from the baseline", "connu de l’état de référence"}},
    Row{CheckWord::Why, {"why", "pourquoi"}},
    Row{CheckWord::Fix, {"fix", "à faire"}},
    Row{CheckWord::Expected, {"expected", "attendu"}},
    Row{CheckWord::Source, {"source", "référence"}},
    Row{CheckWord::Supports, {"supports", "appuie"}},
    Row{CheckWord::DidYouMean, {"did you mean ‘{0}’?", "vouliez-vous dire «\u00a0{0}\u00a0»\u00a0?"}},
    Row{CheckWord::ImportedBy, {"imported by this agreement", "importé par cette entente"}},
    Row{CheckWord::FixInFormat, {"{0} In {1}, that is: {2}.", "{0} En {1}, c’est\u00a0: {2}."}},
    Row{CheckWord::FixOutsideFormat,
        {"{0} {1} has no place of its own for all of it: write an agreement that imports this file.",
         "{0} {1} n’a pas de place pour tout cela\u00a0: écrivez une entente qui importe ce fichier."}},
    Row{CheckWord::NoPlaceFor,
        {"{0} has no keys for: {1}. To have this checked, write an agreement that says it and imports this "
         "file.",
         "{0} n’a pas de clés pour\u00a0: {1}. Pour que ce soit vérifié, écrivez une entente qui le dit et "
         "importe ce fichier."}},
    Row{CheckWord::SuppressionUsed, {"{0} is accepted here", "{0} est acceptée ici"}},
    Row{CheckWord::SuppressionUnused,
        {"nothing is left here for {0} to be accepted: take this suppression out",
         "il n’y a plus rien à accepter ici pour {0}\u00a0: enlevez cette acceptation"}},
    Row{CheckWord::SuppressionExpired,
        {"{0} was accepted here until {1}, and no longer is: mend the agreement, or set a new day",
         "{0} était acceptée ici jusqu’au {1} et ne l’est plus\u00a0: corrigez l’entente, ou fixez un autre "
         "jour"}},
    Row{CheckWord::SuppressionBadDate,
        {"‘{1}’ is no day that exists, so {0} is not accepted here: write the day as 2027-01-31",
         "«\u00a0{1}\u00a0» n’est pas un jour qui existe, et {0} n’est donc pas acceptée ici\u00a0: écrivez "
         "le jour "
         "comme 2027-01-31"}},
    Row{CheckWord::OnceMore,
        {"{0} (the same once more: line {1})", "{0} (de même une autre fois\u00a0: ligne {1})"}},
    Row{CheckWord::MoreTimes,
        {"{0} (the same {2} more times: lines {1})", "{0} (de même {2} autres fois\u00a0: lignes {1})"}},
    Row{CheckWord::OneFixed,
        {"1 finding of the baseline is mended: --update-baseline takes it out",
         "1 constat de l’état de référence est réglé\u00a0: --update-baseline l’enlèvera"}},
    Row{CheckWord::ManyFixed,
        {"{0} findings of the baseline are mended: --update-baseline takes them out",
         "{0} constats de l’état de référence sont réglés\u00a0: --update-baseline les enlèvera"}},
    Row{CheckWord::AcceptedGroup, {"Accepted findings", "Constats acceptés"}},
    Row{CheckWord::AllWell, {"nothing closes the gate", "rien ne bloque"}},
    Row{CheckWord::NotLegalAdvice,
        {"This is a help to write a good agreement. It is not legal advice.",
         "Ceci vous aide à écrire une bonne entente. Ce n’est pas un avis juridique."}},
};

constexpr auto kWords = word_table(kRows);

}  // namespace

std::string_view say(CheckWord word, Language language) {
  return kWords[static_cast<std::size_t>(word)].in(language);
}

std::span<const Bilingual> all_check_words() {
  return kWords;
}

}  // namespace charter

#include "report/compare_words.h"

#include "report/word_table.h"

#include <array>

namespace charter {

namespace {

using Row = WordRow<CompareWord>;

constexpr std::array kRows{
    Row{CompareWord::CompareTitle,
        {"What changed since last time", "Ce qui a changé depuis la dernière fois"}},
    Row{CompareWord::WhatMoved, {"What moved", "Ce qui a bougé"}},
    Row{CompareWord::NothingMoved,
        {"Nothing moved between these two days.", "Rien n’a bougé entre ces deux jours."}},
    Row{CompareWord::PrinciplesThatMoved, {"Principles that moved", "Principes qui ont bougé"}},
    Row{CompareWord::Slipped, {"Slipped back", "En recul"}},
    Row{CompareWord::Resolved, {"Done since then", "Fait depuis"}},
    Row{CompareWord::Improved, {"On the way", "En progrès"}},
    Row{CompareWord::Changed, {"Answered differently, for the same points", "Réponse changée, mêmes points"}},
    Row{CompareWord::NowApplies,
        {"Applies now, did not before", "S’applique maintenant, ce qui n’était pas le cas"}},
    Row{CompareWord::NoLongerApplies,
        {"Does not apply any more (not counted as done)", "Ne s’applique plus (ne compte pas comme fait)"}},
    Row{CompareWord::Unchanged, {"unchanged", "inchangée"}},
    Row{CompareWord::ProofWentStale, {"Proof that is too old now", "Preuves devenues trop anciennes"}},
    Row{CompareWord::ProofWithdrawn,
        {"Proof that is not given any more", "Preuves qui ne sont plus fournies"}},
    Row{CompareWord::ProofGained, {"Backed by proof since then", "Appuyé d’une preuve depuis"}},
    Row{CompareWord::FindingsCome, {"Noticed now, not before", "Remarqué maintenant, pas avant"}},
    Row{CompareWord::FindingsGone, {"Noticed before, not any more", "Remarqué avant, plus maintenant"}},
    Row{CompareWord::OneSlipped, {"slipped back", "en recul"}},
    Row{CompareWord::OneResolved, {"done since then", "faite depuis"}},
    Row{CompareWord::OneImproved, {"on the way", "en progrès"}},
    Row{CompareWord::OneChanged, {"answered differently", "réponse changée"}},
    Row{CompareWord::OneNowApplies, {"applies now", "s’applique maintenant"}},
    Row{CompareWord::OneNoLongerApplies, {"does not apply any more", "ne s’applique plus"}},
    Row{CompareWord::AndOneMore, {"and 1 more", "et 1 autre"}},
    Row{CompareWord::OnePoint, {"{0} point", "{0} point"}},
    Row{CompareWord::Points, {"{0} points", "{0} points"}},
    Row{CompareWord::Code, {"Action", "Code"}},
    Row{CompareWord::Title, {"What it asks", "Ce qui est demandé"}},
    Row{CompareWord::ProofSame, {"as before", "comme avant"}},
    Row{CompareWord::OneStale, {"too old now", "devenue trop ancienne"}},
    Row{CompareWord::OneWithdrawn, {"not given any more", "n’est plus fournie"}},
    Row{CompareWord::OneGained, {"given since then", "fournie depuis"}},
    Row{CompareWord::OtherOrganization,
        {"These are two organizations: {0}, then {1}.", "Ce sont deux organismes\u00a0: {0}, puis {1}."}},
    Row{CompareWord::OtherWayRound,
        {"The first file is the more recent one.", "Le premier fichier est le plus récent."}},
    Row{CompareWord::SameDay, {"Both files carry the same day.", "Les deux fichiers portent la même date."}},
    Row{CompareWord::Before, {"Before", "Avant"}},
    Row{CompareWord::After, {"After", "Après"}},
    Row{CompareWord::What, {"What happened", "Ce qui s’est passé"}},
    Row{CompareWord::Proof, {"Proof", "Preuve"}},
    Row{CompareWord::Principle, {"Principle", "Principe"}},
    Row{CompareWord::Figure, {"Figure", "Mesure"}},
    Row{CompareWord::Difference, {"Difference", "Écart"}},
};

constexpr auto kWords = word_table(kRows);

}  // namespace

std::string_view say(CompareWord word, Language language) {
  return kWords[static_cast<std::size_t>(word)].in(language);
}
std::span<const Bilingual> all_compare_words() {
  return kWords;
}

}  // namespace charter

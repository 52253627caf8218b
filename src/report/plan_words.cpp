#include "report/plan_words.h"

#include "report/word_table.h"

#include <array>

namespace charter {

namespace {

using Row = WordRow<PlanWord>;

constexpr std::array kRows{
    Row{PlanWord::Plan, {"Your plan", "Votre plan"}},
    Row{PlanWord::AtAGlance, {"At a glance", "En un coup d’œil"}},
    Row{PlanWord::AtTheStart, {"At the start", "Au départ"}},
    Row{PlanWord::AtTheEnd, {"At the end of the plan", "À la fin du plan"}},
    Row{PlanWord::Steps, {"Step by step", "Étape par étape"}},
    Row{PlanWord::HoursAsked, {"{0} h a month", "{0} h par mois"}},
    Row{PlanWord::HoursOfOrganization,
        {"{0} h a month, as your file says", "{0} h par mois, comme l’indique votre fichier"}},
    Row{PlanWord::HoursByDefault,
        {"{0} h a month; your file does not say how much time you have",
         "{0} h par mois\u00a0; votre fichier ne dit pas de combien de temps vous disposez"}},
    Row{PlanWord::WhyNow, {"Why now", "Pourquoi maintenant"}},
    Row{PlanWord::HowToStart, {"How to start", "Par où commencer"}},
    Row{PlanWord::Clears, {"It also settles", "Elle règle aussi"}},
    Row{PlanWord::Settles, {"Rules it settles", "Règles satisfaites"}},
    Row{PlanWord::ScoreAfter, {"Score after it", "Résultat ensuite"}},
    Row{PlanWord::LevelAfter,
        {"and you reach the level “{0}”", "et vous atteignez le niveau «\u00a0{0}\u00a0»"}},
    Row{PlanWord::ClearsCritical, {"This is critical. {0}", "C’est critique. {0}"}},
    Row{PlanWord::OpensTheWayToCritical,
        {"{0} waits for it and is critical: {1}.", "{0} l’attend et est critique\u00a0: {1}."}},
    Row{PlanWord::OpensTheWay, {"It opens the way to {0}: {1}.", "Elle ouvre la voie à {0}\u00a0: {1}."}},
    Row{PlanWord::MostPerHour,
        {"Of all you could begin now in the tier “{0}”, it raises your score the most for each hour.",
         "De tout ce que vous pourriez commencer maintenant au palier «\u00a0{0}\u00a0», c’est ce qui fait "
         "le plus monter votre résultat pour chaque heure."}},
    Row{PlanWord::TurnOfTier,
        {"It is the turn of the tier “{0}”.", "C’est le tour du palier «\u00a0{0}\u00a0»."}},
    Row{PlanWord::GoesOn,
        {"It goes on after the end of this plan.", "Elle se poursuit après la fin de ce plan."}},
    Row{PlanWord::Later, {"After that: {0}, {1} h of work.", "Ensuite\u00a0: {0}, {1} h de travail."}},
    Row{PlanWord::NothingToDo,
        {"Nothing is left to do. Keep your proofs up to date.",
         "Il ne reste rien à faire. Gardez vos preuves à jour."}},
    Row{PlanWord::TargetMet,
        {"You have reached the level “{0}” already.", "Vous avez déjà atteint le niveau «\u00a0{0}\u00a0»."}},
    Row{PlanWord::TargetReached,
        {"You reach the level “{0}” in {1}.", "Vous atteignez le niveau «\u00a0{0}\u00a0» en {1}."}},
    Row{PlanWord::TargetTooFar,
        {"The level “{0}” takes longer than this plan: {1} months at this pace.",
         "Le niveau «\u00a0{0}\u00a0» demande plus que ce plan\u00a0: {1} mois à ce rythme."}},
    Row{PlanWord::WhatIf, {"What if", "Et si"}},
    Row{PlanWord::WhatIfScore,
        {"score {0} instead of {1}, level “{2}”",
         "résultat de {0} au lieu de {1}, niveau «\u00a0{2}\u00a0»"}},
    Row{PlanWord::OrderOptimal,
        {"What is critical comes first, then the foundations, then tier by tier. Among equals no order "
         "raises the score earlier.",
         "Ce qui est critique vient d’abord, puis les fondations, puis un palier à la fois. À rang égal, "
         "aucun ordre ne fait "
         "monter le résultat plus tôt."}},
    Row{PlanWord::OrderWithinTwice,
        {"What is critical comes first, then the foundations, then tier by tier. Among equals the order "
         "raises the score "
         "early, if perhaps not as early as possible.",
         "Ce qui est critique vient d’abord, puis les fondations, puis un palier à la fois. À rang égal, "
         "l’ordre fait monter "
         "le résultat tôt, peut-être pas le plus tôt possible."}},
    Row{PlanWord::Step, {"Step", "Étape"}},
    Row{PlanWord::Action, {"Action", "Code"}},
    Row{PlanWord::Title, {"What to do", "Quoi faire"}},
    Row{PlanWord::Tier, {"Tier", "Palier"}},
    Row{PlanWord::Hours, {"Hours", "Heures"}},
    Row{PlanWord::From, {"First month", "Premier mois"}},
    Row{PlanWord::Until, {"Last month", "Dernier mois"}},
    Row{PlanWord::Begins, {"Begin on", "Commencer le"}},
    Row{PlanWord::DoneBy, {"To be done by {0}", "À terminer au plus tard le {0}"}},
    Row{PlanWord::CalendarName, {"Data plan: {0}", "Plan des données\u00a0: {0}"}},
};

constexpr auto kWords = word_table(kRows);

}  // namespace

std::string_view say(PlanWord word, Language language) {
  return kWords[static_cast<std::size_t>(word)].in(language);
}
std::span<const Bilingual> all_plan_words() {
  return kWords;
}

}  // namespace charter

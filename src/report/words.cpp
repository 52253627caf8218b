#include "report/words.h"

#include "report/word_table.h"

#include <array>

namespace charter {

namespace {

using Row = WordRow<Word>;

constexpr std::array kRows{
    Row{Word::Score, {"Score", "Résultat"}},
    Row{Word::CouldReach,
        {"could reach {0} by answering everything", "pourrait atteindre {0} en répondant à tout"}},
    Row{Word::Answered, {"Answered", "Questions répondues"}},
    Row{Word::BackedByProof, {"Backed by proof", "Avec preuves"}},
    Row{Word::Level, {"Level", "Niveau"}},
    Row{Word::AssessedOn, {"As of", "En date du"}},
    Row{Word::WhereYouStand, {"Where you stand", "Où vous en êtes"}},
    Row{Word::WhatHoldsYouBack, {"What holds you back", "Ce qui vous retient"}},
    Row{Word::NextSteps, {"Your next steps", "Vos prochaines étapes"}},
    Row{Word::NoNextStep,
        {"Nothing is left to do. Keep your proofs up to date.",
         "Il ne reste rien à faire. Gardez vos preuves à jour."}},
    Row{Word::Start, {"How to begin", "Par où commencer"}},
    Row{Word::Principles, {"Principle by principle", "Principe par principe"}},
    Row{Word::Gaps, {"All that remains, in the order to do it", "Tout ce qui reste, dans l’ordre à suivre"}},
    Row{Word::Findings, {"What we noticed", "Ce que nous avons remarqué"}},
    Row{Word::LegalDuties,
        {"Tied to a legal duty, if the act applies to you",
         "Lié à une obligation légale, si la loi s’applique à vous"}},
    Row{Word::LegalDutiesIntro,
        {"These actions are not done yet and are tied to an act. Many non-profits are bound by it, not all. "
         "A level is never "
         "proof of compliance.",
         "Ces actions ne sont pas encore faites et sont liées à une loi. Elle vise beaucoup d’organismes, "
         "mais pas tous. Un "
         "niveau ne prouve jamais la conformité."}},
    Row{Word::LeftOut, {"Left out of the score, and why", "Laissé hors du calcul, et pourquoi"}},
    Row{Word::LeftOutByProfile,
        {"your profile says that it does not apply", "votre profil dit qu’elle ne s’applique pas"}},
    Row{Word::ProfileSaysNo,
        {"By your answers about the organization:", "D’après vos réponses sur l’organisme\u00a0:"}},
    Row{Word::YouSaidNo, {"In your own words:", "Dans vos mots\u00a0:"}},
    Row{Word::Waivers, {"Exceptions you have accepted", "Exceptions que vous avez acceptées"}},
    Row{Word::Until, {"until", "jusqu’au"}},
    Row{Word::WaiverUsed, {"in use", "en vigueur"}},
    Row{Word::WaiverUnused, {"accepts nothing today", "n’accepte rien aujourd’hui"}},
    Row{Word::WaiverExpired, {"expired", "échue"}},
    Row{Word::WaiverOfNoRule, {"names no rule", "ne désigne aucune règle"}},
    Row{Word::WaiverMeant,
        {"names no rule (did you mean {0}?)", "ne désigne aucune règle (vouliez-vous dire {0}\u00a0?)"}},
    Row{Word::HowScoreIsMade, {"How the score is made", "Comment le résultat est calculé"}},
    Row{Word::AllPoints, {"all the points of an action", "tous les points d’une action"}},
    Row{Word::HalfThePoints, {"half of them", "la moitié"}},
    Row{Word::StatusEarns, {"{0} earns {1}", "{0} donne {1}"}},
    Row{Word::EarningSentence,
        {"{0}; any other answer, or none, earns nothing.",
         "{0}\u00a0; toute autre réponse, ou l’absence de réponse, ne donne rien."}},
    Row{Word::ActionsAreWeighted,
        {"Some actions carry more points than others.",
         "Certaines actions valent plus de points que d’autres."}},
    Row{Word::PrinciplesCountTheSame,
        {"The score is the average of the principles, which all count the same.",
         "Le résultat est la moyenne des principes, qui comptent tous autant."}},
    Row{Word::PrinciplesAreWeighted,
        {"The score is the average of the principles, which do not all count the same ({0}).",
         "Le résultat est la moyenne des principes, qui ne comptent pas tous autant ({0})."}},
    Row{Word::LeftOutMeans,
        {"What does not apply to you is left out.", "Ce qui ne s’applique pas à vous est mis de côté."}},
    Row{Word::CapsMean,
        {"Some findings hold the score of their principle down; the report says where.",
         "Certains constats plafonnent le résultat de leur principe\u00a0; le rapport dit où."}},
    Row{Word::CouldReachMeans,
        {"“Could reach” is the score if all you have not answered were done.",
         "«\u00a0Pourrait atteindre\u00a0» est le résultat si tout ce à quoi vous n’avez pas répondu était "
         "fait."}},
    Row{Word::CouldReachMeansUnknown,
        {"“Could reach” is the score if all you have not answered, or answered with {0}, were done.",
         "«\u00a0Pourrait atteindre\u00a0» est le résultat si tout ce à quoi vous n’avez pas répondu, ou "
         "avez répondu {0}, était fait."}},
    Row{Word::ProofMeans,
        {"“Backed by proof” counts only what evidence shows.",
         "«\u00a0Avec preuves\u00a0» ne compte que ce qu’une preuve montre."}},
    Row{Word::ProofMeansRecent,
        {"“Backed by proof” counts only what recent evidence shows.",
         "«\u00a0Avec preuves\u00a0» ne compte que ce qu’une preuve récente montre."}},
    Row{Word::NotLegalAdvice,
        {"This report is a help to organize your work. It is not legal advice.",
         "Ce rapport vous aide à organiser votre travail. Ce n’est pas un avis juridique."}},
    Row{Word::NotAnsweredYet, {"Not answered yet", "Pas encore répondu"}},
    Row{Word::Hours, {"h", "h"}},
    Row{Word::Points, {"points", "points"}},
    Row{Word::Capped, {"held down by {0}; {1} without it", "plafonné par {0}\u00a0; {1} sans cela"}},
    Row{Word::WithoutCap, {"{0} without what is held down below", "{0} sans les plafonds indiqués plus bas"}},
    Row{Word::Critical, {"Critical", "Critique"}},
    Row{Word::Error, {"Important", "Important"}},
    Row{Word::Warning, {"Watch", "À surveiller"}},
    Row{Word::Note, {"Note", "À noter"}},
    Row{Word::Why, {"Why", "Pourquoi"}},
    Row{Word::Fix, {"What to do", "Quoi faire"}},
    Row{Word::Accepted, {"accepted", "acceptée"}},
    Row{Word::Rules, {"rules", "règles"}},
    Row{Word::TopReached, {"You have reached the highest level.", "Vous avez atteint le plus haut niveau."}},
    Row{Word::NoLevelAtAll,
        {"By your answers, no action of this charter applies to you, so there is no score and no level to "
         "speak "
         "of. If that surprises you, read again what was left out, and why.",
         "D’après vos réponses, aucune action de cette charte ne s’applique à vous\u00a0: il n’y a donc ni "
         "résultat ni niveau. Si cela vous étonne, relisez ce qui a été laissé hors du calcul, et "
         "pourquoi."}},
    Row{Word::NothingApplies, {"nothing applies", "rien ne s’applique"}},
    Row{Word::SeeAlso,
        {"More about an action: charter explain {0}",
         "Pour en savoir plus sur une action\u00a0: charter explain {0}"}},
    Row{Word::Section, {"section", "article"}},
    Row{Word::AndMore, {"and {0} more", "et {0} autres"}},
    Row{Word::AsGrave, {"and {0} more as serious, listed further down", "et {0} de même gravité, plus bas"}},
    Row{Word::AllDone,
        {"Everything that applies to you is done.", "Tout ce qui s’applique à vous est fait."}},
    Row{Word::WaitsForOthers, {"after other steps", "après d’autres étapes"}},
    Row{Word::ReportTitle, {"Report on data governance", "Bilan de gouvernance des données"}},
    Row{Word::SkipToReport, {"Skip to the report", "Aller au contenu"}},
    Row{Word::InThisReport, {"In this report", "Dans ce rapport"}},
    Row{Word::CouldReachShort, {"Could reach", "Pourrait atteindre"}},
    Row{Word::ActionsDone, {"Actions done", "Actions faites"}},
    Row{Word::OutOf, {"{0} of {1}", "{0} sur {1}"}},
    Row{Word::WithoutProof, {"Answered, without recent proof", "Répondu, sans preuve récente"}},
    Row{Word::CouldBeReached,
        {"Could be reached by answering everything", "Pourrait être atteint en répondant à tout"}},
    Row{Word::StillToDo, {"Still to do", "Reste à faire"}},
    Row{Word::BarInWords,
        {"{0}; backed by proof: {1}; could reach: {2}",
         "{0}\u00a0; avec preuves\u00a0: {1}\u00a0; pourrait atteindre\u00a0: {2}"}},
    Row{Word::LevelHere, {"you are here", "vous êtes ici"}},
    Row{Word::LadderOfLevels, {"The levels, lowest first", "Les niveaux, du plus bas au plus haut"}},
    Row{Word::CountsSentence,
        {"{0} of the {1} actions apply to you (done: {2}; partly done: {3}; not done: {4}; without an "
         "answer: {5}).",
         "{0} des {1} actions s’appliquent à vous (faites\u00a0: {2}\u00a0; faites en partie\u00a0: "
         "{3}\u00a0; pas faites\u00a0: {4}\u00a0; sans réponse\u00a0: {5})."}},
    Row{Word::NextStepsIntro,
        {"Chosen for you: what clears the gravest finding, then the tier {0}, and in each tier what raises "
         "the "
         "score most for each hour of work.",
         "Choisies pour vous\u00a0: ce qui lève le constat le plus grave, puis le palier {0}, et dans chaque "
         "palier ce qui améliore le plus le résultat pour chaque heure de travail."}},
    Row{Word::Effort, {"about {0}\u00a0h", "environ {0}\u00a0h"}},
    Row{Word::GainOne, {"+{0} point", "+{0} point"}},
    Row{Word::GainMany, {"+{0} points", "+{0} points"}},
    Row{Word::EveryAction, {"Every action and its status", "Toutes les actions et leur statut"}},
    Row{Word::LegalDuty, {"tied to an act", "liée à une loi"}},
    Row{Word::Owner, {"Owner", "Responsable"}},
    Row{Word::Due, {"By", "Échéance"}},
    Row{Word::Proof, {"Proof", "Preuve"}},
    Row{Word::ProofDated, {"dated {0}", "en date du {0}"}},
    Row{Word::ProofTooOld, {"no recent proof", "sans preuve récente"}},
    Row{Word::OwnNote, {"Note", "Note"}},
    Row{Word::OwnReason, {"Reason", "Raison"}},
    Row{Word::Rule, {"Rule", "Règle"}},
    Row{Word::AboutCharter, {"Where the actions come from", "D’où viennent les actions"}},
    Row{Word::NoFindings, {"Nothing calls for your attention.", "Rien ne demande votre attention."}},
    Row{Word::ColumnOrganization, {"Organization", "Organisme"}},
    Row{Word::ColumnDate, {"As of", "En date du"}},
    Row{Word::ColumnPrinciple, {"Principle", "Principe"}},
    Row{Word::ColumnPrincipleName, {"Name of the principle", "Nom du principe"}},
    Row{Word::ColumnAction, {"Action", "Action"}},
    Row{Word::ColumnTitle, {"What to do", "Ce qu’il faut faire"}},
    Row{Word::ColumnTier, {"Tier", "Palier"}},
    Row{Word::ColumnApplies, {"Applies", "S’applique"}},
    Row{Word::ColumnStatus, {"Status", "Statut"}},
    Row{Word::ColumnProven, {"Recent proof", "Preuve récente"}},
    Row{Word::ColumnDuty, {"Tied to an act", "Liée à une loi"}},
    Row{Word::ColumnOrder, {"Order to do it", "Ordre à suivre"}},
    Row{Word::ColumnHours, {"Hours left", "Heures restantes"}},
    Row{Word::ColumnGain, {"Points gained", "Points gagnés"}},
    Row{Word::ColumnFindings, {"Findings", "Constats"}},
    Row{Word::ColumnEvidence, {"Proofs", "Preuves"}},
    Row{Word::Yes, {"yes", "oui"}},
    Row{Word::No, {"no", "non"}},
    Row{Word::AcceptedForNow, {"Accepted for now", "Accepté pour l’instant"}},
    Row{Word::NothingGrave,
        {"Nothing critical or important was noticed", "Rien de critique ni d’important n’a été remarqué"}},
    Row{Word::Peers, {"Among peers", "Parmi les pairs"}},
    Row{Word::PeersAll, {"All organizations", "Tous les organismes"}},
    Row{Word::PeerPlace,
        {"{0} lower, {1} about the same ({2}), {3} higher",
         "{0} plus bas, {1} au même point ({2}), {3} plus haut"}},
    Row{Word::PeersRemark,
        {"How many of them have a lower score, one in the same ten points, or a higher one. Your own "
         "organization may be "
         "among them.",
         "Combien ont un résultat plus bas, dans la même tranche de dix points, ou plus haut. Votre "
         "organisme en fait "
         "peut-être partie."}},
    Row{Word::PeersNone,
        {"The benchmark shows no group that can be compared.",
         "La comparaison ne montre aucun groupe comparable."}},
    Row{Word::PeersOtherRules,
        {"They were judged by other rules: figures may differ a little.",
         "Ils ont été évalués selon d’autres règles\u00a0: les chiffres peuvent différer un peu."}},
};

constexpr auto kWords = word_table(kRows);

}  // namespace

Bilingual words(Word word) {
  return kWords[static_cast<std::size_t>(word)];
}
std::string_view say(Word word, Language language) {
  return words(word).in(language);
}
std::span<const Bilingual> all_words() {
  return kWords;
}

}  // namespace charter

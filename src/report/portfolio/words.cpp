#include "report/portfolio/words.h"

#include "report/word_table.h"

#include <array>

namespace charter {

namespace {

using Row = WordRow<PortfolioWord>;

constexpr std::array kRows{
    Row{PortfolioWord::Kind, {"Portfolio", "Portefeuille"}},
    Row{PortfolioWord::OneOrganization, {"organization", "organisme"}},
    Row{PortfolioWord::Organizations, {"organizations", "organismes"}},
    Row{PortfolioWord::Empty, {"No assessment has been judged.", "Aucune évaluation n’a été traitée."}},
    Row{PortfolioWord::WhereTheyStand, {"Where they stand", "Où ils en sont"}},
    Row{PortfolioWord::HeatMap, {"Organizations by principle", "Les organismes, principe par principe"}},
    Row{PortfolioWord::HeatMapIntro,
        {"Score of each organization for each principle, in percent; the lowest overall score first. A dash: "
         "nothing applies there.",
         "Résultat de chaque organisme pour chaque principe, en pourcentage\u00a0; le résultat d’ensemble le "
         "plus bas "
         "d’abord. Un tiret\u00a0: rien ne s’applique."}},
    Row{PortfolioWord::HeatMapCut,
        {"The first {0} of {1} organizations are shown. The spreadsheet and the CSV file hold all of them.",
         "Les {0} premiers organismes sur {1} sont montrés. Le classeur et le fichier CSV les contiennent "
         "tous."}},
    Row{PortfolioWord::Half, {"half of them between {0} and {1}", "la moitié entre {0} et {1}"}},
    Row{PortfolioWord::Mean, {"Mean", "Moyenne"}},
    Row{PortfolioWord::Median, {"Median", "Médiane"}},
    Row{PortfolioWord::Lowest, {"Lowest", "Plus bas"}},
    Row{PortfolioWord::Highest, {"Highest", "Plus haut"}},
    Row{PortfolioWord::LowerQuarter, {"Lower quarter", "Premier quart"}},
    Row{PortfolioWord::UpperQuarter, {"Upper quarter", "Dernier quart"}},
    Row{PortfolioWord::Levels, {"Levels", "Niveaux"}},
    Row{PortfolioWord::Distribution, {"How the scores are spread", "Répartition des résultats"}},
    Row{PortfolioWord::Principles,
        {"Principles, the weakest first", "Les principes, du plus faible au plus fort"}},
    Row{PortfolioWord::PrinciplesIntro,
        {"Mean score, and mean score backed by proof, of the organizations to which the principle applies.",
         "Résultat moyen, et résultat moyen appuyé de preuves, des organismes visés par le principe."}},
    Row{PortfolioWord::CommonGaps, {"Most common gaps", "Les manques les plus fréquents"}},
    Row{PortfolioWord::CommonGapsIntro,
        {"What one workshop on the action would do for those that miss it.",
         "Ce qu’un atelier sur l’action apporterait à ceux à qui elle manque."}},
    Row{PortfolioWord::MissingOf, {"missing at {0} of {1}", "manque à {0} sur {1}"}},
    Row{PortfolioWord::CouldStart, {"{0} could start now", "{0} en mesure de commencer"}},
    Row{PortfolioWord::WouldLift, {"{0} would reach the next level", "niveau suivant atteint par {0}"}},
    Row{PortfolioWord::GainEach, {"{0} each on average", "{0} chacun en moyenne"}},
    Row{PortfolioWord::NoGaps, {"No organization misses anything.", "Rien ne manque à personne."}},
    Row{PortfolioWord::CommonFindings,
        {"What organizations were told most often", "Ce qui a été signalé le plus souvent aux organismes"}},
    Row{PortfolioWord::WithFinding, {"at {0} of {1}", "chez {0} sur {1}"}},
    Row{PortfolioWord::WhoMoved, {"Who moved since last time", "Qui a bougé depuis la dernière fois"}},
    Row{PortfolioWord::Risen, {"Rose", "En hausse"}},
    Row{PortfolioWord::Fallen, {"Fell", "En baisse"}},
    Row{PortfolioWord::SameScore, {"Same score", "Même résultat"}},
    Row{PortfolioWord::FirstTime, {"First time", "Première fois"}},
    Row{PortfolioWord::NobodyMoved, {"No score moved.", "Aucun résultat n’a bougé."}},
    Row{PortfolioWord::NobodyTwice,
        {"Each organization has been assessed once. What moved shows from the second time on.",
         "Chaque organisme a été évalué une seule fois. Ce qui bouge se voit à partir de la deuxième."}},
    Row{PortfolioWord::BySector, {"By sector", "Par secteur"}},
    Row{PortfolioWord::BySize, {"By size", "Par taille"}},
    Row{PortfolioWord::NotSaid, {"(not given)", "(non précisé)"}},
    Row{PortfolioWord::People, {"{0} people", "{0} personnes"}},
    Row{PortfolioWord::EvidenceWeakness, {"Where proof is missing", "Là où les preuves manquent"}},
    Row{PortfolioWord::EvidenceIntro,
        {"Actions that are said to be done, without valid proof.",
         "Actions dites faites, sans preuve valable."}},
    Row{PortfolioWord::DoneWithoutProof,
        {"without valid proof: {0} of {1}", "sans preuve valable\u00a0: {0} sur {1}"}},
    Row{PortfolioWord::ByWordAlone,
        {"Actions said to be done: {0}. Backed by valid proof: {1}.",
         "Actions dites faites\u00a0: {0}. Appuyées d’une preuve valable\u00a0: {1}."}},
    Row{PortfolioWord::NotJudged,
        {"Files that could not be judged", "Fichiers qui n’ont pas pu être évalués"}},
    Row{PortfolioWord::OneFile, {"file could not be judged", "fichier n’a pas pu être évalué"}},
    Row{PortfolioWord::Files, {"files could not be judged", "fichiers n’ont pas pu être évalués"}},
    Row{PortfolioWord::AndOthers, {"and {0} more", "et {0} de plus"}},
    Row{PortfolioWord::SameDay,
        {"{0} has two files of the same day ({1}): {2} is shown, {3} is not.",
         "{0} a deux fichiers de la même date ({1})\u00a0: {2} est montré, {3} ne l’est pas."}},
    Row{PortfolioWord::JudgedOtherwise,
        {"Left out, since another charter or other rules judged them: {0}.",
         "Laissées de côté, car évaluées selon une autre charte ou d’autres règles\u00a0: {0}."}},
    Row{PortfolioWord::Organization, {"Organization", "Organisme"}},
    Row{PortfolioWord::OrganizationId, {"Id", "Code"}},
    Row{PortfolioWord::Sector, {"Sector", "Secteur"}},
    Row{PortfolioWord::Size, {"Size", "Taille"}},
    Row{PortfolioWord::AssessedOn, {"Assessed on", "Évalué le"}},
    Row{PortfolioWord::AsOf, {"As of", "En date du"}},
    Row{PortfolioWord::Moved, {"Moved", "Écart"}},
    Row{PortfolioWord::Since, {"Since", "Depuis"}},
    Row{PortfolioWord::File, {"File", "Fichier"}},
    Row{PortfolioWord::Line, {"Line", "Ligne"}},
    Row{PortfolioWord::Mistakes, {"What is wrong", "Ce qui ne va pas"}},
    Row{PortfolioWord::Count, {"Number", "Nombre"}},
    Row{PortfolioWord::Share, {"Share", "Part"}},
    Row{PortfolioWord::Missing, {"Missing at", "Manque à"}},
    Row{PortfolioWord::Ready, {"Could start now", "En mesure de commencer"}},
    Row{PortfolioWord::Lifted, {"Would reach next level", "Niveau suivant atteint"}},
    Row{PortfolioWord::Done, {"Done", "Fait"}},
    Row{PortfolioWord::Proven, {"With proof", "Avec preuve"}},
    Row{PortfolioWord::Partly, {"Partly", "En partie"}},
    Row{PortfolioWord::NotDone, {"Not done", "Pas fait"}},
    Row{PortfolioWord::NotAnswered, {"Not answered", "Sans réponse"}},
    Row{PortfolioWord::NotApplicable, {"Does not apply", "Ne s’applique pas"}},
    Row{PortfolioWord::Principle, {"Principle", "Principe"}},
    Row{PortfolioWord::Action, {"Action", "Action"}},
    Row{PortfolioWord::Title, {"What it asks", "Ce qui est demandé"}},
    Row{PortfolioWord::Tier, {"Tier", "Palier"}},
    Row{PortfolioWord::Hours, {"Hours", "Heures"}},
    Row{PortfolioWord::MeanGain, {"Mean gain (points)", "Gain moyen (points)"}},
    Row{PortfolioWord::Rule, {"Rule", "Règle"}},
    Row{PortfolioWord::Severity, {"Severity", "Gravité"}},
    Row{PortfolioWord::Message, {"What was noticed", "Ce qui a été remarqué"}},
    Row{PortfolioWord::Accepted, {"Accepted", "Accepté"}},
    Row{PortfolioWord::Range, {"{0} to {1}", "{0} à {1}"}},
    Row{PortfolioWord::Days, {"{0} to {1}", "du {0} au {1}"}},
    Row{PortfolioWord::SheetOverview, {"Overview", "Aperçu"}},
    Row{PortfolioWord::SheetPrinciples, {"Principles", "Principes"}},
    Row{PortfolioWord::SheetActions, {"Actions", "Actions"}},
    Row{PortfolioWord::SheetFindings, {"Findings", "Constats"}},
    Row{PortfolioWord::SheetTrend, {"Trend", "Évolution"}},
    Row{PortfolioWord::Indicator, {"Figure", "Indicateur"}},
    Row{PortfolioWord::Value, {"Value", "Valeur"}},
    Row{PortfolioWord::RowsCut,
        {"{0}: a sheet holds no more rows; left out of this workbook: {1}.",
         "{0}\u00a0: une feuille n’a pas plus de lignes\u00a0; absentes de ce classeur\u00a0: {1}."}},
    Row{PortfolioWord::TextsCut,
        {"Texts that are too long for a cell, and end in ‘…’: {0}.",
         "Textes trop longs pour une cellule, qui finissent par «\u00a0…\u00a0»\u00a0: {0}."}},
    Row{PortfolioWord::SortBy, {"Sort by {0}", "Trier par {0}"}},
};

constexpr auto kWords = word_table(kRows);

}  // namespace

std::string_view say(PortfolioWord word, Language language) {
  return kWords[static_cast<std::size_t>(word)].in(language);
}

std::span<const Bilingual> all_portfolio_words() {
  return kWords;
}

}  // namespace charter

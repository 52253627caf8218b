#include "portfolio/database_kinds.h"

#include <array>

namespace charter {

const DiagnosticKind kNotADatabase{
    .code = "E0801",
    .message = {"‘{0}’ is not a database", "«\u00a0{0}\u00a0» n’est pas une base de données"},
    .expected = {"a file that charter batch --db wrote, or a name that is not taken",
                 "un fichier écrit par charter batch --db, ou un nom qui n’est pas pris"},
    .help = {"check the name; the file was not changed",
             "vérifiez le nom\u00a0; le fichier n’a pas été changé"},
    .explanation = {
        "--db names an SQLite database. A file of another kind is never written to, so that a mistyped name "
        "cannot cost you a document.",
        "--db désigne une base de données SQLite. Un fichier d’une autre sorte n’est jamais modifié\u00a0: "
        "un nom "
        "mal tapé ne peut pas vous coûter un document."}};

const DiagnosticKind kForeignDatabase{
    .code = "E0802",
    .message = {"‘{0}’ is the database of another program",
                "«\u00a0{0}\u00a0» est la base de données d’un autre logiciel"},
    .expected = {"a database that charter batch --db wrote, or a name that is not taken",
                 "une base écrite par charter batch --db, ou un nom qui n’est pas pris"},
    .help = {"choose another name; the file was not changed",
             "choisissez un autre nom\u00a0; le fichier n’a pas été changé"},
    .explanation = {"Every portfolio carries a mark (its application_id). A database without it belongs to "
                    "another program "
                    "and is left as it is.",
                    "Chaque portefeuille porte une marque (son application_id). Une base qui ne l’a pas "
                    "appartient à un autre "
                    "logiciel et reste telle quelle."}};

const DiagnosticKind kNewerDatabase{
    .code = "E0803",
    .message = {"‘{0}’ was written by a newer version of charter (tables of version {1}; this one knows {2})",
                "«\u00a0{0}\u00a0» vient d’une version plus récente de charter (tables de version {1}\u00a0; "
                "celle-ci connaît la {2})"},
    .help = {"update charter; the file was not changed",
             "mettez charter à jour\u00a0; le fichier n’a pas été changé"},
    .explanation = {"A database says which version its tables have. An older one is brought up to date when "
                    "it is opened; a "
                    "newer one cannot be read safely.",
                    "Une base indique la version de ses tables. Une plus ancienne est mise à jour à "
                    "l’ouverture\u00a0; une "
                    "plus récente ne peut pas être lue sans risque."}};

const DiagnosticKind kReadOnlyDatabase{
    .code = "E0804",
    .message = {"‘{0}’ cannot be written to", "«\u00a0{0}\u00a0» ne peut pas être modifié"},
    .expected = {"a file, in a folder, that you may change",
                 "un fichier, dans un dossier, que vous pouvez modifier"},
    .help = {"copy it to a folder of yours, or ask for the right to change it",
             "copiez-le dans un dossier à vous, ou demandez le droit de le modifier"},
    .explanation = {
        "While it writes, SQLite keeps a journal beside the database, so the folder has to be writable too.",
        "Pendant l’écriture, SQLite tient un journal à côté de la base\u00a0: le dossier aussi doit être "
        "modifiable."}};

const DiagnosticKind kBusyDatabase{
    .code = "E0805",
    .message = {"another program is using ‘{0}’", "un autre logiciel utilise «\u00a0{0}\u00a0»"},
    .help = {"wait until it is done and try again; what was stored so far is kept",
             "attendez qu’il ait fini, puis réessayez\u00a0; ce qui est enregistré est conservé"},
    .explanation = {
        "One program at a time writes to a portfolio. charter waits a few seconds before it gives up.",
        "Un seul logiciel à la fois écrit dans un portefeuille. charter attend quelques secondes avant "
        "d’abandonner."}};

const DiagnosticKind kDatabaseFailed{
    .code = "E0806",
    .message = {"the database ‘{0}’ refused: {1}",
                "la base de données «\u00a0{0}\u00a0» a refusé\u00a0: {1}"},
    .help = {"check the space left on the disk; whole chunks that were stored are kept, and running the same "
             "command again completes them",
             "vérifiez l’espace libre\u00a0; les lots entiers déjà enregistrés sont conservés, et la même "
             "commande "
             "les complète"},
    .explanation = {
        "SQLite could not do what was asked: no space is left, the disk fails or the file is damaged. "
        "Its own words follow the colon.",
        "SQLite n’a pas pu faire ce qui était demandé\u00a0: plus d’espace, disque en panne ou fichier "
        "endommagé. Ses propres mots (en anglais) suivent le deux-points."}};

const DiagnosticKind kOtherCharterInDatabase{
    .code = "E0807",
    .message =
        {"‘{0}’ holds nothing that was judged by this charter and these rules ({1})",
         "«\u00a0{0}\u00a0» ne contient rien qui ait été évalué selon cette charte et ces règles ({1})"},
    .expected =
        {"assessments judged by the same edition and the same rules; it holds {2}",
         "des évaluations faites avec la même édition et les mêmes règles\u00a0; la base contient {2}"},
    .help =
        {"run charter batch --db again over the documents, or name the charter and the rules with --charter "
         "and --rules",
         "relancez charter batch --db sur les documents, ou désignez la charte et les règles avec --charter "
         "et "
         "--rules"},
    .explanation = {"Scores under different rules cannot be put side by side. A database keeps them apart, "
                    "and a report shows "
                    "those of one charter, edition and set of rules.",
                    "Des résultats obtenus avec des règles différentes ne se comparent pas. La base les "
                    "garde à part, et un "
                    "rapport montre ceux d’une seule charte, d’une édition et d’un jeu de règles."}};

const DiagnosticKind kNotASummary{
    .code = "E0808",
    .message = {"‘{0}’ is not a whole summary: line {1} does not fit",
                "«\u00a0{0}\u00a0» n’est pas un sommaire complet\u00a0: la ligne {1} ne convient pas"},
    .expected = {"a file that charter batch --summary or charter portfolio merge wrote, unchanged",
                 "un fichier écrit par charter batch --summary ou charter portfolio merge, tel quel"},
    .help = {"make it again with charter batch --summary", "refaites-le avec charter batch --summary"},
    .explanation = {"A summary is read line by line, and every line is checked. One that was cut short or "
                    "changed by hand would "
                    "give a report that looks right and is not.",
                    "Un sommaire est lu ligne par ligne, et chaque ligne est vérifiée. Un fichier tronqué ou "
                    "modifié à la main "
                    "donnerait un rapport qui a l’air juste et ne l’est pas."}};

const DiagnosticKind kOtherSummary{
    .code = "E0809",
    .message = {"‘{0}’ was judged by another charter or other rules ({1})",
                "«\u00a0{0}\u00a0» a été évalué selon une autre charte ou d’autres règles ({1})"},
    .expected = {"{2}", "{2}"},
    .help = {"judge its documents again, or name its charter and rules with --charter and --rules",
             "réévaluez ses documents, ou désignez sa charte et ses règles avec --charter et --rules"},
    .explanation = {"Scores under different rules cannot be put side by side, so that parts are put together "
                    "only when the same "
                    "charter, edition and rules judged them all.",
                    "Des résultats obtenus avec des règles différentes ne se comparent pas\u00a0: des "
                    "parties ne sont réunies que "
                    "si la même charte, la même édition et les mêmes règles les ont toutes évaluées."}};

const DiagnosticKind kNotABenchmark{
    .code = "E0810",
    .message = {"‘{0}’ is not a benchmark: {1} does not fit",
                "«\u00a0{0}\u00a0» n’est pas un fichier de comparaison\u00a0: {1} ne convient pas"},
    .expected = {"a file that charter portfolio benchmark wrote, unchanged",
                 "un fichier écrit par charter portfolio benchmark, tel quel"},
    .help = {"ask whoever made it for a new copy", "demandez-en une nouvelle copie à qui l’a préparé"},
    .explanation = {"The file holds counts of organizations by groups of scores. Each group must add up, and "
                    "be as large as the file "
                    "promises.",
                    "Le fichier contient des nombres d’organismes par tranches de résultats. Chaque groupe "
                    "doit avoir le bon total "
                    "et la taille promise par le fichier."}};

const DiagnosticKind kOtherBenchmark{
    .code = "E0811",
    .message = {"the peers in ‘{0}’ answered another charter ({1})",
                "les pairs de «\u00a0{0}\u00a0» répondent à une autre charte ({1})"},
    .expected = {"{2}", "{2}"},
    .help = {"use a benchmark of the same charter and edition",
             "utilisez un fichier de comparaison de la même charte et de la même édition"},
    .explanation = {
        "Where an organization stands among peers can be said only when all answered the same questions.",
        "On ne peut situer un organisme parmi ses pairs que si tous ont répondu aux mêmes questions."}};

const DiagnosticKind kNoPortfolio{
    .code = "E0812",
    .message = {"there is no portfolio to look at", "il n’y a pas de portefeuille à examiner"},
    .expected = {"--db and a database, or the files of summaries, not both",
                 "--db et une base de données, ou des fichiers de sommaires, mais pas les deux"},
    .help = {"for example: charter portfolio report --db portfolio.sqlite",
             "par exemple\u00a0: charter portfolio report --db portefeuille.sqlite"},
    .explanation = {"charter batch makes both: --db keeps results from one time to the next, --summary "
                    "writes a part that "
                    "can be put together with others.",
                    "charter batch produit les deux\u00a0: --db garde les résultats d’une fois à l’autre, "
                    "--summary écrit "
                    "une partie qui peut être réunie à d’autres."}};

std::span<const DiagnosticKind* const> portfolio_kinds() {
  static constexpr std::array kKinds{&kNotADatabase,           &kForeignDatabase, &kNewerDatabase,
                                     &kReadOnlyDatabase,       &kBusyDatabase,    &kDatabaseFailed,
                                     &kOtherCharterInDatabase, &kNotASummary,     &kOtherSummary,
                                     &kNotABenchmark,          &kOtherBenchmark,  &kNoPortfolio};
  return kKinds;
}

}  // namespace charter

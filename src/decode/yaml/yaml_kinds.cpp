#include "decode/yaml/yaml_kinds.h"

#include <array>

namespace charter {

const DiagnosticKind kYamlSyntax{
    .code = "E0131",
    .message = {"this is not YAML that can be read", "ce YAML ne peut pas être lu"},
    .expected = {"key: value lines, with the same indentation inside one block",
                 "des lignes clé: valeur, avec le même retrait dans un même bloc"},
    .help =
        {"look at the indentation of this line and the one before; a text that begins with @, %, ` or * goes "
         "between quotes",
         "regardez le retrait de cette ligne et de la précédente\u00a0; un texte qui commence par @, %, ` ou "
         "* se met "
         "entre guillemets"},
    .explanation = {
        "YAML reads structure from indentation: entries of one block start in the same column. A text that "
        "holds a colon, a # or a quote is safest in a folded block, after >-.",
        "Le YAML lit la structure dans les retraits\u00a0: les éléments d’un bloc commencent à la même "
        "colonne. "
        "Un texte qui contient un deux-points, un # ou un guillemet est plus sûr dans un bloc, après >-."}};

const DiagnosticKind kYamlTab{
    .code = "E0132",
    .message = {"a tab is used for indentation", "une tabulation sert de retrait"},
    .expected = {"spaces", "des espaces"},
    .help = {"replace the tab by two spaces", "remplacez la tabulation par deux espaces"},
    .explanation = {
        "YAML does not allow tabs at the start of a line. Most editors can replace them all at once.",
        "Le YAML interdit les tabulations en début de ligne. La plupart des éditeurs savent toutes les "
        "remplacer."}};

const DiagnosticKind kYamlUnclosedQuote{
    .code = "E0133",
    .message = {"this quoted text does not end", "ce texte entre guillemets ne se termine pas"},
    .expected = {"the same quote at its end", "le même guillemet à la fin"},
    .help = {"close the quote, or write the text in a block after >-",
             "fermez le guillemet, ou écrivez le texte dans un bloc après >-"},
    .explanation = {
        "A text that opens with ' or \" goes on until the same sign, over line breaks too. An apostrophe "
        "inside '…' is written twice.",
        "Un texte ouvert par ' ou \" continue jusqu’au même signe, même au-delà de la ligne. Une apostrophe "
        "dans '…' s’écrit deux fois."}};

const DiagnosticKind kYamlManyDocuments{
    .code = "E0134",
    .message = {"a second document begins here", "un deuxième document commence ici"},
    .expected = {"one document a file", "un seul document par fichier"},
    .help = {"put it into a file of its own, or take the line --- out",
             "mettez-le dans son propre fichier, ou enlevez la ligne ---"},
    .explanation = {
        "The line --- begins a new document. Only the first one would be read, so more than one is refused.",
        "La ligne --- commence un nouveau document. Seul le premier serait lu\u00a0: il ne peut donc y en "
        "avoir "
        "qu’un."}};

const DiagnosticKind kYamlAliasBomb{
    .code = "E0135",
    .message = {"aliases (*name) repeat more than {0} values",
                "les alias (*nom) répètent plus de {0} valeurs"},
    .expected = {"at most {0} repeated values", "au plus {0} valeurs répétées"},
    .help = {"write the values out where they are needed", "écrivez les valeurs là où elles servent"},
    .explanation = {
        "An alias repeats everything its anchor holds. A few lines can so become billions of values, so "
        "their number has a limit.",
        "Un alias répète tout ce que contient son ancre. Quelques lignes peuvent ainsi devenir des milliards "
        "de valeurs\u00a0: leur nombre a donc une limite."}};

const DiagnosticKind kYamlUnknownTag{
    .code = "E0136",
    .message = {"unknown tag ‘{0}’", "étiquette «\u00a0{0}\u00a0» inconnue"},
    .expected = {"a value without a tag", "une valeur sans étiquette"},
    .help = {"take out the word that begins with !, or put a text that holds it between quotes",
             "enlevez le mot qui commence par !, ou mettez entre guillemets le texte qui le contient"},
    .explanation = {
        "Tags such as !ruby/object ask a program to build something. Files read here are plain values, so a "
        "tag is refused.",
        "Les étiquettes comme !ruby/object demandent à un logiciel de fabriquer quelque chose. Les fichiers "
        "lus ici sont de simples valeurs\u00a0: une étiquette est donc refusée."}};

const DiagnosticKind kYamlUnknownAnchor{
    .code = "E0137",
    .message = {"no anchor goes with this alias", "aucune ancre ne correspond à cet alias"},
    .expected = {"an anchor &name earlier in this file", "une ancre &nom plus haut dans ce fichier"},
    .help = {"define the anchor first; a text that begins with * goes between quotes",
             "définissez d’abord l’ancre\u00a0; un texte qui commence par * se met entre guillemets"},
    .explanation = {
        "*name stands for the value marked &name before it. A plain text that begins with * has to be "
        "quoted.",
        "*nom renvoie à la valeur marquée &nom avant lui. Un texte qui commence par * doit être entre "
        "guillemets."}};

const DiagnosticKind kYamlKeyNotText{
    .code = "E0138",
    .message = {"a key has to be a single text", "une clé doit être un simple texte"},
    .expected = {"key: value", "clé: valeur"},
    .help = {"write a name before the colon", "écrivez un nom avant le deux-points"},
    .explanation = {"YAML allows lists and mappings as keys; the files read here do not.",
                    "Le YAML permet des listes et des blocs comme clés\u00a0; pas les fichiers lus ici."}};

const DiagnosticKind kYamlColonInText{
    .code = "E0139",
    .message = {"a second colon on this line", "un deuxième deux-points sur cette ligne"},
    .expected = {"one ‘key: value’ a line", "un seul «\u00a0clé: valeur\u00a0» par ligne"},
    .help = {"put the text between quotes, or in a block after >-",
             "mettez le texte entre guillemets, ou dans un bloc après >-"},
    .explanation = {
        "A colon followed by a space separates a key from its value. A text that holds one has to be quoted, "
        "or stand in a folded block.",
        "Un deux-points suivi d’une espace sépare une clé de sa valeur. Un texte qui en contient un doit "
        "être "
        "entre guillemets, ou dans un bloc."}};

const DiagnosticKind kYamlUnclosedBracket{
    .code = "E0140",
    .message = {"this ‘{0}’ is never closed", "ce «\u00a0{0}\u00a0» n’est jamais fermé"},
    .expected = {"the bracket that goes with it", "le signe qui lui correspond"},
    .help = {"close it, or put a text that begins with a bracket between quotes",
             "fermez-le, ou mettez entre guillemets un texte qui commence par ce signe"},
    .explanation = {
        "A list between [ ] or a mapping between { } goes on to its closing bracket, over line breaks too.",
        "Une liste entre [ ] ou un bloc entre { } continue jusqu’à son signe fermant, même au-delà de la "
        "ligne."}};

const DiagnosticKind kYamlQuoteTooSoon{
    .code = "E0141",
    .message = {"this quote ends the text too soon", "ce guillemet termine le texte trop tôt"},
    .expected = {"nothing after the closing quote", "rien après le guillemet fermant"},
    .help = {"write an apostrophe inside '…' twice, or put the text in a block after >-",
             "doublez l’apostrophe à l’intérieur de '…', ou écrivez le texte dans un bloc après >-"},
    .explanation = {
        "A text between quotes ends at the next sign of the same kind. 'it''s' has its apostrophe twice; a "
        "typographic apostrophe (it’s) needs no care.",
        "Un texte entre guillemets finit au prochain signe du même genre. 'l''été' a son apostrophe en "
        "double\u00a0; "
        "l’apostrophe typographique (l’été) ne demande aucune précaution."}};

std::span<const DiagnosticKind* const> yaml_kinds() {
  static constexpr std::array kKinds{&kYamlSyntax,          &kYamlTab,         &kYamlUnclosedQuote,
                                     &kYamlManyDocuments,   &kYamlAliasBomb,   &kYamlUnknownTag,
                                     &kYamlUnknownAnchor,   &kYamlKeyNotText,  &kYamlColonInText,
                                     &kYamlUnclosedBracket, &kYamlQuoteTooSoon};
  return kKinds;
}

}  // namespace charter

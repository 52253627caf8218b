#include "decode/yaml/yaml_kinds.h"

#include <array>

namespace charter {

const DiagnosticKind kYamlSyntax{
    .code = "E0131",
    .message = {"this is not YAML that can be read", "ce YAML ne peut pas être lu"},
    .expected = {"key: value lines, with the same indentation inside one block",
                 "des lignes clé: valeur, avec le même retrait dans un même bloc"},
    .help = {"look at the indentation of this line and the one before, and at quotes and brackets that do not close",
             "regardez le retrait de cette ligne et de la précédente, et les guillemets ou crochets qui ne se ferment pas"},
    .explanation = {"YAML reads structure from indentation: entries of one block start in the same column. A text that "
                    "holds a colon, a # or a quote is safest in a folded block, after >-.",
                    "Le YAML lit la structure dans les retraits\u00a0: les éléments d’un bloc commencent à la même colonne. "
                    "Un texte qui contient un deux-points, un # ou un guillemet est plus sûr dans un bloc, après >-."}};

const DiagnosticKind kYamlTab{
    .code = "E0132",
    .message = {"a tab is used for indentation", "une tabulation sert de retrait"},
    .expected = {"spaces", "des espaces"},
    .help = {"replace the tab by two spaces", "remplacez la tabulation par deux espaces"},
    .explanation = {"YAML does not allow tabs at the start of a line. Most editors can replace them all at once.",
                    "Le YAML interdit les tabulations en début de ligne. La plupart des éditeurs savent toutes les remplacer."}};

const DiagnosticKind kYamlUnclosedQuote{
    .code = "E0133",
    .message = {"this quoted text does not end", "ce texte entre guillemets ne se termine pas"},
    .expected = {"the same quote at its end", "le même guillemet à la fin"},
    .help = {"close the quote, or write the text in a block after >-",
             "fermez le guillemet, ou écrivez le texte dans un bloc après >-"},
    .explanation = {"A text that opens with ' or \" goes on until the same sign, over line breaks too. An apostrophe "
                    "inside '…' is written twice.",
                    "Un texte ouvert par ' ou \" continue jusqu’au même signe, même au-delà de la ligne. Une apostrophe "
                    "dans '…' s’écrit deux fois."}};

const DiagnosticKind kYamlManyDocuments{
    .code = "E0134",
    .message = {"a second document begins here", "un deuxième document commence ici"},
    .expected = {"one document a file", "un seul document par fichier"},
    .help = {"put it into a file of its own, or take the line --- out",
             "mettez-le dans son propre fichier, ou enlevez la ligne ---"},
    .explanation = {"The line --- begins a new document. Only the first one would be read, so more than one is refused.",
                    "La ligne --- commence un nouveau document. Seul le premier serait lu\u00a0: il ne peut donc y en avoir "
                    "qu’un."}};

const DiagnosticKind kYamlAliasBomb{
    .code = "E0135",
    .message = {"aliases (*name) repeat more than {0} values", "les alias (*nom) répètent plus de {0} valeurs"},
    .expected = {"at most {0} repeated values", "au plus {0} valeurs répétées"},
    .help = {"write the values out where they are needed", "écrivez les valeurs là où elles servent"},
    .explanation = {"An alias repeats everything its anchor holds. A few lines can so become billions of values, so "
                    "their number has a limit.",
                    "Un alias répète tout ce que contient son ancre. Quelques lignes peuvent ainsi devenir des milliards "
                    "de valeurs\u00a0: leur nombre a donc une limite."}};

const DiagnosticKind kYamlUnknownTag{
    .code = "E0136",
    .message = {"unknown tag ‘{0}’", "étiquette «\u00a0{0}\u00a0» inconnue"},
    .expected = {"a value without a tag", "une valeur sans étiquette"},
    .help = {"take out the word that begins with !", "enlevez le mot qui commence par !"},
    .explanation = {"Tags such as !ruby/object ask a program to build something. Files read here are plain values, so a "
                    "tag is refused.",
                    "Les étiquettes comme !ruby/object demandent à un logiciel de fabriquer quelque chose. Les fichiers "
                    "lus ici sont de simples valeurs\u00a0: une étiquette est donc refusée."}};

const DiagnosticKind kYamlUnknownAnchor{
    .code = "E0137",
    .message = {"no anchor goes with this alias", "aucune ancre ne correspond à cet alias"},
    .expected = {"an anchor &name earlier in this file", "une ancre &nom plus haut dans ce fichier"},
    .help = {"define the anchor first; a text that begins with * goes between quotes",
             "définissez d’abord l’ancre\u00a0; un texte qui commence par * se met entre guillemets"},
    .explanation = {"*name stands for the value marked &name before it. A plain text that begins with * has to be quoted.",
                    "*nom renvoie à la valeur marquée &nom avant lui. Un texte qui commence par * doit être entre "
                    "guillemets."}};

const DiagnosticKind kYamlKeyNotText{
    .code = "E0138",
    .message = {"a key has to be a single text", "une clé doit être un simple texte"},
    .expected = {"key: value", "clé: valeur"},
    .help = {"replace the list or the mapping before the colon by a name",
             "remplacez la liste ou le bloc avant le deux-points par un nom"},
    .explanation = {"YAML allows lists and mappings as keys; the files read here do not.",
                    "Le YAML permet des listes et des blocs comme clés\u00a0; pas les fichiers lus ici."}};

const DiagnosticKind kYamlColonInText{
    .code = "E0139",
    .message = {"a second colon on this line", "un deuxième deux-points sur cette ligne"},
    .expected = {"one ‘key: value’ a line", "un seul «\u00a0clé: valeur\u00a0» par ligne"},
    .help = {"put the text between quotes, or in a block after >-",
             "mettez le texte entre guillemets, ou dans un bloc après >-"},
    .explanation = {"A colon followed by a space separates a key from its value. A text that holds one has to be quoted, "
                    "or stand in a folded block.",
                    "Un deux-points suivi d’une espace sépare une clé de sa valeur. Un texte qui en contient un doit être "
                    "entre guillemets, ou dans un bloc."}};

std::span<const DiagnosticKind* const> yaml_kinds() {
  static constexpr std::array kKinds{&kYamlSyntax,     &kYamlTab,           &kYamlUnclosedQuote,
                                     &kYamlManyDocuments, &kYamlAliasBomb,  &kYamlUnknownTag,
                                     &kYamlUnknownAnchor, &kYamlKeyNotText, &kYamlColonInText};
  return kKinds;
}

}  // namespace charter

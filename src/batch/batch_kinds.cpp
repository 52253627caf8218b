#include "batch/batch_kinds.h"

#include <array>

namespace charter {

const DiagnosticKind kNothingInFolder{
    .code = "E0621",
    .message = {"there is nothing to judge in the folder ‘{0}’",
                "il n’y a rien à évaluer dans le dossier «\u00a0{0}\u00a0»"},
    .expected = {"files that end in .json, .jsonl or .ndjson, in it or in a folder of it",
                 "des fichiers dont le nom se termine par .json, .jsonl ou .ndjson, dans ce dossier ou dans "
                 "l’un de ses sous-dossiers"},
    .help = {"check the name of the folder", "vérifiez le nom du dossier"},
    .explanation = {"charter batch reads every .json, .jsonl and .ndjson file of a folder and of the folders "
                    "in it; files and "
                    "folders whose name begins with a dot are left out. A folder with none of them is most "
                    "often the wrong "
                    "folder, so it is not taken for an empty batch.",
                    "charter batch lit tous les fichiers .json, .jsonl et .ndjson d’un dossier et de ses "
                    "sous-dossiers, sauf "
                    "ceux dont le nom commence par un point. Un dossier qui n’en contient aucun n’est "
                    "souvent pas le bon\u00a0: "
                    "il ne passe donc pas pour un lot vide."}};

std::span<const DiagnosticKind* const> batch_kinds() {
  static constexpr std::array kKinds{&kNothingInFolder};
  return kKinds;
}

}  // namespace charter

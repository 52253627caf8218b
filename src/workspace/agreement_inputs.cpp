#include "workspace/agreement_inputs.h"

#include "model/glob.h"
#include "workspace/disk.h"
#include "workspace/folder_walk.h"
#include "workspace/repository.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <system_error>

namespace charter {

const DiagnosticKind kNothingMatches{
    .code = "E0604",
    .message = {"no file matches ‘{0}’", "aucun fichier ne correspond à «\u00a0{0}\u00a0»"},
    .expected = {"a pattern that at least one file matches",
                 "un motif auquel au moins un fichier correspond"},
    .help = {"patterns start from the folder you are in; ** stands for any number of folders",
             "les motifs partent du dossier où vous êtes\u00a0; ** vaut n’importe quel nombre de dossiers"},
    .explanation = {
        "A job that checks nothing must not pass: a pattern that no file matches is most often a folder that "
        "was renamed. * and ? stay within one name, ** goes through folders.",
        "Une tâche qui ne vérifie rien ne doit pas réussir\u00a0: un motif sans fichier vient le plus "
        "souvent "
        "d’un dossier renommé. Les signes «\u00a0*\u00a0» et «\u00a0?\u00a0» restent dans un seul nom, ** "
        "traverse les dossiers."}};

const DiagnosticKind kNoAgreementInFolder{
    .code = "E0605",
    .message = {"there is no agreement in the folder ‘{0}’",
                "il n’y a pas d’entente dans le dossier «\u00a0{0}\u00a0»"},
    .expected = {"agreements in *.yaml, *.yml, *.json or *.jsonld files",
                 "des ententes dans des fichiers *.yaml, *.yml, *.json ou *.jsonld"},
    .help = {"name the file itself if it is called otherwise",
             "nommez le fichier lui-même s’il s’appelle autrement"},
    .explanation = {
        "Of a folder, the files that end in .yaml, .yml, .json or .jsonld are looked at, and those that hold "
        "no agreement are passed over. Where none is left, nothing was checked, and that must not pass.",
        "D’un dossier, on regarde les fichiers qui se terminent par .yaml, .yml, .json ou .jsonld, et on "
        "passe "
        "ceux qui ne contiennent pas d’entente. S’il n’en reste aucun, rien n’a été vérifié, et cela ne doit "
        "pas réussir."}};

namespace {

namespace fs = std::filesystem;

bool may_be_agreement(const std::string& path) {
  constexpr std::array<std::string_view, 4> kEndings{".yaml", ".yml", ".json", ".jsonld"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return path.ends_with(ending); });
}

Diagnostic about(const DiagnosticKind& kind, const std::string& word) {
  return {.kind = &kind, .span = {}, .args = {word}, .suggestion = {}, .source = kUnplaced};
}

class Finder {
 public:
  void add_word(const std::string& word) {
    std::error_code error;
    if (word.starts_with('/')) {
      // Places are told from the folder you are in.
      if (const std::string local = local_path(word); local != word && local != "-") {
        return add_word(local);
      }
    }
    if (word != "-" && fs::is_directory(word, error)) {
      walk(word, "", word, kNoAgreementInFolder);
    } else if (word == "-" || file_exists(word) || !is_glob(word)) {
      add(word, true);  // a name that is not there is told by whoever reads it
    } else {
      const std::string pattern = word.starts_with("./") ? word.substr(2) : word;
      const std::size_t slash = pattern.rfind('/', pattern.find_first_of("*?"));
      walk(slash == std::string::npos ? "." : pattern.substr(0, slash + 1), pattern, word, kNothingMatches);
    }
  }

  [[nodiscard]] AgreementInputs take() && { return std::move(found_); }

 private:
  /// The files under `folder` that match `pattern`, or that may be agreements where there is none.
  void walk(const std::string& folder, const std::string& pattern, const std::string& word,
            const DiagnosticKind& nothing) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
      found_.problems.push_back(about(nothing, word));
      return;
    }
    bool any = false;
    FolderWalk files{folder};
    while (auto next = files.next()) {
      if (!*next) {
        found_.problems.push_back(next->error());
        found_.problems.back().source = kUnplaced;
        any = true;  // told: what there is is not known
        continue;
      }
      const std::string path = (*next)->starts_with("./") ? (*next)->substr(2) : **next;
      if (pattern.empty() ? may_be_agreement(path) : matches_glob(pattern, path)) {
        add(path, !pattern.empty());
        any = true;
      }
    }
    if (!any) {
      found_.problems.push_back(about(nothing, word));
    }
  }

  void add(const std::string& name, bool asked_for) {
    std::error_code error;
    const std::string same = name == "-" ? name : fs::weakly_canonical(name, error).string();
    if (seen_.insert(error ? name : same).second) {
      found_.files.push_back({name, asked_for});
    }
  }

  AgreementInputs found_;
  std::set<std::string> seen_;
};

}  // namespace

AgreementInputs find_agreements(std::span<const std::string> words) {
  Finder finder;
  for (const std::string& word : words) {
    finder.add_word(word);
  }
  return std::move(finder).take();
}

std::span<const DiagnosticKind* const> agreement_input_kinds() {
  static constexpr std::array kKinds{&kNothingMatches, &kNoAgreementInFolder};
  return kKinds;
}

}  // namespace charter

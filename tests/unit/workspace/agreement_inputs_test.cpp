#include "workspace/agreement_inputs.h"

#include "support/folder.h"

#include <catch2/catch.hpp>

#include <filesystem>

namespace charter {

namespace {

namespace fs = std::filesystem;

class Inputs : public test::Folder {
 public:
  Inputs() {
    for (const char* name : {"a.yaml", "b.json", "notes.txt", ".hidden.yaml", "deep/c.yml", "deep/*.yaml"}) {
      write(name);
    }
    fs::create_directory(fs::path{path} / "empty");
  }

  /// What the words stand for, without the name of the folder; a problem is its code.
  [[nodiscard]] std::vector<std::string> found(std::vector<std::string> words) const {
    for (std::string& word : words) {
      word = path + "/" + word;
    }
    const AgreementInputs inputs = find_agreements(words);
    std::vector<std::string> names;
    for (const AgreementInput& input : inputs.files) {
      names.push_back(input.name.substr(path.size() + 1) + (input.asked_for ? "" : " (walked)"));
    }
    for (const Diagnostic& problem : inputs.problems) {
      names.emplace_back(problem.kind->code);
    }
    return names;
  }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder is its YAML and JSON files, in its folders too") {
  CHECK(Inputs{}.found({""}) ==
        Names{"a.yaml (walked)", "b.json (walked)", "deep/*.yaml (walked)", "deep/c.yml (walked)"});
}

TEST_CASE("a pattern is expanded without a shell, and a file of that name is that file") {
  const Inputs folder;
  CHECK(folder.found({"*.yaml"}) == Names{"a.yaml"});
  CHECK(folder.found({"**/*.y*ml"}) == Names{"a.yaml", "deep/*.yaml", "deep/c.yml"});
  CHECK(folder.found({"deep/*.yaml"}) == Names{"deep/*.yaml"});
  CHECK(folder.found({"notes.tx?"}) == Names{"notes.txt"});
}

TEST_CASE("each file comes once, by its first name") {
  CHECK(Inputs{}.found({"b.json", "./b.json", "*.json", ""}) ==
        Names{"b.json", "a.yaml (walked)", "deep/*.yaml (walked)", "deep/c.yml (walked)"});
}

TEST_CASE("a word that stands for nothing is told") {
  const Inputs folder;
  CHECK(folder.found({"*.jsonld"}) == Names{std::string{kNothingMatches.code}});
  CHECK(folder.found({"nowhere/*.yaml"}) == Names{std::string{kNothingMatches.code}});
  CHECK(folder.found({"empty", "a.yaml"}) == Names{"a.yaml", std::string{kNoAgreementInFolder.code}});
  // Told by whoever reads it.
  CHECK(folder.found({"nowhere.yaml"}) == Names{"nowhere.yaml"});
}

}  // namespace charter

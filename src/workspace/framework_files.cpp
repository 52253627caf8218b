#include "workspace/framework_files.h"

#include "decode/yaml/rules.h"
#include "model/hash.h"
#include "rules/rule_kinds.h"
#include "workspace/added_rules.h"
#include "workspace/disk.h"
#include "workspace/rule_folder.h"

#include <algorithm>

namespace charter {

namespace {

/// Reads files into one LoadedBundle; every diagnostic points into its sources.
class Loader {
 public:
  Loader(LoadedBundle& loaded, const ReadLimits& limits) : loaded_(loaded), limits_(limits) {}

  std::optional<Charter> charter(const std::string& folder) {
    Checked<std::vector<Source>> files = read_charter_folder(folder, limits_);
    for (Diagnostic& diagnostic : files.diagnostics) {
      unplaced(std::move(diagnostic));
    }
    if (!files.value) {
      return std::nullopt;
    }
    Checked<Charter> charter = decode_charter(*files.value, Strictness::Load, limits_);
    take(charter.diagnostics, *files.value);
    return std::move(charter.value);
  }

  std::optional<Scoring> scoring(const std::string& path, const Charter& charter) {
    Result<Source> file = read_file(path, limits_);
    if (!file) {
      unplaced(file.error());
      return std::nullopt;
    }
    hash_.add(file->text);
    Checked<Scoring> scoring = decode_scoring(*file, charter, limits_);
    take(scoring.diagnostics, {&*file, 1});
    return std::move(scoring.value);
  }

  /// The rules of a folder's assessment/*.yaml added to `base`, whose programs are `before`.
  bool rules(const std::string& folder, const Charter& charter, const Scale& scale, RuleSet& set,
             std::vector<RuleLogic> before) {
    std::vector<Source> files;
    for (const std::string& path : yaml_files(folder + "/assessment")) {
      Result<Source> file = read_file(path, limits_);
      if (!file) {
        unplaced(file.error());
        return false;
      }
      hash_.add(file->text);
      files.push_back(std::move(*file));
    }
    Checked<DecodedRules> decoded =
        decode_rules(files, charter, scale, limits_, base_rules(set.infos, before));
    const auto first_source = static_cast<std::uint32_t>(loaded_.sources.size());
    take(decoded.diagnostics, files);
    if (!decoded.ok()) {
      return false;
    }
    add_sources(*decoded.value, set.infos, before);
    const auto first = static_cast<Index>(set.infos.size() - before.size());
    set.programs = compile_rules(before, first, charter, scale).rules;
    loaded_.tests = std::move(decoded.value->tests);
    for (RuleTest& test : loaded_.tests) {
      test.file += first_source;
    }
    return true;
  }

  [[nodiscard]] std::string hash() const { return hash_.hex(); }
  void mix(std::string_view text) { hash_.add(text); }

 private:
  void take(std::vector<Diagnostic>& from, std::span<const Source> files) {
    const auto first = static_cast<std::uint32_t>(loaded_.sources.size());
    loaded_.sources.insert(loaded_.sources.end(), files.begin(), files.end());
    for (Diagnostic& diagnostic : from) {
      diagnostic.source += first;
      loaded_.diagnostics.push_back(std::move(diagnostic));
    }
  }

  /// About a file that could not be read: there is no text to point into.
  void unplaced(Diagnostic diagnostic) {
    diagnostic.source = kUnplaced;
    loaded_.diagnostics.push_back(std::move(diagnostic));
  }

  LoadedBundle& loaded_;
  const ReadLimits& limits_;
  TextHash hash_;
};

bool same_tiers(const Charter& a, const Charter& b) {
  return std::equal(a.tiers.begin(), a.tiers.end(), b.tiers.begin(), b.tiers.end(),
                    [](const Tier& left, const Tier& right) { return left.id == right.id; });
}

std::string scoring_file(const std::string& folder) {
  return folder + "/scoring.yaml";
}

/// The built-in rules for another text or edition of the same charter: ids stay, places may move.
std::optional<RuleSet> moved_rules(const Bundle& base, const Charter& charter, const Scale& scale) {
  RuleSet set = base.rules;
  for (RuleInfo& info : set.infos) {
    if (info.action) {
      info.action = find_action(charter, base.charter.actions[*info.action].id);
    }
    if (info.principle) {
      info.principle = find_principle(charter, base.charter.principles[*info.principle].id);
    }
  }
  const std::vector<RuleLogic> logic =
      base.rules.programs ? logic_of(*base.rules.programs) : std::vector<RuleLogic>{};
  RuleCompilation compiled =
      compile_rules(logic, static_cast<Index>(set.infos.size() - logic.size()), charter, scale);
  if (!compiled.rules) {
    return std::nullopt;
  }
  set.programs = std::move(compiled.rules);
  return set;
}

}  // namespace

LoadedBundle load_bundle(const std::string& charter_folder, const std::string& rules_folder,
                         const ReadLimits& limits) {
  LoadedBundle loaded;
  Loader loader{loaded, limits};
  auto charter = loader.charter(charter_folder);
  if (!charter) {
    return loaded;
  }
  auto scoring = loader.scoring(scoring_file(rules_folder), *charter);
  if (!scoring || !scoring->scale) {
    return loaded;
  }
  RuleSet set{own_rules(), {}, nullptr};
  if (loader.rules(rules_folder, *charter, *scoring->scale, set, {})) {
    set.hash = loader.hash();
    loaded.bundle = Bundle{std::move(*charter), std::move(*scoring->scale), std::move(set)};
  }
  return loaded;
}

LoadedBundle load_charter(const std::string& charter_folder, const Bundle& base, const ReadLimits& limits) {
  LoadedBundle loaded;
  Loader loader{loaded, limits};
  auto charter = loader.charter(charter_folder);
  if (!charter) {
    return loaded;
  }
  std::optional<Scale> scale = base.scale;
  if (file_exists(scoring_file(charter_folder)) || !same_tiers(*charter, base.charter)) {
    const auto scoring = loader.scoring(scoring_file(charter_folder), *charter);
    scale = scoring ? scoring->scale : std::nullopt;
  }
  if (!scale) {
    return loaded;
  }
  // The built-in rules speak of the built-in charter's actions; another charter starts with the engine's own.
  std::optional<RuleSet> rules;
  if (charter->id == base.charter.id) {
    rules = moved_rules(base, *charter, *scale);
  }
  if (!rules) {
    rules = RuleSet{own_rules(), loader.hash(), nullptr};
  }
  loaded.bundle = Bundle{std::move(*charter), std::move(*scale), std::move(*rules)};
  return loaded;
}

LoadedBundle load_rules(const std::string& rules_folder, const Bundle& base, const ReadLimits& limits) {
  LoadedBundle loaded;
  loaded.diagnostics = misplaced_rules(rules_folder, limits);
  if (is_folder(rules_folder) && !file_exists(scoring_file(rules_folder))) {
    loaded.diagnostics.push_back(about_folder(kRuleFolderWithoutScoring, rules_folder));
  }
  if (!loaded.diagnostics.empty()) {
    return loaded;
  }
  Loader loader{loaded, limits};
  auto scoring = loader.scoring(scoring_file(rules_folder), base.charter);
  if (!scoring) {
    return loaded;
  }
  if (scoring->extends_builtin && !scoring->scale && !has_rule_files(rules_folder)) {
    loaded.diagnostics.push_back(about_folder(kRuleFolderEmpty, rules_folder));
    return loaded;
  }
  RuleSet set{own_rules(), {}, nullptr};
  std::vector<RuleLogic> before;
  if (scoring->extends_builtin) {
    set = base.rules;
    before = base.rules.programs ? logic_of(*base.rules.programs) : std::vector<RuleLogic>{};
    loader.mix(base.rules.hash);
  }
  const Scale& scale = scoring->scale ? *scoring->scale : base.scale;
  if (loader.rules(rules_folder, base.charter, scale, set, std::move(before))) {
    set.hash = loader.hash();
    loaded.bundle = Bundle{base.charter, scale, std::move(set)};
  }
  return loaded;
}

}  // namespace charter

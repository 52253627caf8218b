#include "workspace/check_files.h"

#include "decode/yaml/checks.h"
#include "model/hash.h"
#include "rules/compile_checks.h"
#include "workspace/added_rules.h"
#include "workspace/disk.h"
#include "workspace/rule_folder.h"

namespace charter {

LoadedChecks checks_in(std::vector<Source> files, const Charter& charter, const Scale& scale,
                       const CheckSet* base, const ReadLimits& limits) {
  LoadedChecks loaded;
  CheckSet set{own_checks(), {}, nullptr};
  std::vector<CheckLogic> logic;
  TextHash hash;
  if (base != nullptr) {
    set = *base;
    logic = base->programs ? logic_of(*base->programs) : std::vector<CheckLogic>{};
    hash.add(base->hash);
  }
  for (const Source& file : files) {
    hash.add(file.text);
  }
  Checked<DecodedChecks> decoded = decode_checks(files, charter, scale, limits, base_rules(set.infos, logic));
  loaded.sources = std::move(files);
  loaded.diagnostics = std::move(decoded.diagnostics);
  if (!decoded.value) {
    return loaded;
  }
  add_sources(*decoded.value, set.infos, logic);
  loaded.tests = std::move(decoded.value->tests);
  const std::size_t first = set.infos.size() - logic.size();
  set.programs = compile_checks(std::move(logic), std::span{set.infos}.subspan(first),
                                static_cast<Index>(first), charter, scale)
                     .checks;
  set.hash = hash.hex();
  loaded.checks = std::move(set);
  return loaded;
}

LoadedChecks load_checks(const std::string& rules_folder, const Charter& charter, const Scale& scale,
                         const CheckSet* base, const ReadLimits& limits) {
  if (auto mistakes = misplaced_rules(rules_folder, limits); !mistakes.empty()) {
    LoadedChecks unread;
    unread.diagnostics = std::move(mistakes);
    return unread;
  }
  std::vector<Source> files;
  for (const std::string& path : yaml_files(rules_folder + "/agreement")) {
    Result<Source> file = read_file(path, limits);
    if (!file) {
      LoadedChecks unread;
      unread.diagnostics.push_back(file.error());
      unread.diagnostics.back().source = kUnplaced;
      return unread;
    }
    files.push_back(std::move(*file));
  }
  return checks_in(std::move(files), charter, scale, base, limits);
}

}  // namespace charter

#include "cli/check_settings.h"

#include "cli/usage_kinds.h"
#include "policy/policy_kinds.h"
#include "workspace/disk.h"
#include "workspace/repository.h"

#include <algorithm>
#include <filesystem>

namespace charter {

namespace {

std::string under(const std::string& folder, const std::string& path) {
  return (std::filesystem::path{folder} / path).lexically_normal().generic_string();
}

/// NAME=FILE: the file part.
std::string file_in(const std::string& format) {
  const auto equals = format.find('=');
  return equals == std::string::npos ? std::string{} : format.substr(equals + 1);
}

}  // namespace

bool CheckSettings::overrides() const {
  return config.fail_on || !config.severities.empty() || !config.suppressions.empty() || config.baseline ||
         config.rules;
}

void Problems::add(std::vector<Diagnostic> more, std::vector<Source> of) {
  const auto first = static_cast<std::uint32_t>(sources.size());
  for (Diagnostic& diagnostic : more) {
    diagnostic.source = diagnostic.source < of.size() ? diagnostic.source + first : kUnplaced;
    diagnostics.push_back(std::move(diagnostic));
  }
  std::move(of.begin(), of.end(), std::back_inserter(sources));
}

void Problems::add(Diagnostic unplaced) {
  unplaced.source = kUnplaced;
  diagnostics.push_back(std::move(unplaced));
}

SettingsBook::SettingsBook(const CheckCommand& command, const ReadLimits& limits, Problems& problems)
    : command_(command), limits_(limits), problems_(problems) {}

std::string SettingsBook::config_of(const std::string& agreement, bool& usable) {
  if (command_.no_config) {
    return {};
  }
  if (!command_.config.empty()) {
    return whole_path(command_.config);
  }
  const auto found = nearest_configs(agreement == "-" ? whole_path(".") : folder_of(whole_path(agreement)));
  if (found.size() > 1) {
    usable = false;
    if (std::find(told_twice_.begin(), told_twice_.end(), found[0]) == told_twice_.end()) {
      told_twice_.push_back(found[0]);
      problems_.add({.kind = &kTwoConfigs,
                     .span = {},
                     .args = {shown_path(found[0]), shown_path(found[1])},
                     .suggestion = {}});
    }
  }
  return found.empty() ? std::string{} : found.front();
}

CheckSettings* SettingsBook::settings_for(const std::string& agreement) {
  bool usable = true;
  const std::string config = config_of(agreement, usable);
  if (!usable) {
    return nullptr;
  }
  auto known = by_config_.find(config);
  if (known == by_config_.end()) {
    known = by_config_.emplace(config, read(config)).first;
  }
  CheckSettings* settings = known->second.get();
  if (settings != nullptr) {
    settings->agreements.push_back(agreement);
  }
  return settings;
}

std::unique_ptr<CheckSettings> SettingsBook::read(const std::string& config_file) {
  auto settings = std::make_unique<CheckSettings>();
  if (!config_file.empty() && !read_config(config_file, *settings)) {
    return nullptr;
  }
  const CheckConfig& config = settings->config;
  settings->gate = config.fail_on.value_or(Gate{});
  if (!command_.fail_on.empty()) {
    settings->gate = parse_gate(command_.fail_on).value_or(Gate{});
  }
  settings->rules = command_.shared.rules_folder;
  if (settings->rules.empty() && config.rules) {
    settings->rules = shown_path(under(settings->folder, config.rules->text));
  }
  settings->formats = command_.formats;
  for (std::size_t i = 0; command_.formats.empty() && i < config.formats.size(); ++i) {
    const std::string& format = config.formats[i].text;
    const std::string file = file_in(format);
    settings->formats.push_back(file.empty() ? format
                                             : format.substr(0, format.find('=') + 1) +
                                                   shown_path(under(settings->folder, file)));
  }
  const std::string baseline = !command_.baseline.empty() ? command_.baseline
                               : config.baseline ? shown_path(under(settings->folder, config.baseline->text))
                                                 : std::string{};
  if (!baseline.empty() && !open_baseline(baseline, *settings)) {
    return nullptr;
  }
  settings->uses.assign(config.suppressions.size(), SuppressionUse::Unused);
  settings->looked_at.assign(config.suppressions.size(), false);
  return settings;
}

bool SettingsBook::read_config(const std::string& file, CheckSettings& settings) {
  auto source = read_file(shown_path(file), limits_);
  if (!source) {
    problems_.add(std::move(source.error()));
    return false;
  }
  settings.source = std::move(*source);
  settings.folder = folder_of(file);
  const auto root = repository_root(settings.folder);
  settings.repository = root ? seen_from(file, *root) : settings.source.name;
  auto read = decode_check_config(settings.source, limits_);
  if (!read.ok()) {
    problems_.add(std::move(read.diagnostics), {settings.source});
    return false;
  }
  settings.config = std::move(*read.value);
  return !command_.config.empty() || hold_inside(settings);
}

/// A configuration that came with the agreements does not reach out of their repository.
bool SettingsBook::hold_inside(const CheckSettings& settings) {
  const std::string root = repository_root(settings.folder).value_or(settings.folder);
  std::vector<ConfigPath> paths;
  for (const auto& path : {settings.config.baseline, settings.config.rules}) {
    if (path) {
      paths.push_back(*path);
    }
  }
  for (const ConfigPath& format : settings.config.formats) {
    if (const std::string file = file_in(format.text); !file.empty()) {
      paths.push_back({file, format.where});
    }
  }
  std::vector<Diagnostic> outside;
  for (const ConfigPath& path : paths) {
    const std::string target = under(settings.folder, path.text);
    // What lies in .git runs on other occasions: hooks, aliases.
    const bool in_git = lies_in(target, root + "/.git");
    const Bilingual where =
        in_git ? Bilingual{"into .git", "dans .git"} : Bilingual{"out of the repository", "hors du dépôt"};
    if (path.text.starts_with('/') || !lies_in(target, root) || in_git) {
      outside.push_back({.kind = &kPathLeavesRepository,
                         .span = path.where,
                         .args = {path.text, shown_path(root), where},
                         .suggestion = {}});
    }
  }
  const bool inside = outside.empty();
  problems_.add(std::move(outside), {settings.source});
  return inside;
}

bool SettingsBook::open_baseline(const std::string& file, CheckSettings& settings) {
  const std::string whole = whole_path(file);
  if (const auto known = by_baseline_.find(whole); known != by_baseline_.end()) {
    settings.baseline = known->second.get();
    return settings.baseline != nullptr;
  }
  auto opened = std::make_unique<OpenBaseline>(OpenBaseline{file, folder_of(whole), {}, {}});
  if (!command_.update_baseline || file_exists(file)) {
    auto source = read_file(file, limits_);
    auto read = source ? decode_baseline(*source, limits_) : Checked<Baseline>{};
    if (!source || !read.ok()) {
      source ? problems_.add(std::move(read.diagnostics), {*source}) : problems_.add(source.error());
      by_baseline_.emplace(whole, nullptr);
      return false;
    }
    opened->known = std::move(*read.value);
    opened->next = opened->known;
  }
  settings.baseline = by_baseline_.emplace(whole, std::move(opened)).first->second.get();
  return true;
}

std::vector<CheckSettings*> SettingsBook::all() {
  std::vector<CheckSettings*> used;
  for (const auto& [config, settings] : by_config_) {
    if (settings != nullptr) {
      used.push_back(settings.get());
    }
  }
  return used;
}

std::vector<OpenBaseline*> SettingsBook::baselines() {
  std::vector<OpenBaseline*> used;
  for (const auto& [file, baseline] : by_baseline_) {
    if (baseline != nullptr) {
      used.push_back(baseline.get());
    }
  }
  return used;
}

}  // namespace charter

#include "decode/words.h"
#include "decode/yaml/document.h"
#include "decode/yaml/fields.h"
#include "diagnostics/suggest.h"
#include "policy/policy_kinds.h"

#include <charter/check_policy.h>

#include <algorithm>
#include <array>

namespace charter {

namespace {

using Kind = DocumentNode::Kind;

constexpr std::array<std::string_view, 4> kSeverities{"critical", "error", "warning", "note"};
constexpr Bilingual kText{"a text", "un texte"};
constexpr Bilingual kBlock{"a block of ‘key: value’ lines", "un bloc de lignes «\u00a0clé: valeur\u00a0»"};
constexpr Bilingual kList{"a list", "une liste"};

class ConfigReader {
 public:
  explicit ConfigReader(const Report& report) : report_(report) {}

  CheckConfig read(const DocumentNode& root) {
    CheckConfig config;
    if (root.kind == Kind::Null || !is(root, Kind::Mapping, "configuration", kBlock)) {
      return config;  // an empty file changes nothing
    }
    const std::vector<std::string_view> known{"fail-on",  "severity", "suppress",
                                              "baseline", "rules",    "formats"};
    hold_keys(root, known);
    if (const DocumentNode* node = find(root, "fail-on")) {
      const std::string word = text(*node, "fail-on");
      config.fail_on = parse_gate(word);
      if (!config.fail_on && !word.empty()) {
        wrong_word(*node, "fail-on", {"critical", "error", "warning", "note", "never"});
      }
    }
    if (const DocumentNode* node = find(root, "severity")) {
      config.severities = severities(*node);
    }
    if (const DocumentNode* node = find(root, "suppress")) {
      config.suppressions = suppressions(*node);
    }
    config.baseline = path(root, "baseline");
    config.rules = path(root, "rules");
    if (const DocumentNode* node = find(root, "formats")) {
      config.formats = formats(*node);
    }
    return config;
  }

 private:
  bool is(const DocumentNode& node, Kind kind, std::string_view name, Bilingual expected) {
    if (node.kind != kind) {
      report_.add(kConfigWrongType, node.where, {std::string{name}, kind_words(node), expected});
    }
    return node.kind == kind;
  }

  void hold_keys(const DocumentNode& node, const std::vector<std::string_view>& known) {
    for (const DocumentNode::Key& key : node.keys) {
      if (std::find(known.begin(), known.end(), key.name) == known.end()) {
        report_.add(kConfigUnknownKey, key.where, {key.name, joined(known)}, suggest(key.name, known));
      }
    }
  }

  std::string text(const DocumentNode& node, std::string_view name) {
    if (node.kind == Kind::Scalar && node.value.empty()) {
      report_.add(kConfigWrongType, node.where, {std::string{name}, Bilingual{"empty", "vide"}, kText});
      return {};
    }
    return is(node, Kind::Scalar, name, kText) ? node.value : std::string{};
  }

  void wrong_word(const DocumentNode& node, std::string_view name, std::vector<std::string_view> words) {
    report_.add(kConfigWrongWord, node.where, {std::string{name}, node.value, joined(words)},
                suggest(node.value, words));
  }

  std::optional<ConfigPath> path(const DocumentNode& root, std::string_view key) {
    const DocumentNode* node = find(root, key);
    if (node == nullptr) {
      return std::nullopt;
    }
    return ConfigPath{text(*node, key), node->where};
  }

  std::vector<SeverityOverride> severities(const DocumentNode& node) {
    std::vector<SeverityOverride> all;
    if (!is(node, Kind::Mapping, "severity", kBlock)) {
      return all;
    }
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const std::string word = text(node.items[i], node.keys[i].name);
      const auto gate = parse_gate(word);
      if (gate && gate->from) {
        all.push_back({node.keys[i].name, *gate->from, node.keys[i].where});
      } else if (!word.empty()) {
        wrong_word(node.items[i], node.keys[i].name, {kSeverities.begin(), kSeverities.end()});
      }
    }
    return all;
  }

  std::string required(const DocumentNode& entry, std::string_view key, Bilingual expected) {
    const DocumentNode* node = find(entry, key);
    if (node == nullptr) {
      report_.add(kConfigMissingKey, entry.where, {std::string{key}, expected});
      return {};
    }
    return text(*node, key);
  }

  std::string optional(const DocumentNode& entry, std::string_view key) {
    const DocumentNode* node = find(entry, key);
    return node == nullptr ? std::string{} : text(*node, key);
  }

  std::vector<Suppression> suppressions(const DocumentNode& node) {
    std::vector<Suppression> all;
    if (!is(node, Kind::Sequence, "suppress", kList)) {
      return all;
    }
    for (const DocumentNode& entry : node.items) {
      if (!is(entry, Kind::Mapping, "suppress", kBlock)) {
        continue;
      }
      hold_keys(entry, {"rule", "file", "path", "until", "reason"});
      Suppression made;
      made.origin = Suppression::Origin::Config;
      made.rule = required(entry, "rule", {"the id of a check", "le code d’une vérification"});
      made.reason = required(entry, "reason", {"why it is accepted", "pourquoi c’est accepté"});
      made.file = optional(entry, "file");
      made.path = optional(entry, "path");
      made.until_text = optional(entry, "until");
      made.until = parse_date(made.until_text);
      const DocumentNode* rule = find(entry, "rule");
      made.where = rule == nullptr ? entry.where : rule->where;
      all.push_back(std::move(made));
    }
    return all;
  }

  std::vector<ConfigPath> formats(const DocumentNode& node) {
    std::vector<ConfigPath> all;
    if (!is(node, Kind::Sequence, "formats", kList)) {
      return all;
    }
    for (const DocumentNode& entry : node.items) {
      all.push_back({text(entry, "formats"), entry.where});
    }
    return all;
  }

  const Report& report_;
};

const CheckInfo* find_check(const CheckSet& checks, std::string_view id) {
  const auto found = std::find_if(checks.infos.begin(), checks.infos.end(),
                                  [&](const CheckInfo& info) { return info.id == id; });
  return found == checks.infos.end() ? nullptr : &*found;
}

std::string nearest(const CheckSet& checks, std::string_view id) {
  std::vector<std::string_view> ids;
  for (const CheckInfo& info : checks.infos) {
    if (!info.structural) {
      ids.push_back(info.id);
    }
  }
  return suggest(id, ids);
}

/// Why nobody may accept or soften `id`; null where they may.
const DiagnosticKind* refusal(const CheckSet& checks, std::string_view id) {
  const CheckInfo* info = find_check(checks, id);
  if (info == nullptr) {
    return &kUnknownCheck;
  }
  return info->structural ? &kStructuralCheck : nullptr;
}

}  // namespace

std::optional<Gate> parse_gate(std::string_view word) {
  if (word == "never") {
    return Gate{std::nullopt};
  }
  constexpr std::array kOrder{Severity::Critical, Severity::Error, Severity::Warning, Severity::Note};
  for (std::size_t i = 0; i < kSeverities.size(); ++i) {
    if (kSeverities[i] == word) {
      return Gate{kOrder[i]};
    }
  }
  return std::nullopt;
}

Checked<CheckConfig> decode_check_config(const Source& file, const ReadLimits& limits) {
  Mistakes mistakes{limits.mistakes};
  const Report report{mistakes};
  Checked<CheckConfig> result;
  // A file with nothing in it, or nothing but comments, is a configuration that changes nothing.
  const bool blank = file.text.find_first_not_of(" \t\r\n") == std::string::npos;
  const auto root = blank ? std::optional{DocumentNode{}} : read_yaml(file.text, limits, report);
  CheckConfig config = root ? ConfigReader{report}.read(*root) : CheckConfig{};
  if (mistakes.empty()) {
    result.value = std::move(config);
  }
  result.diagnostics = std::move(mistakes).take();
  return result;
}

std::vector<Diagnostic> check_names(const CheckConfig& config, const CheckSet& checks) {
  std::vector<Diagnostic> wrong;
  const auto hold = [&](const std::string& id, Span where) {
    if (const DiagnosticKind* kind = refusal(checks, id)) {
      wrong.push_back({.kind = kind,
                       .span = where,
                       .args = {id},
                       .suggestion = kind == &kUnknownCheck ? nearest(checks, id) : std::string{}});
    }
  };
  for (const SeverityOverride& severity : config.severities) {
    hold(severity.rule, severity.where);
  }
  for (const Suppression& suppression : config.suppressions) {
    hold(suppression.rule, suppression.where);
  }
  return wrong;
}

void refuse_unknown(std::span<Suppression> written, const CheckSet& checks) {
  for (Suppression& suppression : written) {
    if (suppression.problem == nullptr) {
      suppression.problem = refusal(checks, suppression.rule);
    }
  }
}

}  // namespace charter

#include "decode/yaml/document.h"
#include "decode/yaml/fields.h"
#include "policy/policy_kinds.h"

#include <charter/check_policy.h>

#include <nlohmann/json.hpp>

#include <tuple>

namespace charter {

namespace {

constexpr const char* kSchema = "charter.baseline/1";

std::string text_of(const DocumentNode& entry, std::string_view key) {
  const DocumentNode* node = find(entry, key);
  return node != nullptr && node->kind == DocumentNode::Kind::Scalar ? node->value : std::string{};
}

/// An entry without a count stands for one finding; 0 is none that can be read.
std::uint32_t count_of(const DocumentNode& entry) {
  const DocumentNode* node = find(entry, "count");
  if (node == nullptr) {
    return 1;
  }
  const auto count = whole_number(node->value);
  return count && *count > 0 ? static_cast<std::uint32_t>(*count) : 0;
}

}  // namespace

bool BaselineKey::operator<(const BaselineKey& other) const {
  return std::tie(file, rule, path) < std::tie(other.file, other.rule, other.path);
}

Checked<Baseline> decode_baseline(const Source& file, const ReadLimits& limits) {
  Mistakes mistakes{limits.mistakes};
  const Report report{mistakes};
  Baseline baseline;
  // JSON is YAML, and this reader knows places.
  if (const auto root = read_yaml(file.text, limits, report)) {
    const DocumentNode* findings = find(*root, "findings");
    if (text_of(*root, "schema") != kSchema || findings == nullptr ||
        findings->kind != DocumentNode::Kind::Sequence) {
      report.add(kNotABaseline, root->where, {});
    } else {
      for (const DocumentNode& entry : findings->items) {
        BaselineKey key{text_of(entry, "file"), text_of(entry, "rule"), text_of(entry, "path")};
        const std::uint32_t count = count_of(entry);
        if (key.file.empty() || key.rule.empty() || count == 0) {
          report.add(kNotABaseline, entry.where, {});
        } else {
          baseline[std::move(key)] += count;
        }
      }
    }
  }
  Checked<Baseline> result;
  if (mistakes.empty()) {
    result.value = std::move(baseline);
  }
  result.diagnostics = std::move(mistakes).take();
  return result;
}

std::string write_baseline(const Baseline& baseline) {
  using Json = nlohmann::ordered_json;
  std::string out = "{\n  \"schema\": \"" + std::string{kSchema} + "\",\n  \"findings\": [";
  std::string_view separator = "\n";
  for (const auto& [key, count] : baseline) {
    Json entry{{"file", key.file}, {"rule", key.rule}, {"path", key.path}};
    if (count > 1) {
      entry["count"] = count;
    }
    out += separator;
    out += "    " + entry.dump(-1, ' ', false, Json::error_handler_t::replace);
    separator = ",\n";
  }
  return out + (baseline.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

}  // namespace charter

#include "decode/yaml/charter_kinds.h"
#include "decode/yaml/texts.h"

#include <charter/decode.h>

#include "diagnostics/suggest.h"

#include <algorithm>
#include <numeric>

namespace charter {

namespace {

const Choice kRoles{{"role", "rôle"}, {"satisfied", "progress", "open", "unknown", "not_applicable"}};

struct Share {
  std::int32_t numerator = 0;
  std::int32_t denominator = 1;
};

/// "1", "0.5", "1/3": between 0 and 1, denominators up to 1000.
std::optional<Share> parse_share(std::string_view text) {
  Share share;
  if (const auto slash = text.find('/'); slash != std::string_view::npos) {
    const auto numerator = whole_number(text.substr(0, slash));
    const auto denominator = whole_number(text.substr(slash + 1));
    if (!numerator || !denominator) {
      return std::nullopt;
    }
    share = {*numerator, *denominator};
  } else {
    const auto point = text.find('.');
    const std::string_view decimals = point == std::string_view::npos ? "" : text.substr(point + 1);
    const auto whole = whole_number(text.substr(0, point));
    std::int32_t fraction = 0;
    for (const char c : decimals) {
      share.denominator *= 10;
      fraction = fraction * 10 + (c - '0');
      if (c < '0' || c > '9' || share.denominator > 1000) {
        return std::nullopt;
      }
    }
    if (!whole) {
      return std::nullopt;
    }
    share.numerator = *whole * share.denominator + fraction;
  }
  const bool sensible = share.denominator >= 1 && share.denominator <= 1000 && share.numerator >= 0 &&
                        share.numerator <= share.denominator;
  return sensible ? std::optional{share} : std::nullopt;
}

Share read_share(Fields& fields, std::string_view key, const Report& report) {
  const YamlNode* node = fields.required(key, {"a share from 0 to 1", "une part de 0 à 1"});
  if (node == nullptr) {
    return {};
  }
  const auto share = parse_share(node->value);
  if (!share) {
    report.add(kBadShare, node->where, {node->value});
  }
  return share.value_or(Share{});
}

void read_statuses(Fields& fields, const TextReader& texts, Scale& scale, const Report& report) {
  std::vector<Share> shares;
  for (const YamlNode* node : fields.required_list("statuses")) {
    Fields status{*node, "statuses", report};
    Status made;
    made.id = status.identifier("id");
    made.name = texts.required(status, "name");
    made.role = static_cast<StatusRole>(status.one_of("role", kRoles));
    shares.push_back(read_share(status, "share", report));
    status.finish();
    const bool repeated = std::any_of(scale.statuses.begin(), scale.statuses.end(), [&](const Status& other) { return other.id == made.id; });
    if (repeated) {
      report.add(kRepeatedId, node->where, {made.id, Bilingual{"status", "statut"}});
    }
    scale.statuses.push_back(std::move(made));
  }
  for (const Share& share : shares) {
    scale.unit = std::lcm(scale.unit, share.denominator);
  }
  for (std::size_t i = 0; i < shares.size(); ++i) {
    scale.statuses[i].share = shares[i].numerator * (scale.unit / shares[i].denominator);
  }
}

/// The engine has to know what "done" is, and what stands in for a refused "not applicable".
void check_roles(Scale& scale, Span where, const Report& report) {
  const auto count = [&](StatusRole role) {
    return std::count_if(scale.statuses.begin(), scale.statuses.end(), [&](const Status& status) { return status.role == role; });
  };
  const auto first = [&](StatusRole role) {
    const auto found = std::find_if(scale.statuses.begin(), scale.statuses.end(), [&](const Status& status) { return status.role == role; });
    return static_cast<Index>(found - scale.statuses.begin());
  };
  const auto satisfied = count(StatusRole::Satisfied);
  const auto open = count(StatusRole::Open);
  if (satisfied != 1) {
    report.add(kScaleRole, where, {std::to_string(satisfied), std::string{"satisfied"}, Bilingual{"exactly one", "exactement un"}});
  } else {
    scale.satisfied = first(StatusRole::Satisfied);
    if (scale.statuses[scale.satisfied].share != scale.unit) {
      report.add(kScaleRole, where, {std::string{"0"}, std::string{"satisfied"}, Bilingual{"one, with the share 1", "un, de part 1"}});
    }
  }
  if (open < 1) {
    report.add(kScaleRole, where, {std::string{"0"}, std::string{"open"}, Bilingual{"at least one", "au moins un"}});
  }
}

void read_fallback(Fields& fields, Scale& scale) {
  std::vector<std::string_view> open;
  std::vector<Index> indices;
  for (Index i = 0; i < scale.statuses.size(); ++i) {
    if (scale.statuses[i].role == StatusRole::Open) {
      open.push_back(scale.statuses[i].id);
      indices.push_back(i);
    }
  }
  const std::size_t chosen = fields.one_of("refused_not_applicable", {{"open status", "statut de rôle open"}, open});
  scale.open = chosen < indices.size() ? indices[chosen] : 0;
}

void read_levels(Fields& fields, const TextReader& texts, const Charter& charter, Scale& scale, const Report& report) {
  std::vector<std::string_view> tiers;
  for (const Tier& tier : charter.tiers) {
    tiers.push_back(tier.id);
  }
  for (const YamlNode* node : fields.required_list("levels")) {
    Fields level{*node, "levels", report};
    Level made;
    made.id = level.identifier("id");
    made.name = texts.required(level, "name");
    for (const YamlNode* gate_node : level.list("needs")) {
      Fields gate{*gate_node, "needs", report};
      const std::size_t tier = gate.one_of("tier", {{"tier", "palier"}, tiers});
      const Share share = read_share(gate, "at_least", report);
      made.gates.push_back({static_cast<Index>(tier), share.numerator, share.denominator});
      gate.finish();
    }
    level.finish();
    scale.levels.push_back(std::move(made));
  }
}

}  // namespace

Checked<Scoring> decode_scoring(const Source& file, const Charter& charter, const ReadLimits& limits) {
  Checked<Scoring> result;
  YamlDocument document = read_yaml(file.text, limits);
  result.diagnostics = std::move(document.diagnostics);
  if (!document.root) {
    return result;
  }
  const Report report{result.diagnostics, 0};
  const TextReader texts{charter.languages, Strictness::Load, report};
  Scoring scoring;
  Fields fields{*document.root, "scoring.yaml", report};
  if (find(*document.root, "extends") != nullptr) {
    (void)fields.one_of("extends", {{"value of extends", "valeur de extends"}, {"builtin"}});
    scoring.extends_builtin = true;
  } else {
    (void)fields.optional("extends");
  }
  if (!scoring.extends_builtin || find(*document.root, "statuses") != nullptr) {
    Scale scale;
    read_statuses(fields, texts, scale, report);
    read_fallback(fields, scale);
    read_levels(fields, texts, charter, scale, report);
    check_roles(scale, fields.where(), report);
    scoring.scale = std::move(scale);
  }
  fields.finish();
  if (result.diagnostics.empty()) {
    result.value = std::move(scoring);
  }
  return result;
}

}  // namespace charter

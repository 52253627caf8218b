#include "decode/yaml/charter_kinds.h"
#include "decode/yaml/texts.h"
#include "model/scalar_values.h"

#include <charter/decode.h>

#include <algorithm>
#include <numeric>

namespace charter {

namespace {

const Choice kRoles{{"role", "rôle"}, {"satisfied", "progress", "open", "unknown", "not_applicable"}};

struct Share {
  std::int32_t numerator = 0;
  std::int32_t denominator = 1;
};

/// At most three digits, so that a fraction has at most thousandths.
std::optional<std::int32_t> small_number(std::string_view digits) {
  const bool plain = !digits.empty() && digits.size() <= 4 &&
                     digits.find_first_not_of("0123456789") == std::string_view::npos;
  return plain ? whole_number(digits) : std::nullopt;
}

std::optional<Share> parse_decimal(std::string_view text) {
  const auto point = text.find('.');
  const auto whole = small_number(text.substr(0, point));
  if (!whole || point == std::string_view::npos) {
    return whole ? std::optional{Share{*whole, 1}} : std::nullopt;
  }
  const std::string_view decimals = text.substr(point + 1);
  if (decimals.empty() || decimals.size() > 3) {
    return std::nullopt;
  }
  Share share{*whole, 1};
  for (const char c : decimals) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    share = {share.numerator * 10 + (c - '0'), share.denominator * 10};
  }
  return share;
}

/// "1", "0.5", "1/3": between 0 and 1, denominators up to 1000.
std::optional<Share> parse_share(std::string_view text) {
  std::optional<Share> share;
  if (const auto slash = text.find('/'); slash != std::string_view::npos) {
    const auto numerator = small_number(text.substr(0, slash));
    const auto denominator = small_number(text.substr(slash + 1));
    share = numerator && denominator ? std::optional{Share{*numerator, *denominator}} : std::nullopt;
  } else {
    share = parse_decimal(text);
  }
  if (!share || share->denominator < 1 || share->denominator > 1000 ||
      share->numerator > share->denominator) {
    return std::nullopt;
  }
  const std::int32_t divisor =
      std::gcd(share->numerator, share->denominator);  // 0.75 is 3/4, and needs no finer unit
  return Share{share->numerator / divisor, share->denominator / divisor};
}

Share read_share(Fields& fields, std::string_view key, const Report& report) {
  const DocumentNode* node = fields.required(key, Bilingual{"a share from 0 to 1", "une part de 0 à 1"});
  if (node == nullptr) {
    return {};
  }
  if (node->kind != DocumentNode::Kind::Scalar) {
    report.add(kYamlWrongType, node->where,
               {std::string{key}, kind_words(*node), Bilingual{"a share from 0 to 1", "une part de 0 à 1"}});
    return {};
  }
  const auto share = parse_share(node->value);
  if (!share) {
    report.add(kBadShare, node->where, {node->value});
  }
  return share.value_or(Share{});
}

struct StatusShare {
  Share share;
  std::string text;
  Span where;
};

/// All shares as whole numbers of one unit.
void set_unit(Scale& scale, const std::vector<StatusShare>& shares, const Report& report) {
  constexpr std::int64_t kFinestUnit = 100'000;
  std::int64_t unit = 1;
  for (const StatusShare& status : shares) {
    const std::int64_t finer = std::lcm(unit, std::int64_t{status.share.denominator});
    if (finer > kFinestUnit) {
      report.add(kShareUnit, status.where, {status.text});
    } else {
      unit = finer;
    }
  }
  scale.unit = static_cast<std::int32_t>(unit);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const Share& share = shares[i].share;
    scale.statuses[i].share = static_cast<std::int32_t>(share.numerator * (unit / share.denominator));
  }
}

void read_statuses(Fields& fields, const TextReader& texts, Scale& scale, const Report& report) {
  std::vector<StatusShare> shares;
  for (const DocumentNode* node : fields.filled_list("statuses", {"statuses", "de statuts"})) {
    Fields status{*node, "statuses", report};
    Status made;
    made.id = status.identifier("id");
    made.name = texts.required(status, "name");
    made.role = static_cast<StatusRole>(status.one_of("role", kRoles));
    const DocumentNode* share = find(*node, "share");
    shares.push_back({read_share(status, "share", report), share == nullptr ? "" : share->value,
                      share == nullptr ? node->where : share->where});
    status.finish();
    const bool repeated = std::any_of(scale.statuses.begin(), scale.statuses.end(),
                                      [&](const Status& other) { return other.id == made.id; });
    if (repeated && !made.id.empty()) {
      report.add(kRepeatedId, node->where, {made.id, Bilingual{"status", "statut"}});
    }
    scale.statuses.push_back(std::move(made));
  }
  set_unit(scale, shares, report);
}

/// The engine has to know what "done" is, and what stands in for a refused "not applicable".
void check_roles(Scale& scale, Span where, const Report& report) {
  const auto count = [&](StatusRole role) {
    return std::count_if(scale.statuses.begin(), scale.statuses.end(),
                         [&](const Status& status) { return status.role == role; });
  };
  const auto first = [&](StatusRole role) {
    const auto found = std::find_if(scale.statuses.begin(), scale.statuses.end(),
                                    [&](const Status& status) { return status.role == role; });
    return static_cast<Index>(found - scale.statuses.begin());
  };
  const auto satisfied = count(StatusRole::Satisfied);
  const auto open = count(StatusRole::Open);
  if (satisfied != 1) {
    report.add(
        kScaleRole, where,
        {std::to_string(satisfied), std::string{"satisfied"}, Bilingual{"exactly one", "exactement un"}});
  } else {
    scale.satisfied = first(StatusRole::Satisfied);
    if (scale.statuses[scale.satisfied].share != scale.unit) {
      report.add(
          kScaleRole, where,
          {std::string{"0"}, std::string{"satisfied"}, Bilingual{"one, with the share 1", "un, de part 1"}});
    }
  }
  if (open < 1) {
    report.add(kScaleRole, where,
               {std::string{"0"}, std::string{"open"}, Bilingual{"at least one", "au moins un"}});
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
  const std::size_t chosen =
      fields.one_of("refused_not_applicable", {{"open status", "statut de rôle open"}, open});
  scale.open = chosen < indices.size() ? indices[chosen] : 0;
}

void read_levels(Fields& fields, const TextReader& texts, const Charter& charter, Scale& scale,
                 const Report& report) {
  std::vector<std::string_view> tiers;
  for (const Tier& tier : charter.tiers) {
    tiers.push_back(tier.id);
  }
  for (const DocumentNode* node : fields.filled_list("levels", {"levels", "de niveaux"})) {
    Fields level{*node, "levels", report};
    Level made;
    made.id = level.identifier("id");
    made.name = texts.required(level, "name");
    for (const DocumentNode* gate_node : level.list("needs")) {
      Fields gate{*gate_node, "needs", report};
      const std::size_t tier = gate.one_of("tier", {{"tier", "palier"}, tiers});
      const Share share = read_share(gate, "at_least", report);
      made.gates.push_back({static_cast<Index>(tier), share.numerator, share.denominator});
      gate.finish();
    }
    level.finish();
    if (scale.levels.empty() && !made.gates.empty()) {
      report.add(kFirstLevelGate, node->where, {made.id});
    }
    scale.levels.push_back(std::move(made));
  }
}

}  // namespace

Checked<Scoring> decode_scoring(const Source& file, const Charter& charter, const ReadLimits& limits) {
  Checked<Scoring> result;
  Mistakes mistakes{limits.mistakes};
  const Report report{mistakes, 0};
  const auto root = read_yaml(file.text, limits, report);
  if (!root) {
    result.diagnostics = std::move(mistakes).take();
    return result;
  }
  const TextReader texts{charter.languages, Strictness::Load, report};
  Scoring scoring;
  Fields fields{*root, "scoring.yaml", report};
  if (find(*root, "extends") != nullptr) {
    (void)fields.one_of("extends", {{"value of extends", "valeur de extends"}, {"builtin"}});
    scoring.extends_builtin = true;
  } else if (find(*root, "statuses") == nullptr && find(*root, "levels") == nullptr) {
    (void)fields.required(
        "extends",
        Bilingual{"extends: builtin, or a scale: statuses, refused_not_applicable, levels",
                  "extends: builtin, ou une échelle\u00a0: statuses, refused_not_applicable, levels"});
    scoring.extends_builtin = true;  // told: three more keys that are missing would say no more
  } else {
    (void)fields.optional("extends");
  }
  if (!scoring.extends_builtin || find(*root, "statuses") != nullptr) {
    Scale scale;
    read_statuses(fields, texts, scale, report);
    if (mistakes.empty()) {  // roles that could not be read would be counted wrongly
      check_roles(scale, fields.where(), report);
    }
    read_fallback(fields, scale);
    read_levels(fields, texts, charter, scale, report);
    scoring.scale = std::move(scale);
  }
  fields.finish();
  if (mistakes.empty()) {
    result.value = std::move(scoring);
  }
  result.diagnostics = std::move(mistakes).take();
  return result;
}

}  // namespace charter

#include "cli/plan_values.h"

#include "cli/shared_options.h"
#include "diagnostics/suggest.h"

#include <algorithm>

namespace charter {

namespace {

bool is_digits(const std::string& text) {
  return text.find_first_not_of("0123456789") == std::string::npos;
}

Diagnostic bad_name(const char* option, const std::string& text, const std::vector<std::string_view>& names) {
  Diagnostic problem = bad_value(option, text, {});
  std::string expected;
  for (const std::string_view name : names) {
    expected += (expected.empty() ? "" : " | ") + std::string{name};
  }
  problem.args[2] = expected;
  problem.suggestion = suggest(text, names);
  return problem;
}

template <class Items>
std::vector<std::string_view> ids_of(const Items& items) {
  std::vector<std::string_view> ids;
  for (const auto& item : items) {
    ids.push_back(item.id);
  }
  return ids;
}

/// One "ACTION=STATUS".
Result<WhatIf> change_of(const Charter& charter, const Scale& scale, const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos) {
    return tl::unexpected(bad_value("--what-if", text,
                                    {"an action and its status: SEC-03=implemented,PRV-02=partial",
                                     "une action et son statut\u00a0: SEC-03=implemented,PRV-02=partial"}));
  }
  const std::string id = text.substr(0, equals);
  const std::string status = text.substr(equals + 1);
  const auto action = find_action(charter, id);
  if (!action) {
    Diagnostic problem = bad_value(
        "--what-if", id, {"the code of an action, such as SEC-03", "le code d’une action, comme SEC-03"});
    problem.suggestion = suggest(id, ids_of(charter.actions));
    return tl::unexpected(std::move(problem));
  }
  const auto found = std::find_if(scale.statuses.begin(), scale.statuses.end(),
                                  [&](const Status& known) { return known.id == status; });
  if (found == scale.statuses.end()) {
    return tl::unexpected(bad_name("--what-if", status, ids_of(scale.statuses)));
  }
  return WhatIf{*action, static_cast<Index>(found - scale.statuses.begin())};
}

}  // namespace

Result<std::int32_t> centihours_of(const std::string& text) {
  const auto point = text.find_first_of(".,");
  const std::string whole = text.substr(0, point);
  std::string decimals = point == std::string::npos ? "" : text.substr(point + 1);
  const bool plain =
      !whole.empty() && whole.size() <= 3 && decimals.size() <= 2 && is_digits(whole) && is_digits(decimals);
  decimals.resize(2, '0');
  const std::int32_t value = plain ? std::stoi(whole) * 100 + std::stoi(decimals) : 0;
  if (value < 1 || value > kMostCentihours) {
    return tl::unexpected(
        bad_value("--hours-per-month", text,
                  {"hours above 0 and up to 744, with at most two decimals: 1.5",
                   "des heures, plus de 0 et au plus 744, avec au plus deux décimales\u00a0: 1,5"}));
  }
  return value;
}

Result<std::int32_t> months_of(const std::string& text) {
  const std::int32_t value = !text.empty() && text.size() <= 3 && is_digits(text) ? std::stoi(text) : 0;
  if (value < 1 || value > kMostMonths) {
    return tl::unexpected(
        bad_value("--months", text,
                  {"a whole number of months, from 1 to 120", "un nombre entier de mois, de 1 à 120"}));
  }
  return value;
}

Result<Index> target_of(const Scale& scale, const std::string& text) {
  for (Index i = 1; i < scale.levels.size(); ++i) {
    if (scale.levels[i].id == text) {
      return i;
    }
  }
  std::vector<std::string_view> names = ids_of(scale.levels);
  names.erase(names.begin());  // everybody is there already
  return tl::unexpected(bad_name("--target", text, names));
}

Result<std::vector<WhatIf>> what_if_of(const Charter& charter, const Scale& scale,
                                       const std::vector<std::string>& texts) {
  std::vector<WhatIf> changes;
  for (const std::string& text : texts) {
    for (std::size_t from = 0; from <= text.size();) {
      const std::size_t comma = std::min(text.find(',', from), text.size());
      const auto change = change_of(charter, scale, text.substr(from, comma - from));
      if (!change) {
        return tl::unexpected(change.error());
      }
      const bool twice = std::any_of(changes.begin(), changes.end(),
                                     [&](const WhatIf& known) { return known.action == change->action; });
      if (twice) {
        return tl::unexpected(
            bad_value("--what-if", text, {"each action once", "chaque action une seule fois"}));
      }
      changes.push_back(*change);
      from = comma + 1;
    }
  }
  return changes;
}

}  // namespace charter

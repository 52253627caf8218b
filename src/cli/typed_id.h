#pragma once
/// Finding things by an id as a person types it: prv-01 is PRV-01.

#include <charter/framework.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace charter {

[[nodiscard]] constexpr bool same_id(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

template <class Items>
[[nodiscard]] std::optional<Index> find_typed_id(const Items& items, std::string_view id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [id](const auto& item) { return same_id(item.id, id); });
  return found == items.end() ? std::nullopt : std::optional{static_cast<Index>(found - items.begin())};
}

}  // namespace charter

#pragma once
/// What the scalar of a document means to who asks for it.

#include <charter/document.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace charter {

/// A plain true or false of YAML 1.2 core (true, True, TRUE …) or of JSON.
[[nodiscard]] std::optional<bool> truth_of(const DocumentNode& node);

/// A whole number without sign games: "12", "-3".
[[nodiscard]] std::optional<std::int32_t> whole_number(std::string_view text);

/// Letters, digits, hyphens, points and underscores, beginning with a letter or digit, at most 64.
[[nodiscard]] bool is_identifier(std::string_view id);

}  // namespace charter

#pragma once
/// What a JSON Schema has against a document.

#include <nlohmann/json.hpp>

#include <string>

namespace charter::test {

/// Place and reason; nothing when the document holds. Draft 4 or 7, as the schema says.
[[nodiscard]] std::string refusal(const nlohmann::json& schema, const nlohmann::json& document);

}  // namespace charter::test

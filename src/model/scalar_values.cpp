#include "model/scalar_values.h"

#include <algorithm>

namespace charter {

std::optional<bool> truth_of(const DocumentNode& node) {
  const std::string_view text = node.value;
  if (node.kind != DocumentNode::Kind::Scalar || !node.plain) {
    return std::nullopt;
  }
  if (text == "true" || text == "True" || text == "TRUE") {
    return true;
  }
  return text == "false" || text == "False" || text == "FALSE" ? std::optional{false} : std::nullopt;
}

std::optional<std::int32_t> whole_number(std::string_view text) {
  const bool negative = text.starts_with('-');
  const std::string_view digits = text.substr(negative ? 1 : 0);
  if (digits.empty() || digits.size() > 9 || (digits.size() > 1 && digits.front() == '0')) {
    return std::nullopt;
  }
  std::int32_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = value * 10 + (c - '0');
  }
  return negative ? -value : value;
}

bool is_identifier(std::string_view id) {
  const auto alphanumeric = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  return !id.empty() && id.size() <= 64 && alphanumeric(id.front()) &&
         std::all_of(id.begin(), id.end(),
                     [&](char c) { return alphanumeric(c) || c == '-' || c == '_' || c == '.'; });
}

}  // namespace charter

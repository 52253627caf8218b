#pragma once
/// A strict reader of RFC 4180: a quotation mark out of place fails.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace charter::test {

/// Rows of cells, without the byte order mark. Empty where the text is not CSV.
[[nodiscard]] inline std::vector<std::vector<std::string>> read_csv(std::string_view text, char separator) {
  if (!text.starts_with("\uFEFF")) {
    return {};
  }
  text.remove_prefix(3);
  std::vector<std::vector<std::string>> rows{{}};
  std::string cell;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '"') {
      for (++i; i < text.size() && (text[i] != '"' || text.substr(i).starts_with("\"\"")); ++i) {
        cell += text[i];
        i += text[i] == '"' ? 1U : 0U;
      }
      ++i;
      const bool ends = i < text.size() && (text[i] == separator || text.substr(i).starts_with("\r\n"));
      if (!ends) {
        return {};
      }
    } else if (text[i] == separator) {
      rows.back().push_back(std::exchange(cell, {}));
      ++i;
    } else if (text.substr(i).starts_with("\r\n")) {
      rows.back().push_back(std::exchange(cell, {}));
      rows.emplace_back();
      i += 2;
    } else if (text[i] == '\n' || text[i] == '\r') {
      return {};
    } else {
      cell += text[i++];
    }
  }
  rows.pop_back();
  return rows;
}

}  // namespace charter::test

#pragma once
/// The rule files that come with the program, as text: for their inline tests, which no evaluation needs.

#include <span>
#include <string_view>

namespace charter {

struct EmbeddedFile {
  std::string_view name;
  std::string_view text;
};

[[nodiscard]] std::span<const EmbeddedFile> embedded_rule_files();

}  // namespace charter

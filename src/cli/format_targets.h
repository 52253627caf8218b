#pragma once
/// --format NAME, --format NAME=FILE, repeated: which formats to write, and where. One reading for every command.

#include "cli/shared_options.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace charter {

/// A format, and the file it goes to (empty: standard output, or -o).
struct FormatTarget {
  std::size_t format = 0;  ///< into the names given
  std::string file;
};

/// The targets asked for; the first format where none is. At most one goes to standard output.
[[nodiscard]] Result<std::vector<FormatTarget>> format_targets(std::span<const std::string> asked,
                                                               std::span<const std::string_view> names);

void add_format_option(CLI::App& command, std::vector<std::string>& asked, std::span<const std::string_view> names,
                       Language language);

/// Where one target goes: the shared options with its file for -o.
[[nodiscard]] SharedOptions destination_of(const FormatTarget& target, const SharedOptions& options);

template <class Formats>
[[nodiscard]] std::vector<std::string_view> names_of(const Formats& formats) {
  std::vector<std::string_view> names;
  for (const auto& format : formats) {
    names.push_back(format.name);
  }
  return names;
}

}  // namespace charter

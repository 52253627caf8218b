#pragma once
/// --format NAME, --format NAME=FILE, repeated: which formats to write, and where. One reading for every
/// command.

#include "cli/shared_options.h"

#include <charter/report.h>

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace charter {

struct FormatOptions {
  std::vector<std::string> formats;
  std::string csv_separator;
};

/// A format, and the file it goes to (empty: standard output, or -o).
struct FormatTarget {
  std::size_t format = 0;  ///< into the names given
  std::string file;
};

struct FormatChoice {
  std::vector<FormatTarget>
      targets;  ///< the first format where none is asked for; at most one to standard output
  CsvSeparator separator = CsvSeparator::Comma;
};

/// --format
void add_format_option(CLI::App& command, std::vector<std::string>& formats,
                       std::span<const std::string_view> names, Language language);
/// --format --csv-separator
void add_format_options(CLI::App& command, FormatOptions& options, std::span<const std::string_view> names,
                        Language language);

[[nodiscard]] Result<FormatChoice> chosen_formats(const FormatOptions& options,
                                                  std::span<const std::string_view> names);

/// `render(format, options)` makes one of them. Stops at the first that cannot be made or written;
/// before the first where one would go over another, or over one of `inputs`, the files that were read.
[[nodiscard]] ExitCode write_formats(
    const Context& context, const SharedOptions& shared, const FormatChoice& choice,
    const std::function<Result<std::string>(std::size_t, const RenderOptions&)>& render,
    const std::vector<std::string>& inputs = {});

template <class Formats>
[[nodiscard]] std::vector<std::string_view> names_of(const Formats& formats) {
  std::vector<std::string_view> names;
  for (const auto& format : formats) {
    names.push_back(format.name);
  }
  return names;
}

}  // namespace charter

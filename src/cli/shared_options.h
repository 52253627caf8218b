#pragma once
/// Options that several commands take, and what they come to.

#include "cli/context.h"
#include "cli/exit_code.h"

#include <charter/bundle.h>
#include <charter/limits.h>
#include <charter/result.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace charter {

struct SharedOptions {
  std::string language;
  std::string charter_folder;
  std::string rules_folder;
  std::string as_of;
  std::string output;
  std::string color = "auto";
  std::string diagnostics = "text";
  std::string max_bytes;
  std::string max_depth;
  std::string max_values;
};

/// --lang --color --diagnostics
void add_common_options(CLI::App& command, SharedOptions& options, Language language);
/// --charter alone, for commands that name rules otherwise
void add_charter_option(CLI::App& command, SharedOptions& options, Language language);
/// --charter --rules
void add_framework_options(CLI::App& command, SharedOptions& options, Language language);
/// --max-bytes --max-depth --max-values
void add_limit_options(CLI::App& command, SharedOptions& options, Language language);
void add_output_option(CLI::App& command, SharedOptions& options, Language language);
void add_as_of_option(CLI::App& command, SharedOptions& options, Bilingual description, Language language);

/// Prints diagnostics on the context's error stream in the form asked for, and returns BadInput.
ExitCode refuse(const Context& context, const SharedOptions& options, std::span<const Diagnostic> diagnostics,
                std::span<const Source> sources = {});

/// The language, or a diagnostic for a value that is not one.
[[nodiscard]] std::optional<Diagnostic> check_common_options(const SharedOptions& options);

[[nodiscard]] Result<ReadLimits> limits_of(const SharedOptions& options);
[[nodiscard]] Result<std::optional<Date>> as_of(const SharedOptions& options);
[[nodiscard]] bool wants_color(const Context& context, const SharedOptions& options);

[[nodiscard]] Diagnostic bad_value(std::string option, std::string value, Bilingual expected);

/// The embedded bundle, or what --charter and --rules name. A mistake is printed, and nothing comes back.
/// Programs and words that are not needed may be there all the same.
[[nodiscard]] std::optional<Bundle> load_framework(const Context& context, const SharedOptions& options,
                                                   const ReadLimits& limits,
                                                   Programs programs = Programs::Compiled,
                                                   Texts texts = Texts::Read);

/// Standard output took only a part.
[[nodiscard]] Diagnostic cannot_write_output();

/// To -o whole or not at all, else to the context's output.
[[nodiscard]] ExitCode deliver(const Context& context, const SharedOptions& options,
                               std::string_view content);

}  // namespace charter

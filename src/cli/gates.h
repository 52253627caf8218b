#pragma once
/// --fail-under and --fail-on: what turns a result into exit code 1.

#include "cli/shared_options.h"

#include <charter/evaluation.h>

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace charter {

struct GateOptions {
  std::string fail_under;
  std::string fail_on;
};

void add_gate_options(CLI::App& app, GateOptions& options, Language language);

/// "75" or "62.5": a percentage in hundredths, exact. Nothing where no threshold is asked for.
[[nodiscard]] Result<std::optional<Score>> threshold_of(const std::string& text);

/// "never" and no gate at all are the same.
[[nodiscard]] Result<std::optional<Severity>> gate_of(const std::string& text);

}  // namespace charter

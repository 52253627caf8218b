#pragma once
/// The command line: parses, finds the language, runs one command, maps every outcome to an exit code.

#include "cli/context.h"
#include "cli/exit_code.h"

#include <span>
#include <string>

namespace charter {

/// `arguments` without the program's name. Never throws: a bug becomes InternalError with a word on how to
/// report it.
[[nodiscard]] ExitCode run(std::span<const std::string> arguments, Context& context);

}  // namespace charter

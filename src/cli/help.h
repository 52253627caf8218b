#pragma once
/// Help pages, written by us rather than by CLI11: both languages, 80 columns, the whole command in the usage
/// line.

#include <charter/language.h>

#include <string>

namespace CLI {
class App;
}

namespace charter {

/// The page of the program or of one command.
[[nodiscard]] std::string help_page(const CLI::App& command, Language language);

/// "charter framework list": what a person types to reach it.
[[nodiscard]] std::string command_path(const CLI::App& command);

}  // namespace charter

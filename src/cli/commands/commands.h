#pragma once
/// The commands, one file each. The table in commands.cpp is what --help, did-you-mean and the docs test
/// read.

#include "cli/context.h"
#include "cli/exit_code.h"

#include <functional>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace charter {

/// Adds the command's options to `app` and returns what runs it once they are parsed.
using SetUp = std::function<ExitCode()> (*)(CLI::App& app, Context& context);

struct Command {
  std::string_view name;
  Bilingual description;
  Bilingual argument;  ///< what has to follow, for the message when it is missing
  SetUp set_up;
};

[[nodiscard]] std::span<const Command> commands();

std::function<ExitCode()> set_up_assess(CLI::App& app, Context& context);
std::function<ExitCode()> set_up_plan(CLI::App& app, Context& context);
std::function<ExitCode()> set_up_compare(CLI::App& app, Context& context);
std::function<ExitCode()> set_up_batch(CLI::App& app, Context& context);
std::function<ExitCode()> set_up_portfolio(CLI::App& app, Context& context);
std::function<ExitCode()> set_up_check(CLI::App& app, Context& context);
std::function<ExitCode()> set_up_new(CLI::App& app, Context& context);
std::function<ExitCode()> set_up_explain(CLI::App& app, Context& context);
std::function<ExitCode()> set_up_framework(CLI::App& app, Context& context);
std::function<ExitCode()> set_up_rules(CLI::App& app, Context& context);
std::function<ExitCode()> set_up_cel(CLI::App& app, Context& context);

}  // namespace charter

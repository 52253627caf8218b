#include "cli/subcommand.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace charter {

CLI::App* add_subcommand(CLI::App& app, const SubcommandWords& words, SharedOptions& shared,
                         Language language, std::function<void()> chosen) {
  CLI::App* const command = app.add_subcommand(words.name, std::string{words.description.in(language)});
  command->callback(std::move(chosen));
  command->allow_extras();
  command->footer(std::string{Bilingual{"Example: ", "Exemple\u00a0: "}.in(language)} +
                  std::string{words.example.in(language)});
  add_output_option(*command, shared, language);
  add_common_options(*command, shared, language);
  return command;
}

}  // namespace charter

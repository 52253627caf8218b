#include "cli/help.h"

#include "report/layout.h"

#include <charter/source.h>

#include <CLI/CLI.hpp>

#include <vector>

namespace charter {

namespace {

constexpr int kWidth = 80;
constexpr int kColumn = 25;

/// One entry of a list: what to type on the left, what it does on the right, below it where the left is too
/// wide.
std::string entry(const std::string& left, const std::string& right) {
  const std::string indent(kColumn, ' ');
  const std::string start = "  " + left;
  if (code_points(start) + 1 >= kColumn) {
    return start + "\n" + wrapped(right, indent, indent, kWidth);
  }
  return wrapped(right, fitted(start, kColumn), indent, kWidth);
}

std::string heading(Bilingual words, Language language) {
  return "\n" + std::string{words.in(language)} + "\n";
}

/// "-o, --output FILE"
std::string typed(const CLI::Option& option) {
  std::string out;
  for (const std::string& name : option.get_snames()) {
    out += (out.empty() ? "-" : ", -") + name;
  }
  for (const std::string& name : option.get_lnames()) {
    out += (out.empty() ? "--" : ", --") + name;
  }
  return out + (option.get_expected_max() == 0 ? "" : " " + option.get_type_name());
}

std::vector<const CLI::Option*> positionals(const CLI::App& command) {
  return command.get_options([](const CLI::Option* option) { return option->get_positional(); });
}

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

std::string usage(const CLI::App& command, Language language) {
  std::string out{Bilingual{"Usage: ", "Utilisation\u00a0: "}.in(language)};
  out += command_path(command);
  if (!commands_of(command).empty()) {
    const std::string word{Bilingual{"COMMAND", "COMMANDE"}.in(language)};
    const bool optional = command.get_parent() != nullptr && command.get_require_subcommand_min() == 0;
    out += optional ? " [" + word + "]" : " " + word;
  }
  for (const CLI::Option* option : positionals(command)) {
    out += option->get_required() ? " " + option->get_name() : " [" + option->get_name() + "]";
  }
  return out + " [OPTIONS]\n";
}

std::string options_of(const CLI::App& command, Language language) {
  std::string out;
  for (const std::string& group : command.get_groups()) {
    std::string entries;
    for (const CLI::Option* option : command.get_options()) {
      if (option->get_group() == group && !option->get_positional()) {
        entries += entry(typed(*option), option->get_description());
      }
    }
    if (!entries.empty()) {
      const std::string colon{Bilingual{":", "\u00a0:"}.in(language)};
      out += "\n" + group + colon + "\n" + entries;
    }
  }
  return out;
}

}  // namespace

std::string command_path(const CLI::App& command) {
  std::string path;
  for (const CLI::App* at = &command; at != nullptr; at = at->get_parent()) {
    path = at->get_name() + (path.empty() ? "" : " " + path);
  }
  return path;
}

std::string help_page(const CLI::App& command, Language language) {
  std::string out = wrapped(command.get_description(), "", "", kWidth) + "\n" + usage(command, language);
  if (!positionals(command).empty()) {
    out += heading({"What to give:", "À donner\u00a0:"}, language);
    for (const CLI::Option* option : positionals(command)) {
      out += entry(option->get_name(), option->get_description());
    }
  }
  if (!commands_of(command).empty()) {
    out += heading({"Commands:", "Commandes\u00a0:"}, language);
    for (const CLI::App* child : commands_of(command)) {
      out += entry(child->get_name(), child->get_description());
    }
  }
  out += options_of(command, language);
  return command.get_footer().empty() ? out : out + "\n" + command.get_footer() + "\n";
}

}  // namespace charter

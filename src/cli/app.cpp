#include "cli/app.h"

#include "cli/commands/commands.h"
#include "cli/help.h"
#include "cli/shared_options.h"
#include "cli/usage_kinds.h"
#include "diagnostics/suggest.h"

#include <charter/version.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <vector>

namespace charter {

namespace {

/// --lang is needed before parsing, since help and mistakes are in that language.
std::string value_of(std::span<const std::string> arguments, const std::string& option) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i].starts_with(option + "=")) {
      return arguments[i].substr(option.size() + 1);
    }
    if (arguments[i] == option && i + 1 < arguments.size()) {
      return arguments[i + 1];
    }
  }
  return {};
}

/// The command that was reached, as deep as parsing went.
const CLI::App& reached(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app : reached(*chosen.front());
}

/// What no option and no argument took, of any command on the way. The `--` that ends the options is neither.
std::vector<std::string> extras_of(const CLI::App& app) {
  std::vector<std::string> out = app.remaining(true);
  out.erase(std::remove(out.begin(), out.end(), "--"), out.end());
  return out;
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
  }
  return names;
}

std::string list(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    out += (out.empty() ? "" : ", ") + word;
  }
  return out;
}

Diagnostic unknown_word(const CLI::App& at, const std::string& word) {
  const std::string path = command_path(at);
  if (word.starts_with('-') && word != "-") {
    std::vector<std::string> options;
    for (const CLI::Option* option : at.get_options()) {
      for (const std::string& name : option->get_lnames()) {
        options.push_back("--" + name);
      }
    }
    const std::string name = word.substr(0, word.find('='));
    const std::vector<std::string_view> candidates{options.begin(), options.end()};
    return {.kind = &kUnknownOption,
            .span = {},
            .args = {name, path},
            .suggestion = suggest(name, candidates),
            .source = kUnplaced};
  }
  const std::vector<std::string> names = command_names(at);
  if (!names.empty()) {
    const std::vector<std::string_view> candidates{names.begin(), names.end()};
    return {.kind = &kUnknownCommand,
            .span = {},
            .args = {word, list(names), path},
            .suggestion = suggest(word, candidates),
            .source = kUnplaced};
  }
  return {.kind = &kExtraArgument, .span = {}, .args = {word, path}, .suggestion = {}, .source = kUnplaced};
}

Diagnostic missing_value(const CLI::App& at, std::string option) {
  return {.kind = &kMissingValue,
          .span = {},
          .args = {std::move(option), command_path(at)},
          .suggestion = {},
          .source = kUnplaced};
}

/// An option that was given the empty text, as --fail-under "$UNSET" does, or the next option as its value.
/// Neither is the same as not giving it.
std::optional<Diagnostic> empty_value(const CLI::App& at) {
  for (const CLI::Option* option : at.get_options()) {
    const auto& values = option->results();
    const bool missing = std::any_of(values.begin(), values.end(), [](const std::string& value) {
      return value.empty() || value.starts_with("--");
    });
    if (!option->get_positional() && option->get_expected_max() > 0 && missing) {
      return missing_value(at, "--" + option->get_lnames().front());
    }
  }
  return std::nullopt;
}

/// What CLI11 refused, in our words and in both languages.
Diagnostic usage_mistake(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& at = reached(app);
  const std::string path = command_path(at);
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    const std::string what = error.what();
    return missing_value(at, what.substr(0, what.find(':')));
  }
  if (auto problem = empty_value(at)) {
    return *problem;
  }
  if (const auto extras = extras_of(app); !extras.empty()) {
    return unknown_word(at, extras.front());
  }
  DiagnosticArg expected = Bilingual{"one of the commands", "l’une des commandes"};
  for (const Command& command : commands()) {
    if (path == "charter " + std::string{command.name}) {
      expected = command.argument;
    }
  }
  if (const auto names = command_names(at); !names.empty()) {
    expected = list(names);
  } else if (path.starts_with("charter framework")) {
    expected = Bilingual{"the folder of a charter", "le dossier d’une charte"};
  }
  return {
      .kind = &kMissingArgument, .span = {}, .args = {path, expected}, .suggestion = {}, .source = kUnplaced};
}

void describe_program(CLI::App& app, std::string& language_option, Language language) {
  app.name("charter");
  const auto text = [language](Bilingual words) { return std::string{words.in(language)}; };
  app.set_help_flag("-h,--help", text({"Show this help", "Montrer cette aide"}));
  app.set_version_flag("--version", "charter " + std::string{version()},
                       text({"Show the version", "Montrer la version"}));
  app.add_option("--lang", language_option, text({"Language: en or fr", "Langue\u00a0: en ou fr"}))
      ->type_name(text({"LANGUAGE", "LANGUE"}))
      ->take_last();
  app.footer(
      text({"Start with: charter new -o my-assessment.json\n"
            "then, filled in: charter assess my-assessment.json\n"
            "More about one command: charter COMMAND --help",
            "Pour commencer\u00a0: charter new -o mon-evaluation.json\n"
            "puis, une fois remplie\u00a0: charter assess mon-evaluation.json\n"
            "Pour en savoir plus sur une commande\u00a0: charter COMMANDE --help"}));
  app.allow_extras();
}

/// `-(a + b)` and `-x` are expressions, while CLI11 sees options in them. `--word`, -h and -o stay options.
bool is_negated_expression(const std::string& argument) {
  if (argument.size() < 2 || argument[0] != '-' || argument == "-h" || argument[1] == 'o') {
    return false;
  }
  const char next = argument[1] != '-' || argument.size() == 2 ? '-' : argument[2];
  return argument != "--" && std::isalpha(static_cast<unsigned char>(next)) == 0;
}

/// The arguments as CLI11 wants them, last one first. An expression that begins with a minus sign goes behind
/// `--`, after which nothing is an option.
std::vector<std::string> reversed_for_parser(std::span<const std::string> arguments) {
  std::vector<std::string> out{arguments.begin(), arguments.end()};
  const auto command = std::find(out.begin(), out.end(), "cel");
  const bool marked = std::find(out.begin(), out.end(), "--") != out.end();
  if (!marked && command != out.end() && (command == out.begin() || out.front().starts_with("--lang"))) {
    const auto expressions = std::stable_partition(
        command, out.end(), [](const std::string& argument) { return !is_negated_expression(argument); });
    out.insert(expressions, "--");
  }
  std::reverse(out.begin(), out.end());
  return out;
}

ExitCode parse_and_run(std::span<const std::string> arguments, Context& context) {
  SharedOptions early;
  early.language = value_of(arguments, "--lang");
  const std::string color = value_of(arguments, "--color");
  early.color = color == "never" || color == "always" ? color : "auto";
  early.diagnostics = value_of(arguments, "--diagnostics") == "json" ? "json" : "text";
  if (early.language == "en" || early.language == "fr") {
    context.language = early.language == "fr" ? Language::Fr : Language::En;
  }
  CLI::App app{std::string{
      Bilingual{"Where an organization stands with its data, what is missing, and what to do next",
                "Où en est un organisme avec ses données, ce qui manque et quoi faire ensuite"}
          .in(context.language)}};
  describe_program(app, early.language, context.language);
  std::map<std::string, std::function<ExitCode()>> runs;
  for (const Command& command : commands()) {
    const std::string name{command.name};
    CLI::App* sub = app.add_subcommand(name, std::string{command.description.in(context.language)});
    sub->allow_extras();
    // Only a command that an argument names can be reached, and setting up all of them takes longer than
    // parsing.
    if (std::find(arguments.begin(), arguments.end(), name) != arguments.end()) {
      runs[name] = command.set_up(*sub, context);
    }
  }
  try {
    std::vector<std::string> reversed = reversed_for_parser(arguments);
    app.parse(reversed);
  } catch (const CLI::CallForVersion&) {
    return deliver(context, {}, "charter " + std::string{version()} + "\n");
  } catch (const CLI::CallForHelp&) {
    return deliver(context, {}, help_page(reached(app), context.language));
  } catch (const CLI::ParseError& error) {
    const Diagnostic problem = usage_mistake(app, error);
    return refuse(context, early, {&problem, 1});
  }
  const CLI::App& at = reached(app);
  if (const auto problem = empty_value(at)) {
    return refuse(context, early, {&*problem, 1});
  }
  if (const auto extras = extras_of(app); !extras.empty()) {
    const Diagnostic problem = unknown_word(at, extras.front());
    return refuse(context, early, {&problem, 1});
  }
  if (const auto problem = check_common_options(early)) {
    return refuse(context, early, {&*problem, 1});
  }
  const auto chosen = app.get_subcommands();
  if (chosen.empty()) {
    context.err << help_page(app, context.language);
    return ExitCode::BadInput;
  }
  return runs.at(chosen.front()->get_name())();
}

}  // namespace

ExitCode run(std::span<const std::string> arguments, Context& context) {
  try {
    return parse_and_run(arguments, context);
  } catch (const std::exception& error) {
    // The only catch-all. Whatever arrives here is our mistake, not the user's.
    context.err << Bilingual{"charter: this is a bug in the program, not in your file. Please report it with the command you typed: ",
                             "charter\u00a0: c’est une erreur du programme, et non de votre fichier. Merci de la signaler avec la commande utilisée\u00a0: "}
                       .in(context.language)
                << error.what() << "\n";
    return ExitCode::InternalError;
  }
}

}  // namespace charter

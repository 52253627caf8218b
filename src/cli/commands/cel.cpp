#include "cel/explain.h"
#include "cel/program.h"
#include "cel/value_text.h"
#include "cli/cel_data.h"
#include "cli/commands/commands.h"
#include "cli/judged.h"
#include "workspace/disk.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace charter {

namespace {

struct CelOptions {
  SharedOptions shared;
  std::string expression;
  std::string data_file;
  bool explain = false;
};

constexpr std::size_t kMostText = 100'000;

ExitCode run_cel(const CelOptions& options, const Context& context) {
  const auto limits = limits_of(options.shared);
  if (!limits) {
    return refuse_one(context, options.shared, limits.error());
  }
  CelData data;
  if (!options.data_file.empty()) {
    const auto source = read_file(options.data_file, *limits);
    if (!source) {
      return refuse_one(context, options.shared, source.error());
    }
    auto read = read_cel_data(source->text, *limits);
    if (!read) {
      return refuse(context, options.shared, {&read.error(), 1}, {&*source, 1});
    }
    data = std::move(*read);
  }
  cel::Environment environment;
  std::vector<cel::Value> slots;
  for (const auto& [name, value] : data.variables()) {
    environment.declare_variable(name, cel::Type::dyn());
    slots.push_back(value);
  }
  const Source expression{Bilingual{"expression", "expression"}.in(context.language).data(),
                          options.expression};
  const Checked<cel::Program> program = cel::compile(options.expression, environment);
  if (!program.ok()) {
    return refuse(context, options.shared, program.diagnostics, {&expression, 1});
  }
  cel::Scratch scratch;
  const cel::Activation activation{.slots = slots};
  if (options.explain) {
    const cel::Trace trace = cel::explain(*program.value, environment, activation, scratch);
    return deliver(context, options.shared, cel::render(*program.value, trace, context.language));
  }
  const cel::Value value = cel::evaluate(*program.value, activation, scratch);
  if (value.is_error()) {
    const Diagnostic problem = cel::diagnostic_of(*program.value, value);
    return refuse(context, options.shared, {&problem, 1}, {&expression, 1});
  }
  return deliver(context, options.shared, cel::value_text(value, kMostText) + "\n");
}

}  // namespace

std::function<ExitCode()> set_up_cel(CLI::App& app, Context& context) {
  const auto options = std::make_shared<CelOptions>();  // shared with the closure that CLI11 keeps
  const Language language = context.language;
  const auto text = [language](Bilingual words) { return std::string{words.in(language)}; };
  app.add_option("EXPR", options->expression,
                 text({"The expression, between quotes", "L’expression, entre guillemets"}))
      ->required();
  app.add_option("--data", options->data_file,
                 text({"A JSON object; its keys become names (- for standard input)",
                       "Un objet JSON\u00a0; ses clés deviennent des noms (- pour l’entrée standard)"}))
      ->type_name(text({"FILE", "FICHIER"}))
      ->take_last();
  app.add_flag("--explain", options->explain,
               text({"Show the value of every part", "Montrer la valeur de chaque partie"}));
  add_output_option(app, options->shared, language);
  add_common_options(app, options->shared, language);
  add_limit_options(app, options->shared, language);
  app.footer(
      text({"Example: charter cel 'size(answers) > 10' --data examples/food-bank-starting.json",
            "Exemple\u00a0: charter cel 'size(answers) > 10' --data examples/comite-locataires.json"}));
  return [options, &context] {
    if (const auto problem = check_common_options(options->shared)) {
      return refuse(context, options->shared, {&*problem, 1});
    }
    return run_cel(*options, context);
  };
}

}  // namespace charter

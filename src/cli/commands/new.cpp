#include "cli/commands/commands.h"
#include "cli/shared_options.h"
#include "cli/usage_kinds.h"
#include "workspace/disk.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace charter {

namespace {

using Json = nlohmann::ordered_json;

std::string json_text(std::string_view text) {
  return Json(text).dump();
}

/// One line an answer, so that a person can go down the page; the x- keys are only there to be read.
std::string empty_assessment(const Charter& charter, Date today, Language language) {
  std::string out = "{\n  \"charter\": " + json_text(reference_to(charter)) + ",\n";
  out += "  \"organization\": { \"name\": \"\", \"hours_per_month\": 1 },\n";
  out += "  \"assessed_on\": " + json_text(to_string(today)) + ",\n  \"profile\": {\n";
  for (std::size_t i = 0; i < charter.facts.size(); ++i) {
    const ProfileFact& fact = charter.facts[i];
    out += "    " + json_text("x-" + fact.id) + ": " + json_text(fact.question.in(tag(language))) + ",\n";
    out += "    " + json_text(fact.id) + ": null" + (i + 1 < charter.facts.size() ? ",\n" : "\n");
  }
  out += "  },\n  \"answers\": {\n";
  for (const Principle& principle : charter.principles) {
    out +=
        "    " + json_text("x-" + principle.id) + ": " + json_text(principle.name.in(tag(language))) + ",\n";
    for (const Index index : principle.actions) {
      const Action& action = charter.actions[index];
      out += "    " + json_text(action.id) +
             ": { \"x-action\": " + json_text(action.title.in(tag(language))) + ",\n";
      out += "      \"status\": null, \"evidence\": [], \"note\": \"\" }";
      out += index + 1 < charter.actions.size() ? ",\n" : "\n";
    }
  }
  return out + "  }\n}\n";
}

}  // namespace

std::function<ExitCode()> set_up_new(CLI::App& app, Context& context) {
  const auto options = std::make_shared<SharedOptions>();  // shared with the closure that CLI11 keeps
  const Language language = context.language;
  add_as_of_option(app, *options,
                   {"The day to write in it, YYYY-MM-DD (default: today)",
                    "Le jour à y inscrire, AAAA-MM-JJ (par défaut, aujourd’hui)"},
                   language);
  add_output_option(app, *options, language);
  add_common_options(app, *options, language);
  add_framework_options(app, *options, language);
  add_limit_options(app, *options, language);
  app.footer(std::string{Bilingual{"Example: charter new -o my-assessment.json",
                                   "Exemple\u00a0: charter new --lang fr -o mon-evaluation.json"}
                             .in(language)});
  return [options, &context] {
    if (const auto problem = check_common_options(*options)) {
      return refuse(context, *options, {&*problem, 1});
    }
    if (!options->output.empty() && is_regular_file(options->output)) {
      const Diagnostic problem{
          .kind = &kFileExists, .span = {}, .args = {options->output}, .suggestion = {}, .source = kUnplaced};
      return refuse(context, *options, {&problem, 1});
    }
    const auto limits = limits_of(*options);
    const auto day = as_of(*options);
    if (!limits || !day) {
      return refuse(context, *options, {limits ? &day.error() : &limits.error(), 1});
    }
    const auto bundle = load_framework(context, *options, *limits);
    if (!bundle) {
      return ExitCode::BadInput;
    }
    return deliver(context, *options,
                   empty_assessment(bundle->charter, day->value_or(context.today), context.language));
  };
}

}  // namespace charter

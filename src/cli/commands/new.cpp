#include "cli/agreement_template.h"
#include "cli/commands/commands.h"
#include "cli/judged.h"
#include "cli/shared_options.h"
#include "cli/usage_kinds.h"
#include "diagnostics/suggest.h"
#include "workspace/disk.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

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

struct NewOptions {
  SharedOptions shared;
  std::vector<std::string> profiles;
  bool agreement = false;
};

/// What was written with months of work is never written over.
std::optional<Diagnostic> name_taken(const SharedOptions& options) {
  if (options.output.empty() || !is_regular_file(options.output)) {
    return std::nullopt;
  }
  return Diagnostic{
      .kind = &kFileExists, .span = {}, .args = {options.output}, .suggestion = {}, .source = kUnplaced};
}

std::optional<Diagnostic> unknown_profile(const std::vector<std::string>& profiles) {
  const auto known = agreement_profiles();
  for (const std::string& profile : profiles) {
    if (std::find(known.begin(), known.end(), profile) == known.end()) {
      Diagnostic problem =
          bad_value("--profile", profile,
                    {"municipal-qc, private-qc, research, mandate, open-data, pilot or indigenous",
                     "municipal-qc, private-qc, research, mandate, open-data, pilot ou indigenous"});
      problem.suggestion = suggest(profile, known);
      return problem;
    }
  }
  return std::nullopt;
}

ExitCode write_assessment(const NewOptions& options, const Context& context) {
  const auto limits = limits_of(options.shared);
  const auto day = as_of(options.shared);
  if (!limits || !day) {
    return refuse_one(context, options.shared, limits ? day.error() : limits.error());
  }
  const auto bundle = load_framework(context, options.shared, *limits, Programs::LeftOut);
  if (!bundle) {
    return ExitCode::BadInput;
  }
  return deliver(context, options.shared,
                 empty_assessment(bundle->charter, day->value_or(context.today), context.language));
}

/// charter new agreement
void set_up_agreement(CLI::App& app, const std::shared_ptr<NewOptions>& options, Language language) {
  const auto text = [language](Bilingual words) { return std::string{words.in(language)}; };
  CLI::App* command = app.add_subcommand(
      "agreement",
      text({"Write a data-sharing agreement to fill in, with a comment at each question",
            "Écrire une entente de partage de données à remplir, avec un commentaire à chaque question"}));
  command->callback([options] { options->agreement = true; });
  command->allow_extras();
  command
      ->add_option(
          "--profile", options->profiles,
          text({"What it is about: municipal-qc, private-qc, research, mandate, open-data, pilot or "
                "indigenous; several times, or with commas",
                "De quoi il s’agit\u00a0: municipal-qc, private-qc, research, mandate, open-data, pilot ou "
                "indigenous\u00a0; plusieurs fois, ou avec des virgules"}))
      ->type_name(text({"PROFILE", "PROFIL"}))
      ->delimiter(',');
  add_output_option(*command, options->shared, language);
  add_common_options(*command, options->shared, language);
  command->footer(
      text({"Example: charter new agreement --profile municipal-qc,pilot -o agreement.yaml",
            "Exemple\u00a0: charter new agreement --lang fr --profile municipal-qc,pilot -o entente.yaml"}));
}

}  // namespace

std::function<ExitCode()> set_up_new(CLI::App& app, Context& context) {
  const auto options = std::make_shared<NewOptions>();  // shared with the closure that CLI11 keeps
  const Language language = context.language;
  add_as_of_option(app, options->shared,
                   {"The day to write in it, YYYY-MM-DD (default: today)",
                    "Le jour à y inscrire, AAAA-MM-JJ (par défaut, aujourd’hui)"},
                   language);
  add_output_option(app, options->shared, language);
  add_common_options(app, options->shared, language);
  add_framework_options(app, options->shared, language);
  add_limit_options(app, options->shared, language);
  set_up_agreement(app, options, language);
  app.footer(std::string{
      Bilingual{"Examples: charter new -o my-assessment.json, charter new agreement",
                "Exemples\u00a0: charter new --lang fr -o mon-evaluation.json, charter new agreement"}
          .in(language)});
  return [options, &context] {
    if (const auto problem = check_common_options(options->shared)) {
      return refuse_one(context, options->shared, *problem);
    }
    if (const auto problem = unknown_profile(options->profiles)) {
      return refuse_one(context, options->shared, *problem);
    }
    if (const auto problem = name_taken(options->shared)) {
      return refuse_one(context, options->shared, *problem);
    }
    return options->agreement
               ? deliver(context, options->shared, agreement_template(options->profiles, context.language))
               : write_assessment(*options, context);
  };
}

}  // namespace charter

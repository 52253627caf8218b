#include "decode/yaml/rules.h"
#include "agreement/check_tests.h"
#include "cli/commands/commands.h"
#include "cli/describe.h"
#include "cli/judged.h"
#include "cli/subcommand.h"
#include "embedded/rule_files.h"
#include "evaluation/rule_tests.h"
#include "report/layout.h"
#include "report/phrases.h"
#include "workspace/check_files.h"
#include "workspace/framework_files.h"

#include <charter/embedded.h>

#include <CLI/CLI.hpp>

#include <memory>
#include <set>
#include <utility>

namespace charter {

namespace {

struct RulesOptions {
  SharedOptions shared;
  std::string folder;
};

/// The rules of a folder, or those that come with the program; always with their tests.
struct AllRules {
  LoadedBundle assessments;
  LoadedChecks agreements;  ///< empty where the first have mistakes
};

LoadedBundle load_assessment_rules(const RulesOptions& options, const ReadLimits& limits) {
  LoadedBundle base;
  base.bundle = read_bundle(embedded_bundle());
  if (!options.shared.charter_folder.empty()) {
    base = load_charter(options.shared.charter_folder, *base.bundle, limits);
  }
  if (!base.bundle || !options.folder.empty()) {
    return base.bundle ? load_rules(options.folder, *base.bundle, limits) : std::move(base);
  }
  for (const EmbeddedFile& file : embedded_rule_files()) {
    if (file.name.starts_with("rules/assessment/")) {
      base.sources.push_back({std::string{file.name}, std::string{file.text}});
    }
  }
  Checked<DecodedRules> decoded =
      decode_rules(base.sources, base.bundle->charter, base.bundle->scale, limits);
  base.diagnostics = std::move(decoded.diagnostics);
  if (decoded.value) {
    base.tests = std::move(decoded.value->tests);
  }
  return base;
}

LoadedChecks load_agreement_rules(const RulesOptions& options, const Bundle& bundle,
                                  const ReadLimits& limits) {
  if (!options.folder.empty()) {
    const auto built_in =
        read_checks(embedded_checks(), bundle.charter, bundle.scale, Beside::Assessment, Programs::LeftOut);
    return load_checks(options.folder, bundle.charter, bundle.scale, built_in ? &*built_in : nullptr, limits);
  }
  std::vector<Source> files;
  for (const EmbeddedFile& file : embedded_rule_files()) {
    if (file.name.starts_with("rules/agreement/")) {
      files.push_back({std::string{file.name}, std::string{file.text}});
    }
  }
  return checks_in(std::move(files), bundle.charter, bundle.scale, nullptr, limits);
}

/// Everything wrong in a folder at once: what is wrong with its rules on agreements beside those on
/// assessments.
void add_mistakes_on_agreements(const RulesOptions& options, const ReadLimits& limits, LoadedBundle& loaded) {
  if (options.folder.empty() || !options.shared.charter_folder.empty() || loaded.sources.size() < 2) {
    return;  // the folder itself could not be read
  }
  LoadedChecks checks = load_agreement_rules(options, *read_bundle(embedded_bundle()), limits);
  const auto first = static_cast<std::uint32_t>(loaded.sources.size());
  loaded.sources.insert(loaded.sources.end(), checks.sources.begin(), checks.sources.end());
  for (Diagnostic& diagnostic : checks.diagnostics) {
    if (diagnostic.source != kUnplaced) {
      diagnostic.source += first;
      loaded.diagnostics.push_back(std::move(diagnostic));
    }
  }
}

std::string list_of(const AllRules& rules, Language language) {
  std::string out;
  const auto add = [&](const std::string& id, Severity severity, const std::string& words) {
    const std::string head = fitted(id, 12) + fitted(severity_id(severity), 10);
    out += wrapped(words, head, std::string(22, ' '), 80);
  };
  for (const RuleInfo& rule : rules.assessments.bundle->rules.infos) {
    add(rule.id, rule.severity, without_blanks(rule.message.in(tag(language))));
  }
  for (const CheckInfo& check : rules.agreements.checks->infos) {
    add(check.id, check.severity, std::string{check.title.in(tag(language))});
  }
  return out;
}

/// "1 test", "3 tests": in English one alone is singular, in French zero is as well.
std::string counted(std::size_t count, std::string_view noun, Language language) {
  const bool one = language == Language::Fr ? count < 2 : count == 1;
  return std::to_string(count) + " " + std::string{noun} + (one ? "" : "s");
}

std::string check_sentence(const AllRules& rules, Language language) {
  const auto sentence = [language](std::size_t count, std::size_t tests, Bilingual about) {
    const std::string second = counted(tests, "test", language) + std::string{about.in(language)};
    return language == Language::Fr
               ? counted(count, "règle", language) + " et " + second + "\u00a0: rien à corriger\n"
               : counted(count, "rule", language) + " and " + second + ": nothing to mend\n";
  };
  const LoadedBundle& first = rules.assessments;
  std::string out =
      sentence(first.bundle->rules.infos.size() - own_rules().size(), first.tests.size(), {"", ""});
  if (!rules.agreements.sources.empty()) {
    out += sentence(rules.agreements.checks->infos.size() - own_checks().size(),
                    rules.agreements.tests.size(), {" on agreements", " sur les ententes"});
  }
  return out;
}

/// More than one thing may be wrong with a test; all of them stand at its place.
std::size_t failed_tests(const std::vector<Diagnostic>& failures) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> places;
  for (const Diagnostic& failure : failures) {
    places.emplace(failure.source, failure.span.offset);
  }
  return places.size();
}

std::string test_sentence(std::size_t tests_run, const std::vector<Diagnostic>& failures, Bilingual about,
                          Language language) {
  const std::size_t failed = failed_tests(failures);
  const std::size_t passed = tests_run - failed;
  const std::string tests = counted(passed, "test", language) + std::string{about.in(language)};
  if (language == Language::En) {
    return tests + " passed, " + std::to_string(failed) + " failed\n";
  }
  return tests + (passed < 2 ? " réussi, " : " réussis, ") + counted(failed, "échoué", language) + "\n";
}

using Run = ExitCode (*)(const RulesOptions&, const Context&, const AllRules&);

ExitCode run_list(const RulesOptions& options, const Context& context, const AllRules& rules) {
  return deliver(context, options.shared, list_of(rules, context.language));
}

ExitCode run_check(const RulesOptions& options, const Context& context, const AllRules& rules) {
  return deliver(context, options.shared, check_sentence(rules, context.language));
}

ExitCode run_test(const RulesOptions& options, const Context& context, const AllRules& rules) {
  const Bundle& bundle = *rules.assessments.bundle;
  const Framework framework{bundle.charter, bundle.scale, bundle.rules};
  const std::vector<Diagnostic> failures = run_rule_tests(framework, rules.assessments.tests);
  const std::vector<Diagnostic> others =
      run_check_tests(*rules.agreements.checks, bundle.charter, bundle.scale, rules.agreements.tests);
  if (!failures.empty()) {
    refuse(context, options.shared, failures, rules.assessments.sources);
  }
  if (!others.empty()) {
    refuse(context, options.shared, others, rules.agreements.sources);
  }
  std::string told = test_sentence(rules.assessments.tests.size(), failures, {"", ""}, context.language);
  if (!rules.agreements.sources.empty()) {
    told += test_sentence(rules.agreements.tests.size(), others, {" on agreements", " sur les ententes"},
                          context.language);
  }
  const ExitCode written = deliver(context, options.shared, told);
  return failures.empty() && others.empty() ? written : ExitCode::GateFailed;
}

}  // namespace

std::function<ExitCode()> set_up_rules(CLI::App& app, Context& context) {
  const auto options = std::make_shared<RulesOptions>();  // shared with the closure that CLI11 keeps
  const auto chosen = std::make_shared<Run>(nullptr);
  const Language language = context.language;
  const auto text = [language](Bilingual words) { return std::string{words.in(language)}; };
  const auto add = [&](const char* name, Bilingual description, Bilingual example, Run run) {
    CLI::App* const command = add_subcommand(app, {name, description, example}, options->shared, language,
                                             [chosen, run] { *chosen = run; });
    command->add_option(text({"FOLDER", "DOSSIER"}), options->folder,
                        text({"A folder of rules; none: those of the program",
                              "Un dossier de règles\u00a0; rien\u00a0: celles du programme"}));
    add_charter_option(*command, options->shared, language);
    add_limit_options(*command, options->shared, language);
  };
  add("list", {"List the rules", "Lister les règles"}, {"charter rules list", "charter rules list --lang fr"},
      &run_list);
  add("check",
      {"Check the rules: everything wrong at once",
       "Vérifier les règles\u00a0: toutes les erreurs d’un coup"},
      {"charter rules check my-rules", "charter rules check mes-regles"}, &run_check);
  add("test", {"Run the tests written beside the rules", "Exécuter les tests écrits à côté des règles"},
      {"charter rules test my-rules", "charter rules test mes-regles"}, &run_test);
  add_common_options(app, options->shared, language);
  app.require_subcommand(1);
  app.footer(text({"More about one of them: charter rules COMMAND --help",
                   "Pour en savoir plus\u00a0: charter rules COMMANDE --help"}));
  return [options, chosen, &context] {
    if (const auto problem = check_common_options(options->shared)) {
      return refuse(context, options->shared, {&*problem, 1});
    }
    const auto limits = limits_of(options->shared);
    if (!limits) {
      return refuse_one(context, options->shared, limits.error());
    }
    AllRules rules;
    rules.assessments = load_assessment_rules(*options, *limits);
    const LoadedBundle& first = rules.assessments;
    if (!first.bundle || !first.diagnostics.empty()) {
      add_mistakes_on_agreements(*options, *limits, rules.assessments);
      return refuse(context, options->shared, first.diagnostics, first.sources);
    }
    rules.agreements = load_agreement_rules(*options, *first.bundle, *limits);
    if (!rules.agreements.checks) {
      return refuse(context, options->shared, rules.agreements.diagnostics, rules.agreements.sources);
    }
    return (*chosen)(*options, context, rules);
  };
}

}  // namespace charter

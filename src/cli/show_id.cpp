#include "cli/show_id.h"

#include "cli/describe.h"
#include "cli/judged.h"
#include "cli/trace_page.h"
#include "cli/usage_kinds.h"
#include "diagnostics/suggest.h"
#include "workspace/check_files.h"

#include <charter/embedded.h>

namespace charter {

namespace {

/// The checks of agreements: those of the program, and those that --rules adds. Mistakes there are for
/// `charter rules check` to tell.
std::optional<CheckSet> checks_for(const SharedOptions& options, const Bundle& bundle,
                                   const ReadLimits& limits) {
  auto built_in =
      read_checks(embedded_checks(), bundle.charter, bundle.scale, Beside::Assessment, Programs::LeftOut);
  if (options.rules_folder.empty()) {
    return built_in;
  }
  LoadedChecks loaded = load_checks(options.rules_folder, bundle.charter, bundle.scale,
                                    built_in ? &*built_in : nullptr, limits);
  return loaded.checks ? std::move(loaded.checks) : std::move(built_in);
}

ExitCode unknown_id(const Context& context, const SharedOptions& options, const Bundle& bundle,
                    const std::optional<CheckSet>& checks, const std::string& id) {
  std::vector<std::string> ids = known_ids(bundle);
  for (const CheckInfo& check : checks ? checks->infos : std::vector<CheckInfo>{}) {
    ids.push_back(check.id);
  }
  const std::vector<std::string_view> candidates{ids.begin(), ids.end()};
  return refuse_one(context, options,
                    {.kind = &kUnknownId, .span = {}, .args = {id}, .suggestion = suggest(id, candidates)});
}

}  // namespace

ExitCode show_id(const Context& context, const SharedOptions& options, const std::string& id) {
  if (const auto problem = check_common_options(options)) {
    return refuse(context, options, {&*problem, 1});
  }
  const auto limits = limits_of(options);
  if (!limits) {
    return refuse(context, options, {&limits.error(), 1});
  }
  const auto bundle = load_framework(context, options, *limits, Programs::LeftOut);
  if (!bundle) {
    return ExitCode::BadInput;
  }
  if (const auto page = describe(*bundle, id, context.language)) {
    return deliver(context, options, *page);
  }
  const auto checks = checks_for(options, *bundle, *limits);
  const auto page = checks ? describe_check(bundle->charter, *checks, id, context.language) : std::nullopt;
  return page ? deliver(context, options, *page) : unknown_id(context, options, *bundle, checks, id);
}

ExitCode show_id_in(const Context& context, const SharedOptions& options, const std::string& id,
                    const std::string& assessment) {
  if (const auto problem = check_common_options(options)) {
    return refuse(context, options, {&*problem, 1});
  }
  const auto judged = judge_file(context, options, assessment);
  if (judged == nullptr) {
    return ExitCode::BadInput;
  }
  const auto page = describe(judged->bundle, id, context.language);
  if (!page) {
    return unknown_id(context, options, judged->bundle, std::nullopt, id);
  }
  return deliver(context, options, *page + trace_page(*judged, id, context.language).value_or(std::string{}));
}

}  // namespace charter

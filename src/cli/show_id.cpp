#include "cli/show_id.h"

#include "cli/describe.h"
#include "cli/judged.h"
#include "cli/trace_page.h"
#include "cli/usage_kinds.h"
#include "diagnostics/suggest.h"

namespace charter {

namespace {

ExitCode unknown_id(const Context& context, const SharedOptions& options, const Bundle& bundle,
                    const std::string& id) {
  const std::vector<std::string> ids = known_ids(bundle);
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
  const auto bundle = load_framework(context, options, *limits);
  if (!bundle) {
    return ExitCode::BadInput;
  }
  if (const auto page = describe(*bundle, id, context.language)) {
    return deliver(context, options, *page);
  }
  return unknown_id(context, options, *bundle, id);
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
    return unknown_id(context, options, judged->bundle, id);
  }
  return deliver(context, options, *page + trace_page(*judged, id, context.language).value_or(std::string{}));
}

}  // namespace charter

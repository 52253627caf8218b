#include "cli/show_id.h"

#include "cli/describe.h"
#include "cli/usage_kinds.h"
#include "diagnostics/suggest.h"

namespace charter {

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
  const std::vector<std::string> ids = known_ids(*bundle);
  const std::vector<std::string_view> candidates{ids.begin(), ids.end()};
  const Diagnostic problem{.kind = &kUnknownId, .span = {}, .args = {id}, .suggestion = suggest(id, candidates), .source = static_cast<std::uint32_t>(-1)};
  return refuse(context, options, {&problem, 1});
}

}  // namespace charter

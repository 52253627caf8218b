#include "cli/judged.h"

#include "workspace/disk.h"

#include <charter/decode.h>

namespace charter {

ExitCode refuse_one(const Context& context, const SharedOptions& options, Diagnostic problem) {
  problem.source = kUnplaced;
  return refuse(context, options, {&problem, 1});
}

std::unique_ptr<Judged> judge_file(const Context& context, const SharedOptions& options,
                                   const std::string& file) {
  const auto limits = limits_of(options);
  const auto day = as_of(options);
  if (!limits || !day) {
    refuse_one(context, options, limits ? day.error() : limits.error());
    return nullptr;
  }
  auto bundle = load_framework(context, options, *limits);
  if (!bundle) {
    return nullptr;
  }
  auto source = read_file(file, *limits);
  if (!source) {
    refuse_one(context, options, source.error());
    return nullptr;
  }
  return judge_text(context, options, std::move(*bundle), std::move(*source));
}

std::unique_ptr<Judged> judge_text(const Context& context, const SharedOptions& options, Bundle bundle,
                                   Source source) {
  const auto limits = limits_of(options);
  const auto day = as_of(options);
  if (!limits || !day) {
    refuse_one(context, options, limits ? day.error() : limits.error());
    return nullptr;
  }
  Checked<Assessment> read = decode_assessment(source.text, bundle.charter, bundle.scale, *limits);
  if (!read.ok()) {
    refuse(context, options, read.diagnostics, {&source, 1});
    return nullptr;
  }
  auto judged =
      std::make_unique<Judged>(Judged{std::move(bundle), std::move(source), std::move(*read.value), {}});
  judged->evaluation = evaluate(judged->framework(), judged->assessment,
                                {.as_of = day->value_or(judged->assessment.assessed_on)});
  return judged;
}

}  // namespace charter

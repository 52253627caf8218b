#pragma once
/// One assessment, read and evaluated: the way in for every command that looks at one.

#include "cli/shared_options.h"

#include <charter/evaluation.h>

#include <memory>
#include <string>

namespace charter {

struct Judged {
  Bundle bundle;
  Source source;
  Assessment assessment;
  Evaluation evaluation;

  [[nodiscard]] Framework framework() const { return {bundle.charter, bundle.scale, bundle.rules}; }
};

/// Null after a mistake, which is printed. On the heap: its parts refer to one another.
[[nodiscard]] std::unique_ptr<Judged> judge_file(const Context& context, const SharedOptions& options,
                                                 const std::string& file);

/// The same for a text that is read already.
[[nodiscard]] std::unique_ptr<Judged> judge_text(const Context& context, const SharedOptions& options,
                                                 Bundle bundle, Source source);

/// A mistake that has no place in a document.
ExitCode refuse_one(const Context& context, const SharedOptions& options, Diagnostic problem);

}  // namespace charter

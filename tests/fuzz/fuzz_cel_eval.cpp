// Any bytes, parsed, checked and evaluated in all ways the engine has: nothing crashes, budgets hold, and the
// folded plan, the plain plan and the unchecked program agree. A text that begins with '#' seeds the
// generator instead.

#include "cel/compare.h"
#include "cel/generator.h"
#include "cel/sample_host.h"
#include "cel/value_text.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace charter::cel {

namespace {

constexpr EvalLimits kLimits{.steps = 20'000, .memory = 1U << 20U};

std::string outcome(const Value& value) {
  return value.is_error() ? "error" : value_text(value, 10'000);
}

void run_one(std::string_view text) {
  static const SampleHost host;
  for (const Checking checking : {Checking::On, Checking::Off}) {
    const Checked<Program> compiled = compile(text, host.environment(), checking);
    if (!compiled.ok()) {
      for (const Diagnostic& diagnostic : compiled.diagnostics) {
        if (diagnostic.span.offset + diagnostic.span.length > text.size()) {
          std::abort();
        }
      }
      continue;
    }
    static Scratch scratch(kLimits);
    static Scratch other(kLimits);
    const Value value = evaluate(*compiled.value, host.activation(), scratch);
    const Trace trace = explain(*compiled.value, host.environment(), host.activation(), other);
    static_cast<void>(render(*compiled.value, trace, Language::Fr));
    // The plain plan takes more steps, so only it may have run out.
    const bool limited = is_limit(value) || is_limit(trace.result);
    if (!limited && outcome(value) != outcome(trace.result)) {
      std::abort();
    }
    if (value.is_error()) {
      static_cast<void>(message_of(diagnostic_of(*compiled.value, value), Language::En));
    }
  }
}

}  // namespace

}  // namespace charter::cel

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace charter::cel;
  if (size > 0 && data[0] == '#') {
    std::size_t at = 1;
    ExpressionGenerator generator(
        [&](std::uint32_t below) { return at < size ? data[at++] % below : below - 1; });
    // Its names x and s are the sample host's; others make errors, which is as well.
    run_one(generator.expression(Wanted::Bool, 4));
    return 0;
  }
  if (size <= 4'096) {
    run_one({reinterpret_cast<const char*>(data), size});
  }
  return 0;
}

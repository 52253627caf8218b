// Any bytes: both tokenizers of JSON tell the same, and an assessment read in a batch is the one read on its
// own.

#include "support/two_readers.h"
#include "unit/decode/tiny_charter.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const charter::Charter kCharter = tiny_charter();
  static const charter::Scale kScale = tiny_scale();
  static const charter::ReadLimits kLimits{.depth = 20, .values = 2000, .mistakes = 50};
  static charter::FastReader tokens;
  static charter::AssessmentReader reader{kCharter, kScale, kLimits};
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  bool accepted = false;
  const std::string events = charter::test::difference_of_events(tokens, text, kLimits, accepted);
  const std::string assessments =
      charter::test::difference_of_assessments(reader, text, kCharter, kScale, kLimits);
  if (!events.empty() || !assessments.empty()) {
    std::fprintf(stderr, "%s\n%s\n", events.c_str(), assessments.c_str());
    std::abort();
  }
  return 0;
}

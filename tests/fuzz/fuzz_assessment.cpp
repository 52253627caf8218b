// Any bytes: an assessment, or mistakes that all stand inside the text; never both.

#include "fuzz/check_mistakes.h"
#include "unit/decode/tiny_charter.h"

#include <charter/decode.h>

#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const charter::Charter kCharter = tiny_charter();
  static const charter::Scale kScale = tiny_scale();
  const charter::Source source{"a.json", std::string(reinterpret_cast<const char*>(data), size)};
  const auto read =
      decode_assessment(source.text, kCharter, kScale, {.depth = 20, .values = 2000, .mistakes = 50});
  if (read.ok() != read.diagnostics.empty()) {
    std::abort();
  }
  if (read.ok() &&
      (read.value->answers.size() != kCharter.actions.size() ||
       read.value->profile.size() != kCharter.facts.size() || read.value->organization.id.empty())) {
    std::abort();
  }
  check_mistakes(read.diagnostics, {&source, 1});
  return 0;
}

// Any bytes: a charter in files parted by lines of ===, and each of them a scoring.yaml; or mistakes inside
// the text.

#include "fuzz/check_mistakes.h"
#include "fuzz/parted_files.h"
#include "unit/decode/tiny_charter.h"

#include <charter/decode.h>

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const charter::Charter kCharter = tiny_charter();
  constexpr charter::ReadLimits kLimits{.depth = 20, .values = 2000, .alias_expansions = 500, .mistakes = 50};
  const auto files = parted_files({reinterpret_cast<const char*>(data), size});
  const auto charter = decode_charter(files, charter::Strictness::Editorial, kLimits);
  if (charter.ok() != charter.diagnostics.empty()) {
    std::abort();
  }
  check_mistakes(charter.diagnostics, files);
  for (const charter::Source& file : files) {
    const auto scoring = decode_scoring(file, kCharter, kLimits);
    if (scoring.ok() != scoring.diagnostics.empty()) {
      std::abort();
    }
    check_mistakes(scoring.diagnostics, {&file, 1});
  }
  return 0;
}

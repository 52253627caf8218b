// Any bytes: a charter in files parted by lines of ===, and each of them a scoring.yaml; or mistakes inside
// the text.

#include "fuzz/check_mistakes.h"
#include "unit/decode/tiny_charter.h"

#include <charter/decode.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view kParting = "\n===\n";

std::vector<charter::Source> files_of(std::string_view text) {
  std::vector<charter::Source> files;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(kParting, start), text.size());
    files.push_back({"f.yaml", std::string{text.substr(start, end - start)}});
    start = end + kParting.size();
  }
  return files;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const charter::Charter kCharter = tiny_charter();
  constexpr charter::ReadLimits kLimits{.depth = 20, .values = 2000, .alias_expansions = 500, .mistakes = 50};
  const auto files = files_of({reinterpret_cast<const char*>(data), size});
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

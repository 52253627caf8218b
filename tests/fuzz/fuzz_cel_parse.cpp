// Any bytes: the parser gives a tree or one diagnostic inside the text, and what it prints reads back the
// same.

#include "cel/ast.h"
#include "cel/parser.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace charter::cel;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Parsed first = parse(text, {});
  if (!first.ast) {
    const auto& span = first.diagnostics.at(0).span;
    if (span.offset + span.length > size) {
      std::abort();
    }
    return 0;
  }
  const std::string printed = to_string(*first.ast);
  if (printed.size() > kMaxExpressionBytes) {
    return 0;  // Escapes make it longer than what it came from.
  }
  const Parsed second = parse(printed, {});
  if (!second.ast || !same_tree(*first.ast, *second.ast)) {
    std::abort();
  }
  return 0;
}

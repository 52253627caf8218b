#pragma once
/// Where each character of a YAML scalar's value stands in the file, so that a mistake inside an expression
/// points at the expression, whether it is plain, quoted, with escapes, or a block.

#include "decode/yaml/document.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace charter {

class ScalarMap {
 public:
  /// `file` is the text that `scalar` was read from.
  ScalarMap(std::string_view file, const DocumentNode& scalar);

  /// The place in the file of bytes `[span.offset, span.offset + span.length)` of the value. A span that goes
  /// over a line break ends at the first line's end, so that its caret stays on one line.
  [[nodiscard]] Span in_file(Span span) const;

 private:
  std::string_view file_;
  std::vector<std::uint32_t> offsets_;  ///< one for each byte of the value, and one for its end
};

}  // namespace charter

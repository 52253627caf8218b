#pragma once
/// Names the mistake at the place where a JSON tokenizer gave up, in the words of the person who typed it.

#include <charter/diagnostic.h>

#include <string_view>
#include <vector>

namespace charter {

/// What the grammar allows next, when reading stops.
enum class JsonExpectation { Value, KeyOrEnd, Key, Colon, ValueOrEnd, CommaOrEnd, Nothing };

struct JsonStop {
  std::size_t offset = 0;  ///< just after the last accepted token
  JsonExpectation expectation = JsonExpectation::Value;
  std::vector<std::uint32_t> open;  ///< offsets of the brackets that are still open
};

[[nodiscard]] Diagnostic syntax_error(std::string_view text, const JsonStop& stop);

}  // namespace charter

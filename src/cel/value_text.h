#pragma once
/// A value as a person reads it, in CEL's own notation.
///
///     value_text(value, 60);   // ["implemented", "partial", …]
///
/// Pure; safe from any thread.

#include "cel/value.h"

#include <cstddef>
#include <string>

namespace charter::cel {

/// At most about `limit` bytes; what is left out shows as "…".
[[nodiscard]] std::string value_text(const Value& value, std::size_t limit);

}  // namespace charter::cel

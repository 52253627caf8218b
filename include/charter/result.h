#pragma once
/// The two ways to fail, chosen by who made the mistake.
///
/// - A *document a person wrote* gives `Checked<T>`: a value, or every mistake in it at once.
/// - One *operation* gives `Result<T>`: a value, or the one reason it could not be done.

#include <charter/diagnostic.h>

#include <tl/expected.hpp>

#include <optional>
#include <vector>

namespace charter {

template <class T>
using Result = tl::expected<T, Diagnostic>;

/// `value` is present unless a diagnostic of severity Error stands among `diagnostics`.
template <class T>
struct [[nodiscard]] Checked {
  std::optional<T> value;
  std::vector<Diagnostic> diagnostics;

  [[nodiscard]] bool ok() const { return value.has_value(); }
};

}  // namespace charter

#pragma once
/// What the implementation of a function sees of the evaluation it runs in.
///
///     Value days(CallContext& context, std::span<const Value> arguments);
///
/// One evaluation, one thread.

#include "cel/scratch.h"
#include "cel/value.h"

#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <span>
#include <string_view>

namespace charter::cel {

struct CallContext {
  Scratch& scratch;
  const void* host = nullptr;  ///< what the Activation carries for host functions
};

/// Built without allocating by the engine's own functions. Returns an Error value for a failure; arguments
/// are never errors themselves.
using NativeFunction = Value (*)(CallContext& context, std::span<const Value> arguments);

/// No overload for these arguments; the evaluator adds the function and the types.
[[nodiscard]] inline Value no_overload() {
  return Value::failure(ErrorKind::NoSuchOverload);
}
[[nodiscard]] inline Value out_of_memory() {
  return Value::failure(ErrorKind::MemoryLimit);
}
[[nodiscard]] inline Value out_of_steps() {
  return Value::failure(ErrorKind::StepLimit);
}

/// `why` with arguments for its message.
[[nodiscard]] inline Value fail(CallContext& context, ErrorKind why, std::initializer_list<Value> arguments) {
  auto* kept = context.scratch.allocate_array<Value>(arguments.size());
  if (kept == nullptr) {
    return out_of_memory();
  }
  std::copy(arguments.begin(), arguments.end(), kept);
  return Value::failure(why, {kept, arguments.size()});
}

/// A copy of `text` that lives as long as the evaluation's results.
[[nodiscard]] inline Value text_value(CallContext& context, std::string_view text, Kind kind = Kind::String) {
  auto* kept = context.scratch.allocate_array<char>(text.size());
  if (kept == nullptr) {
    return out_of_memory();
  }
  std::copy(text.begin(), text.end(), kept);
  const std::string_view view(kept, text.size());
  return kind == Kind::Bytes ? Value::bytes(view) : Value::string(view);
}

[[nodiscard]] inline Value list_value(CallContext& context, std::span<const Value> elements) {
  auto* kept = context.scratch.allocate_array<Value>(elements.size());
  if (kept == nullptr) {
    return out_of_memory();
  }
  std::copy(elements.begin(), elements.end(), kept);
  return Value::list({kept, elements.size()});
}

[[nodiscard]] inline Value optional_value(CallContext& context, const Value& content) {
  auto* kept = context.scratch.allocate_array<Value>(1);
  if (kept == nullptr) {
    return out_of_memory();
  }
  *kept = content;
  return Value::optional(kept);
}

/// A limit is never absorbed by && and ||: going on would be going past it.
[[nodiscard]] inline bool is_limit(const Value& value) {
  return value.is_error() && (value.error == ErrorKind::StepLimit || value.error == ErrorKind::MemoryLimit);
}

}  // namespace charter::cel

#include "cel/library.h"

#include <array>
#include <vector>

namespace charter::cel {

namespace {

using Arguments = std::span<const Value>;

Value of(CallContext& context, Arguments arguments) {
  return optional_value(context, arguments[0]);
}

Value of_non_zero(CallContext& context, Arguments arguments) {
  return is_zero(arguments[0]) ? Value::optional(nullptr) : optional_value(context, arguments[0]);
}

Value none(CallContext&, Arguments) {
  return Value::optional(nullptr);
}

Value has_value(CallContext&, Arguments arguments) {
  return arguments[0].kind == Kind::Optional ? Value::boolean(arguments[0].items != nullptr) : no_overload();
}

Value value(CallContext&, Arguments arguments) {
  if (arguments[0].kind != Kind::Optional) {
    return no_overload();
  }
  return arguments[0].items != nullptr ? *arguments[0].items : Value::failure(ErrorKind::EmptyOptional);
}

// `or` and `orValue` with both sides at hand; the evaluator takes the second only when it is needed.
Value or_other(CallContext&, Arguments arguments) {
  if (arguments[0].kind != Kind::Optional || arguments[1].kind != Kind::Optional) {
    return no_overload();
  }
  return arguments[0].items != nullptr ? arguments[0] : arguments[1];
}

Value or_value(CallContext&, Arguments arguments) {
  if (arguments[0].kind != Kind::Optional) {
    return no_overload();
  }
  return arguments[0].items != nullptr ? *arguments[0].items : arguments[1];
}

Value unwrap(CallContext& context, Arguments arguments) {
  if (arguments[0].kind != Kind::List) {
    return no_overload();
  }
  if (!context.scratch.charge(arguments[0].extra)) {
    return out_of_steps();
  }
  auto* out = context.scratch.allocate_array<Value>(arguments[0].extra);
  if (out == nullptr) {
    return out_of_memory();
  }
  std::size_t count = 0;
  for (const Value& element : arguments[0].as_list()) {
    if (element.kind != Kind::Optional) {
      return no_overload();
    }
    if (element.items != nullptr) {
      out[count++] = *element.items;
    }
  }
  return Value::list({out, count});
}

Value first(CallContext& context, Arguments arguments) {
  if (arguments[0].kind != Kind::List) {
    return no_overload();
  }
  return arguments[0].extra == 0 ? Value::optional(nullptr)
                                 : optional_value(context, arguments[0].as_list().front());
}

Value last(CallContext& context, Arguments arguments) {
  if (arguments[0].kind != Kind::List) {
    return no_overload();
  }
  return arguments[0].extra == 0 ? Value::optional(nullptr)
                                 : optional_value(context, arguments[0].as_list().back());
}

constexpr std::array<NativeRow, 11> kRows{{{"optional.of", "(A) -> optional(A)", of},
                                           {"optional.ofNonZeroValue", "(A) -> optional(A)", of_non_zero},
                                           {"optional.none", "() -> optional(A)", none},
                                           {"hasValue", "optional(A).() -> bool", has_value},
                                           {"value", "optional(A).() -> A", value},
                                           {"or", "optional(A).(optional(A)) -> optional(A)", or_other},
                                           {"orValue", "optional(A).(A) -> A", or_value},
                                           {"optional.unwrap", "(list(optional(A))) -> list(A)", unwrap},
                                           {"unwrapOpt", "list(optional(A)).() -> list(A)", unwrap},
                                           {"first", "list(A).() -> optional(A)", first},
                                           {"last", "list(A).() -> optional(A)", last}}};

}  // namespace

std::span<const NativeRow> optional_extension_rows() {
  return kRows;
}

}  // namespace charter::cel

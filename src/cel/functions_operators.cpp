#include "cel/calendar.h"
#include "cel/compare.h"
#include "cel/library.h"

#include <array>
#include <limits>

namespace charter::cel {

namespace {

// For the checker only; the evaluator never calls through this table.
constexpr std::string_view kOrdered =
    "(bool, bool) -> bool; (int, int) -> bool; (uint, uint) -> bool; (double, double) -> bool; "
    "(string, string) -> bool; (bytes, bytes) -> bool; (timestamp, timestamp) -> bool; "
    "(duration, duration) -> bool; (int, uint) -> bool; (int, double) -> bool; (uint, int) -> bool; "
    "(uint, double) -> bool; (double, int) -> bool; (double, uint) -> bool";
constexpr std::string_view kNumeric = "(int, int) -> int; (uint, uint) -> uint; (double, double) -> double";

constexpr std::array<NativeRow, 11> kRows{
    {{"<", kOrdered, nullptr},
     {"<=", kOrdered, nullptr},
     {">", kOrdered, nullptr},
     {">=", kOrdered, nullptr},
     {"in", "(A, list(A)) -> bool; (A, map(A, B)) -> bool", nullptr},
     {"+",
      "(int, int) -> int; (uint, uint) -> uint; (double, double) -> double; (string, string) -> string; "
      "(bytes, bytes) -> bytes; (list(A), list(A)) -> list(A); (timestamp, duration) -> timestamp; "
      "(duration, timestamp) -> timestamp; (duration, duration) -> duration",
      nullptr},
     {"-",
      "(int, int) -> int; (uint, uint) -> uint; (double, double) -> double; "
      "(timestamp, timestamp) -> duration; (timestamp, duration) -> timestamp; (duration, duration) -> "
      "duration",
      nullptr},
     {"*", kNumeric, nullptr},
     {"/", kNumeric, nullptr},
     {"%", "(int, int) -> int; (uint, uint) -> uint", nullptr},
     {"-_", "(int) -> int; (double) -> double", nullptr}}};

constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();

Value overflow() {
  return Value::failure(ErrorKind::Overflow);
}

Instant instant(const Value& v) {
  return {v.i, v.extra};
}

Value timestamp_or_error(Instant at) {
  return in_timestamp_range(at.seconds) ? Value::timestamp(at.seconds, at.nanos) : overflow();
}
Value duration_or_error(Instant length) {
  return in_duration_range(length) ? Value::duration(length.seconds, length.nanos) : overflow();
}

Value concatenated_text(CallContext& context, const Value& a, const Value& b) {
  const std::size_t size = std::size_t{a.extra} + b.extra;
  if (!context.scratch.charge(size / 64)) {
    return out_of_steps();
  }
  auto* out = context.scratch.allocate_array<char>(size);
  if (out == nullptr) {
    return out_of_memory();
  }
  std::copy_n(a.text, a.extra, out);
  std::copy_n(b.text, b.extra, out + a.extra);
  return a.kind == Kind::String ? Value::string({out, size}) : Value::bytes({out, size});
}

Value concatenated_list(CallContext& context, const Value& a, const Value& b) {
  const std::size_t size = std::size_t{a.extra} + b.extra;
  if (!context.scratch.charge(size / 8)) {
    return out_of_steps();
  }
  auto* out = context.scratch.allocate_array<Value>(size);
  if (out == nullptr) {
    return out_of_memory();
  }
  std::copy_n(a.items, a.extra, out);
  std::copy_n(b.items, b.extra, out + a.extra);
  return Value::list({out, size});
}

}  // namespace

std::span<const NativeRow> operator_rows() {
  return kRows;
}

Value add_values(CallContext& context, const Value& a, const Value& b) {
  if (a.kind != b.kind) {
    const bool time_first = a.kind == Kind::Timestamp && b.kind == Kind::Duration;
    const bool time_last = a.kind == Kind::Duration && b.kind == Kind::Timestamp;
    return time_first || time_last ? timestamp_or_error(add(instant(a), instant(b))) : no_overload();
  }
  switch (a.kind) {
    case Kind::Int: {
      std::int64_t sum = 0;
      return __builtin_add_overflow(a.i, b.i, &sum) ? overflow() : Value::integer(sum);
    }
    case Kind::Uint: {
      std::uint64_t sum = 0;
      return __builtin_add_overflow(a.u, b.u, &sum) ? overflow() : Value::uinteger(sum);
    }
    case Kind::Double:
      return Value::real(a.d + b.d);
    case Kind::String:
    case Kind::Bytes:
      return concatenated_text(context, a, b);
    case Kind::List:
      return concatenated_list(context, a, b);
    case Kind::Duration:
      return duration_or_error(add(instant(a), instant(b)));
    default:
      return no_overload();
  }
}

Value subtract_values(CallContext&, const Value& a, const Value& b) {
  if (a.kind == Kind::Timestamp && b.kind == Kind::Duration) {
    return timestamp_or_error(subtract(instant(a), instant(b)));
  }
  if (a.kind != b.kind) {
    return no_overload();
  }
  switch (a.kind) {
    case Kind::Int: {
      std::int64_t difference = 0;
      return __builtin_sub_overflow(a.i, b.i, &difference) ? overflow() : Value::integer(difference);
    }
    case Kind::Uint: {
      std::uint64_t difference = 0;
      return __builtin_sub_overflow(a.u, b.u, &difference) ? overflow() : Value::uinteger(difference);
    }
    case Kind::Double:
      return Value::real(a.d - b.d);
    case Kind::Timestamp:
    case Kind::Duration:
      return duration_or_error(subtract(instant(a), instant(b)));
    default:
      return no_overload();
  }
}

Value multiply_values(CallContext&, const Value& a, const Value& b) {
  if (a.kind != b.kind) {
    return no_overload();
  }
  if (a.kind == Kind::Int) {
    std::int64_t product = 0;
    return __builtin_mul_overflow(a.i, b.i, &product) ? overflow() : Value::integer(product);
  }
  if (a.kind == Kind::Uint) {
    std::uint64_t product = 0;
    return __builtin_mul_overflow(a.u, b.u, &product) ? overflow() : Value::uinteger(product);
  }
  return a.kind == Kind::Double ? Value::real(a.d * b.d) : no_overload();
}

Value divide_values(CallContext&, const Value& a, const Value& b) {
  if (a.kind != b.kind || !a.is_number()) {
    return no_overload();
  }
  if (a.kind == Kind::Double) {
    return Value::real(a.d / b.d);
  }
  if (b.u == 0) {
    return Value::failure(ErrorKind::DivideByZero);
  }
  if (a.kind == Kind::Uint) {
    return Value::uinteger(a.u / b.u);
  }
  return a.i == kMin && b.i == -1 ? overflow() : Value::integer(a.i / b.i);
}

Value remainder_values(CallContext&, const Value& a, const Value& b) {
  if (a.kind != b.kind || (a.kind != Kind::Int && a.kind != Kind::Uint)) {
    return no_overload();
  }
  if (b.u == 0) {
    return Value::failure(ErrorKind::DivideByZero);
  }
  if (a.kind == Kind::Uint) {
    return Value::uinteger(a.u % b.u);
  }
  return a.i == kMin && b.i == -1 ? overflow() : Value::integer(a.i % b.i);
}

Value negated(CallContext&, const Value& a) {
  if (a.kind == Kind::Int) {
    return a.i == kMin ? overflow() : Value::integer(-a.i);
  }
  return a.kind == Kind::Double ? Value::real(-a.d) : no_overload();
}

Value contained(CallContext& context, const Value& element, const Value& aggregate) {
  if (aggregate.kind == Kind::Map) {
    return Value::boolean(find_key(*aggregate.map, element) != nullptr);
  }
  if (aggregate.kind != Kind::List) {
    return no_overload();
  }
  if (!context.scratch.charge(aggregate.extra)) {
    return out_of_steps();
  }
  for (const Value& item : aggregate.as_list()) {
    const Equality same = equals(item, element, context.scratch);
    if (same == Equality::OverBudget) {
      return out_of_steps();
    }
    if (same == Equality::Same) {
      return Value::boolean(true);
    }
  }
  return Value::boolean(false);
}

bool is_zero(const Value& value) {
  switch (value.kind) {
    case Kind::Null:
    case Kind::Absent:
      return true;
    case Kind::Bool:
    case Kind::Int:
    case Kind::Uint:
      return value.u == 0;
    case Kind::Double:
      return value.d == 0.0;
    case Kind::String:
    case Kind::Bytes:
    case Kind::List:
      return value.extra == 0;
    case Kind::Map:
      return value.map->size == 0;
    case Kind::Timestamp:
    case Kind::Duration:
      return value.i == 0 && value.extra == 0;
    case Kind::Optional:
      return value.items == nullptr;
    case Kind::Record:
    case Kind::Type:
    case Kind::Error:
      return false;
  }
  return false;
}

}  // namespace charter::cel

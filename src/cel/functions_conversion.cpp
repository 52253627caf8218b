#include "cel/calendar.h"
#include "cel/decimal.h"
#include "cel/library.h"
#include "cel/utf8.h"

#include <array>
#include <cmath>

namespace charter::cel {

namespace {

using Arguments = std::span<const Value>;

constexpr double kTwo63 = 9223372036854775808.0;
constexpr double kTwo64 = 18446744073709551616.0;

Value out_of_range(CallContext& context, const Value& value, std::string_view type) {
  return fail(context, ErrorKind::OutOfRange, {value, Value::string(type)});
}
Value bad_conversion(CallContext& context, const Value& value, std::string_view type) {
  return fail(context, ErrorKind::BadConversion, {value, Value::string(type)});
}

Value to_int(CallContext& context, Arguments arguments) {
  const Value& v = arguments[0];
  switch (v.kind) {
    case Kind::Int:
      return v;
    case Kind::Uint:
      return v.u >> 63U != 0 ? out_of_range(context, v, "int") : Value::integer(v.i);
    case Kind::Double:
      // Both ends are left out: at this size a double no longer tells an int from its neighbours.
      return v.d > -kTwo63 && v.d < kTwo63 ? Value::integer(static_cast<std::int64_t>(v.d))
                                           : out_of_range(context, v, "int");
    case Kind::String: {
      std::string_view text = v.as_text();
      if (text.size() > 1 && text[0] == '+' && text[1] != '-') {
        text.remove_prefix(1);
      }
      const auto number = parse_int(text);
      return number ? Value::integer(*number) : bad_conversion(context, v, "int");
    }
    case Kind::Timestamp:
      return Value::integer(v.i);
    default:
      return no_overload();
  }
}

Value to_uint(CallContext& context, Arguments arguments) {
  const Value& v = arguments[0];
  switch (v.kind) {
    case Kind::Uint:
      return v;
    case Kind::Int:
      return v.i < 0 ? out_of_range(context, v, "uint") : Value::uinteger(v.u);
    case Kind::Double:
      return v.d > -1.0 && v.d < kTwo64 && !(v.d < 0) ? Value::uinteger(static_cast<std::uint64_t>(v.d))
                                                      : out_of_range(context, v, "uint");
    case Kind::String: {
      const auto number = parse_uint(v.as_text());
      return number ? Value::uinteger(*number) : bad_conversion(context, v, "uint");
    }
    default:
      return no_overload();
  }
}

std::optional<double> named_double(std::string_view text) {
  const bool minus = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    text.remove_prefix(1);
  }
  if (text == "Infinity" || text == "Inf" || text == "inf" || text == "infinity") {
    return minus ? -HUGE_VAL : HUGE_VAL;
  }
  return text == "NaN" || text == "nan" ? std::optional<double>(std::nan("")) : std::nullopt;
}

Value to_double(CallContext& context, Arguments arguments) {
  const Value& v = arguments[0];
  switch (v.kind) {
    case Kind::Double:
      return v;
    case Kind::Int:
      return Value::real(static_cast<double>(v.i));
    case Kind::Uint:
      return Value::real(static_cast<double>(v.u));
    case Kind::String: {
      if (!context.scratch.charge(v.extra)) {
        return out_of_steps();
      }
      auto number = parse_double(v.as_text());
      if (number && std::isinf(*number)) {
        return out_of_range(context, v, "double");
      }
      number = number ? number : named_double(v.as_text());
      return number ? Value::real(*number) : bad_conversion(context, v, "double");
    }
    default:
      return no_overload();
  }
}

Value to_string_value(CallContext& context, Arguments arguments) {
  const Value& v = arguments[0];
  switch (v.kind) {
    case Kind::String:
      return v;
    case Kind::Bool:
      return Value::string(v.i != 0 ? "true" : "false");
    case Kind::Int:
      return text_value(context, std::to_string(v.i));
    case Kind::Uint:
      return text_value(context, std::to_string(v.u));
    case Kind::Double:
      return text_value(context, shortest(v.d));
    case Kind::Bytes:
      if (!context.scratch.charge(v.extra / 16)) {
        return out_of_steps();
      }
      return is_utf8(v.as_text()) ? Value::string(v.as_text()) : bad_conversion(context, v, "string");
    case Kind::Timestamp:
      return text_value(context, timestamp_text({v.i, v.extra}));
    case Kind::Duration:
      return text_value(context, duration_text({v.i, v.extra}));
    default:
      return no_overload();
  }
}

Value to_bytes(CallContext&, Arguments arguments) {
  const Value& v = arguments[0];
  if (v.kind == Kind::Bytes) {
    return v;
  }
  return v.kind == Kind::String ? Value::bytes(v.as_text()) : no_overload();
}

Value to_bool(CallContext& context, Arguments arguments) {
  const Value& v = arguments[0];
  if (v.kind == Kind::Bool) {
    return v;
  }
  if (v.kind != Kind::String) {
    return no_overload();
  }
  constexpr std::array<std::string_view, 5> kTrue{"true", "True", "TRUE", "t", "1"};
  constexpr std::array<std::string_view, 5> kFalse{"false", "False", "FALSE", "f", "0"};
  const auto is_among = [&](const auto& words) {
    return std::find(words.begin(), words.end(), v.as_text()) != words.end();
  };
  if (is_among(kTrue)) {
    return Value::boolean(true);
  }
  return is_among(kFalse) ? Value::boolean(false) : bad_conversion(context, v, "bool");
}

Value to_timestamp(CallContext& context, Arguments arguments) {
  const Value& v = arguments[0];
  if (v.kind == Kind::Timestamp) {
    return v;
  }
  if (v.kind == Kind::Int) {
    return in_timestamp_range(v.i) ? Value::timestamp(v.i, 0) : out_of_range(context, v, "timestamp");
  }
  if (v.kind != Kind::String) {
    return no_overload();
  }
  const ParsedTime parsed = parse_timestamp(v.as_text());
  if (parsed.value) {
    return Value::timestamp(parsed.value->seconds, parsed.value->nanos);
  }
  return parsed.fault == TimeFault::OutOfRange ? out_of_range(context, v, "timestamp")
                                               : bad_conversion(context, v, "timestamp");
}

Value to_duration(CallContext& context, Arguments arguments) {
  const Value& v = arguments[0];
  if (v.kind == Kind::Duration) {
    return v;
  }
  if (v.kind != Kind::String) {
    return no_overload();
  }
  const ParsedTime parsed = parse_duration(v.as_text());
  if (parsed.value) {
    return Value::duration(parsed.value->seconds, parsed.value->nanos);
  }
  return parsed.fault == TimeFault::OutOfRange ? out_of_range(context, v, "duration")
                                               : bad_conversion(context, v, "duration");
}

Value to_type(CallContext&, Arguments arguments) {
  return Value::type(type_name(arguments[0]));
}
Value to_dyn(CallContext&, Arguments arguments) {
  return arguments[0];
}

constexpr std::array<NativeRow, 10> kRows{
    {{"int", "(int) -> int; (uint) -> int; (double) -> int; (string) -> int; (timestamp) -> int", to_int},
     {"uint", "(uint) -> uint; (int) -> uint; (double) -> uint; (string) -> uint", to_uint},
     {"double", "(double) -> double; (int) -> double; (uint) -> double; (string) -> double", to_double},
     {"string",
      "(string) -> string; (bool) -> string; (int) -> string; (uint) -> string; (double) -> string; "
      "(bytes) -> string; (timestamp) -> string; (duration) -> string",
      to_string_value},
     {"bytes", "(bytes) -> bytes; (string) -> bytes", to_bytes},
     {"bool", "(bool) -> bool; (string) -> bool", to_bool},
     {"timestamp", "(timestamp) -> timestamp; (string) -> timestamp; (int) -> timestamp", to_timestamp},
     {"duration", "(duration) -> duration; (string) -> duration", to_duration},
     {"type", "(A) -> type(A)", to_type},
     {"dyn", "(A) -> dyn", to_dyn}}};

}  // namespace

std::span<const NativeRow> conversion_rows() {
  return kRows;
}

}  // namespace charter::cel

#include "cel/compare.h"
#include "cel/library.h"

#include <array>
#include <cmath>

namespace charter::cel {

namespace {

using Arguments = std::span<const Value>;

/// The first of the numbers that no other one passes in `better` order.
Value extremum(CallContext& context, Arguments arguments, Order better) {
  Arguments numbers = arguments;
  if (arguments.size() == 1 && arguments[0].kind == Kind::List) {
    numbers = arguments[0].as_list();
  }
  if (!context.scratch.charge(numbers.size())) {
    return out_of_steps();
  }
  if (numbers.empty()) {
    return fail(context, ErrorKind::BadArgument, {Value::string("math.greatest, math.least"), arguments[0]});
  }
  Value best = numbers[0];
  for (const Value& number : numbers) {
    if (!number.is_number()) {
      return no_overload();
    }
    best = compare(number, best) == better ? number : best;
  }
  return best;
}

Value greatest(CallContext& context, Arguments arguments) {
  return extremum(context, arguments, Order::Greater);
}
Value least(CallContext& context, Arguments arguments) {
  return extremum(context, arguments, Order::Less);
}

template <class Function>
Value of_double(Arguments arguments, Function function) {
  return arguments[0].kind == Kind::Double ? function(arguments[0].d) : no_overload();
}

Value ceil(CallContext&, Arguments arguments) {
  return of_double(arguments, [](double d) { return Value::real(std::ceil(d)); });
}
Value floor(CallContext&, Arguments arguments) {
  return of_double(arguments, [](double d) { return Value::real(std::floor(d)); });
}
Value round(CallContext&, Arguments arguments) {
  return of_double(arguments, [](double d) { return Value::real(std::round(d)); });
}
Value trunc(CallContext&, Arguments arguments) {
  return of_double(arguments, [](double d) { return Value::real(std::trunc(d)); });
}
Value is_nan(CallContext&, Arguments arguments) {
  return of_double(arguments, [](double d) { return Value::boolean(std::isnan(d)); });
}
Value is_inf(CallContext&, Arguments arguments) {
  return of_double(arguments, [](double d) { return Value::boolean(std::isinf(d)); });
}
Value is_finite(CallContext&, Arguments arguments) {
  return of_double(arguments, [](double d) { return Value::boolean(std::isfinite(d)); });
}

Value square_root(CallContext&, Arguments arguments) {
  const Value& v = arguments[0];
  switch (v.kind) {
    case Kind::Int:
      return Value::real(std::sqrt(static_cast<double>(v.i)));
    case Kind::Uint:
      return Value::real(std::sqrt(static_cast<double>(v.u)));
    case Kind::Double:
      return Value::real(std::sqrt(v.d));
    default:
      return no_overload();
  }
}

Value absolute(CallContext& context, Arguments arguments) {
  const Value& v = arguments[0];
  switch (v.kind) {
    case Kind::Int:
      return v.i < 0 ? negated(context, v) : v;
    case Kind::Uint:
      return v;
    case Kind::Double:
      return Value::real(std::fabs(v.d));
    default:
      return no_overload();
  }
}

Value sign(CallContext&, Arguments arguments) {
  const Value& v = arguments[0];
  switch (v.kind) {
    case Kind::Int:
      return Value::integer((v.i > 0 ? 1 : 0) - (v.i < 0 ? 1 : 0));
    case Kind::Uint:
      return Value::uinteger(v.u > 0 ? 1 : 0);
    case Kind::Double:
      return std::isnan(v.d) ? v : Value::real((v.d > 0 ? 1.0 : 0.0) - (v.d < 0 ? 1.0 : 0.0));
    default:
      return no_overload();
  }
}

bool is_whole(const Value& v) {
  return v.kind == Kind::Int || v.kind == Kind::Uint;
}

/// Bits of two whole numbers of one type.
template <class Function>
Value bitwise(Arguments arguments, Function function) {
  if (!is_whole(arguments[0]) || arguments[0].kind != arguments[1].kind) {
    return no_overload();
  }
  Value out = arguments[0];
  out.u = function(arguments[0].u, arguments[1].u);
  return out;
}

Value bit_and(CallContext&, Arguments arguments) {
  return bitwise(arguments, [](std::uint64_t a, std::uint64_t b) { return a & b; });
}
Value bit_or(CallContext&, Arguments arguments) {
  return bitwise(arguments, [](std::uint64_t a, std::uint64_t b) { return a | b; });
}
Value bit_xor(CallContext&, Arguments arguments) {
  return bitwise(arguments, [](std::uint64_t a, std::uint64_t b) { return a ^ b; });
}
Value bit_not(CallContext&, Arguments arguments) {
  if (!is_whole(arguments[0])) {
    return no_overload();
  }
  Value out = arguments[0];
  out.u = ~out.u;
  return out;
}

/// Shifts are logical, of ints too; 64 places and more leave nothing.
template <class Function>
Value shifted(CallContext& context, Arguments arguments, Function function) {
  if (!is_whole(arguments[0]) || arguments[1].kind != Kind::Int) {
    return no_overload();
  }
  if (arguments[1].i < 0) {
    return fail(context, ErrorKind::BadArgument, {Value::string("math.bitShift"), arguments[1]});
  }
  Value out = arguments[0];
  out.u = arguments[1].i >= 64 ? 0 : function(out.u, static_cast<unsigned>(arguments[1].i));
  return out;
}

Value shift_left(CallContext& context, Arguments arguments) {
  return shifted(context, arguments, [](std::uint64_t bits, unsigned places) { return bits << places; });
}
Value shift_right(CallContext& context, Arguments arguments) {
  return shifted(context, arguments, [](std::uint64_t bits, unsigned places) { return bits >> places; });
}

constexpr std::string_view kReal = "(double) -> double";
constexpr std::string_view kTest = "(double) -> bool";
constexpr std::string_view kSame = "(int) -> int; (uint) -> uint; (double) -> double";
constexpr std::string_view kBits = "(int, int) -> int; (uint, uint) -> uint";
constexpr std::string_view kShift = "(int, int) -> int; (uint, int) -> uint";

constexpr std::array<NativeRow, 18> kRows{
    {{"math.greatest", kSame, greatest},
     {"math.least", kSame, least},
     {"math.ceil", kReal, ceil},
     {"math.floor", kReal, floor},
     {"math.round", kReal, round},
     {"math.trunc", kReal, trunc},
     {"math.sqrt", "(int) -> double; (uint) -> double; (double) -> double", square_root},
     {"math.abs", kSame, absolute},
     {"math.sign", kSame, sign},
     {"math.isNaN", kTest, is_nan},
     {"math.isInf", kTest, is_inf},
     {"math.isFinite", kTest, is_finite},
     {"math.bitAnd", kBits, bit_and},
     {"math.bitOr", kBits, bit_or},
     {"math.bitXor", kBits, bit_xor},
     {"math.bitNot", "(int) -> int; (uint) -> uint", bit_not},
     {"math.bitShiftLeft", kShift, shift_left},
     {"math.bitShiftRight", kShift, shift_right}}};

}  // namespace

std::span<const NativeRow> math_extension_rows() {
  return kRows;
}

}  // namespace charter::cel

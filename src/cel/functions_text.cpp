#include "cel/library.h"
#include "cel/regex.h"
#include "cel/utf8.h"

#include <array>

namespace charter::cel {

namespace {

using Arguments = std::span<const Value>;

Value size(CallContext& context, Arguments arguments) {
  const Value& v = arguments[0];
  switch (v.kind) {
    case Kind::String:
      if (!context.scratch.charge(v.extra / 32)) {
        return out_of_steps();
      }
      return Value::integer(static_cast<std::int64_t>(count_code_points(v.as_text())));
    case Kind::Bytes:
    case Kind::List:
      return Value::integer(v.extra);
    case Kind::Map:
      return Value::integer(v.map->size);
    default:
      return no_overload();
  }
}

bool two_strings(Arguments arguments) {
  return arguments[0].kind == Kind::String && arguments[1].kind == Kind::String;
}

Value contains(CallContext& context, Arguments arguments) {
  if (!two_strings(arguments)) {
    return no_overload();
  }
  // The worst case of a plain search is the product of both lengths.
  if (!context.scratch.charge(std::uint64_t{arguments[0].extra} * arguments[1].extra / 1024)) {
    return out_of_steps();
  }
  return Value::boolean(arguments[0].as_text().find(arguments[1].as_text()) != std::string_view::npos);
}

Value starts_with(CallContext&, Arguments arguments) {
  if (!two_strings(arguments)) {
    return no_overload();
  }
  return Value::boolean(arguments[0].as_text().substr(0, arguments[1].extra) == arguments[1].as_text());
}

Value ends_with(CallContext&, Arguments arguments) {
  if (!two_strings(arguments)) {
    return no_overload();
  }
  const std::string_view text = arguments[0].as_text();
  const std::string_view end = arguments[1].as_text();
  return Value::boolean(text.size() >= end.size() && text.substr(text.size() - end.size()) == end);
}

// Patterns known at compile time are compiled then (see the planner); this one comes from data.
Value matches(CallContext& context, Arguments arguments) {
  if (!two_strings(arguments)) {
    return no_overload();
  }
  if (!regex_available()) {
    return Value::failure(ErrorKind::RegexMissing);
  }
  if (!context.scratch.charge(1000 + std::uint64_t{arguments[1].extra} * 16 + arguments[0].extra / 8)) {
    return out_of_steps();
  }
  const CompiledRegex compiled = compile_regex(arguments[1].as_text());
  if (!compiled.regex) {
    const Value fault = text_value(context, compiled.fault);
    return fault.is_error() ? fault : fail(context, ErrorKind::BadRegex, {fault});
  }
  return Value::boolean(compiled.regex->found_in(arguments[0].as_text()));
}

constexpr std::array<NativeRow, 5> kRows{
    {{"size",
      "(string) -> int; (bytes) -> int; (list(A)) -> int; (map(A, B)) -> int; string.() -> int; bytes.() -> "
      "int; "
      "list(A).() -> int; map(A, B).() -> int",
      size},
     {"contains", "string.(string) -> bool", contains},
     {"startsWith", "string.(string) -> bool", starts_with},
     {"endsWith", "string.(string) -> bool", ends_with},
     {"matches", "string.(string) -> bool; (string, string) -> bool", matches}}};

}  // namespace

std::span<const NativeRow> text_rows() {
  return kRows;
}

}  // namespace charter::cel

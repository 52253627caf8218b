#include "cel/library.h"
#include "cel/literal.h"
#include "cel/utf8.h"

#include <array>
#include <limits>
#include <string>
#include <vector>

namespace charter::cel {

namespace {

using Arguments = std::span<const Value>;

bool are(Arguments arguments, std::initializer_list<Kind> kinds) {
  return arguments.size() == kinds.size() &&
         std::equal(kinds.begin(), kinds.end(), arguments.begin(),
                    [](Kind kind, const Value& v) { return v.kind == kind; });
}

Value out_of_bounds(CallContext& context, std::int64_t index, std::size_t size) {
  return fail(context, ErrorKind::IndexOutOfRange,
              {Value::integer(index), Value::integer(static_cast<std::int64_t>(size))});
}

/// Work in proportion to `bytes`, before it is done.
bool pays(CallContext& context, std::uint64_t bytes) {
  return context.scratch.charge(bytes / 32 + 1);
}

Value char_at(CallContext& context, Arguments arguments) {
  if (!are(arguments, {Kind::String, Kind::Int})) {
    return no_overload();
  }
  if (!pays(context, arguments[0].extra)) {
    return out_of_steps();
  }
  const std::string_view text = arguments[0].as_text();
  const std::size_t size = count_code_points(text);
  const std::int64_t index = arguments[1].i;
  if (index < 0 || static_cast<std::uint64_t>(index) > size) {
    return out_of_bounds(context, index, size);
  }
  const std::string_view rest = text.substr(byte_of_code_point(text, static_cast<std::size_t>(index)));
  return Value::string(rest.empty() ? rest : rest.substr(0, decode_utf8(rest).bytes));
}

std::int64_t position(std::string_view text, std::size_t byte) {
  return byte == std::string_view::npos ? -1
                                        : static_cast<std::int64_t>(count_code_points(text.substr(0, byte)));
}

Value index_of(CallContext& context, Arguments arguments) {
  const bool offset_given = arguments.size() == 3;
  if (!are(arguments.first(2), {Kind::String, Kind::String}) ||
      (offset_given && arguments[2].kind != Kind::Int)) {
    return no_overload();
  }
  const std::string_view text = arguments[0].as_text();
  const std::string_view part = arguments[1].as_text();
  if (!context.scratch.charge(1 + std::uint64_t{arguments[0].extra} * (1 + arguments[1].extra / 32) / 32)) {
    return out_of_steps();
  }
  const std::int64_t offset = offset_given ? arguments[2].i : 0;
  const std::size_t size = count_code_points(text);
  if (offset < 0 || static_cast<std::uint64_t>(offset) > size) {
    return out_of_bounds(context, offset, size);
  }
  const std::size_t from = byte_of_code_point(text, static_cast<std::size_t>(offset));
  return Value::integer(part.empty() ? offset : position(text, text.find(part, from)));
}

Value last_index_of(CallContext& context, Arguments arguments) {
  const bool offset_given = arguments.size() == 3;
  if (!are(arguments.first(2), {Kind::String, Kind::String}) ||
      (offset_given && arguments[2].kind != Kind::Int)) {
    return no_overload();
  }
  const std::string_view text = arguments[0].as_text();
  const std::string_view part = arguments[1].as_text();
  if (!context.scratch.charge(1 + std::uint64_t{arguments[0].extra} * (1 + arguments[1].extra / 32) / 32)) {
    return out_of_steps();
  }
  const std::size_t size = count_code_points(text);
  if (!offset_given) {
    return Value::integer(part.empty() ? static_cast<std::int64_t>(size) : position(text, text.rfind(part)));
  }
  const std::int64_t offset = arguments[2].i;
  if (offset < 0 || static_cast<std::uint64_t>(offset) > size) {
    return out_of_bounds(context, offset, size);
  }
  const std::size_t from = byte_of_code_point(text, static_cast<std::size_t>(offset));
  return Value::integer(part.empty() ? offset : position(text, text.rfind(part, from)));
}

template <class Change>
Value changed(CallContext& context, Arguments arguments, Change change) {
  if (!are(arguments, {Kind::String})) {
    return no_overload();
  }
  const std::string_view text = arguments[0].as_text();
  auto* out = pays(context, text.size()) ? context.scratch.allocate_array<char>(text.size()) : nullptr;
  if (out == nullptr) {
    return out_of_memory();
  }
  std::transform(text.begin(), text.end(), out, change);
  return Value::string({out, text.size()});
}

Value lower_ascii(CallContext& context, Arguments arguments) {
  return changed(context, arguments,
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
}
Value upper_ascii(CallContext& context, Arguments arguments) {
  return changed(context, arguments,
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
}

Value reversed(CallContext& context, Arguments arguments) {
  if (!are(arguments, {Kind::String})) {
    return no_overload();
  }
  std::string_view text = arguments[0].as_text();
  auto* out = pays(context, text.size()) ? context.scratch.allocate_array<char>(text.size()) : nullptr;
  if (out == nullptr) {
    return out_of_memory();
  }
  std::size_t end = text.size();
  const std::size_t size = text.size();
  while (!text.empty()) {
    const std::uint32_t bytes = decode_utf8(text).bytes;
    end -= bytes;
    std::copy_n(text.data(), bytes, out + end);
    text.remove_prefix(bytes);
  }
  return Value::string({out, size});
}

Value trimmed(CallContext& context, Arguments arguments) {
  if (!are(arguments, {Kind::String})) {
    return no_overload();
  }
  if (!pays(context, arguments[0].extra)) {
    return out_of_steps();
  }
  std::string_view text = arguments[0].as_text();
  while (!text.empty() && is_space(decode_utf8(text).value)) {
    text.remove_prefix(decode_utf8(text).bytes);
  }
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) {
      --last;
    }
    if (!is_space(decode_utf8(text.substr(last)).value)) {
      break;
    }
    text = text.substr(0, last);
  }
  return Value::string(text);
}

Value substring(CallContext& context, Arguments arguments) {
  if (arguments[0].kind != Kind::String || arguments[1].kind != Kind::Int ||
      (arguments.size() == 3 && arguments[2].kind != Kind::Int)) {
    return no_overload();
  }
  if (!pays(context, arguments[0].extra)) {
    return out_of_steps();
  }
  const std::string_view text = arguments[0].as_text();
  const auto size = static_cast<std::int64_t>(count_code_points(text));
  const std::int64_t begin = arguments[1].i;
  const std::int64_t end = arguments.size() == 3 ? arguments[2].i : size;
  for (const std::int64_t index : {begin, end}) {
    if (index < 0 || index > size) {
      return out_of_bounds(context, index, static_cast<std::size_t>(size));
    }
  }
  if (begin > end) {
    return fail(context, ErrorKind::BadArgument, {Value::string("substring"), Value::integer(end)});
  }
  const std::size_t from = byte_of_code_point(text, static_cast<std::size_t>(begin));
  const std::size_t to = byte_of_code_point(text, static_cast<std::size_t>(end));
  return Value::string(text.substr(from, to - from));
}

/// Where `part` occurs in `text` without overlap, at most `limit` times; an empty part occurs before every
/// code point and at the end.
std::vector<std::size_t> occurrences(std::string_view text, std::string_view part, std::uint64_t limit) {
  std::vector<std::size_t> out;
  std::size_t at = 0;
  while (out.size() < limit && at <= text.size()) {
    const std::size_t found = part.empty() ? at : text.find(part, at);
    if (found == std::string_view::npos) {
      break;
    }
    out.push_back(found);
    at = found + part.size();
    if (part.empty()) {
      at = found < text.size() ? found + decode_utf8(text.substr(found)).bytes : text.size() + 1;
    }
  }
  return out;
}

std::uint64_t limit_of(Arguments arguments, std::size_t place) {
  if (arguments.size() <= place || arguments[place].i < 0) {
    return std::numeric_limits<std::uint64_t>::max();
  }
  return arguments[place].u;
}

Value replaced(CallContext& context, Arguments arguments) {
  if (!are(arguments.first(3), {Kind::String, Kind::String, Kind::String}) ||
      (arguments.size() == 4 && arguments[3].kind != Kind::Int)) {
    return no_overload();
  }
  const std::string_view text = arguments[0].as_text();
  const std::string_view part = arguments[1].as_text();
  const std::string_view by = arguments[2].as_text();
  if (!context.scratch.charge(1 + std::uint64_t{arguments[0].extra} * (1 + arguments[1].extra / 32) / 8)) {
    return out_of_steps();
  }
  const auto places = occurrences(text, part, limit_of(arguments, 3));
  const std::uint64_t size =
      text.size() - places.size() * part.size() + std::uint64_t{places.size()} * by.size();
  if (!pays(context, size)) {
    return out_of_steps();
  }
  auto* out = context.scratch.allocate_array<char>(size);
  if (out == nullptr) {
    return out_of_memory();
  }
  char* to = out;
  std::size_t from = 0;
  for (const std::size_t place : places) {
    to = std::copy(text.begin() + static_cast<std::ptrdiff_t>(from),
                   text.begin() + static_cast<std::ptrdiff_t>(place), to);
    to = std::copy(by.begin(), by.end(), to);
    from = place + part.size();
  }
  std::copy(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), to);
  return Value::string({out, static_cast<std::size_t>(size)});
}

Value split(CallContext& context, Arguments arguments) {
  if (!are(arguments.first(2), {Kind::String, Kind::String}) ||
      (arguments.size() == 3 && arguments[2].kind != Kind::Int)) {
    return no_overload();
  }
  const std::uint64_t limit = limit_of(arguments, 2);
  if (limit == 0) {
    return Value::list({});
  }
  const std::string_view text = arguments[0].as_text();
  const std::string_view part = arguments[1].as_text();
  if (!context.scratch.charge(1 + std::uint64_t{arguments[0].extra} * (1 + arguments[1].extra / 32) / 2)) {
    return out_of_steps();
  }
  auto places = occurrences(text, part, part.empty() ? std::numeric_limits<std::uint64_t>::max() : limit - 1);
  if (part.empty()) {
    // Between code points, not at the ends; the empty text has no parts at all.
    if (text.empty()) {
      return Value::list({});
    }
    places.erase(places.begin());
    places.pop_back();
    places.resize(static_cast<std::size_t>(std::min<std::uint64_t>(places.size(), limit - 1)));
  }
  auto* out = context.scratch.allocate_array<Value>(places.size() + 1);
  if (out == nullptr) {
    return out_of_memory();
  }
  std::size_t from = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    out[i] = Value::string(text.substr(from, places[i] - from));
    from = places[i] + part.size();
  }
  out[places.size()] = Value::string(text.substr(from));
  return Value::list({out, places.size() + 1});
}

Value join(CallContext& context, Arguments arguments) {
  if (arguments[0].kind != Kind::List || (arguments.size() == 2 && arguments[1].kind != Kind::String)) {
    return no_overload();
  }
  const std::string_view separator = arguments.size() == 2 ? arguments[1].as_text() : std::string_view{};
  std::uint64_t size = 0;
  for (const Value& part : arguments[0].as_list()) {
    if (part.kind != Kind::String) {
      return no_overload();
    }
    size += part.extra + separator.size();
  }
  size -= arguments[0].extra > 0 ? separator.size() : 0;
  if (!context.scratch.charge(size / 32 + arguments[0].extra)) {
    return out_of_steps();
  }
  auto* out = context.scratch.allocate_array<char>(size);
  if (out == nullptr) {
    return out_of_memory();
  }
  char* to = out;
  for (const Value& part : arguments[0].as_list()) {
    to = to == out && &part == arguments[0].items ? to : std::copy(separator.begin(), separator.end(), to);
    to = std::copy_n(part.text, part.extra, to);
  }
  return Value::string({out, static_cast<std::size_t>(size)});
}

Value quote(CallContext& context, Arguments arguments) {
  if (!are(arguments, {Kind::String})) {
    return no_overload();
  }
  if (!pays(context, std::uint64_t{arguments[0].extra} * 8)) {
    return out_of_steps();
  }
  constexpr std::string_view kFrom = "\a\b\f\n\r\t\v\\\"";
  constexpr std::string_view kTo = "abfnrtv\\\"";
  std::string out = "\"";
  for (const char c : arguments[0].as_text()) {
    const std::size_t escape = kFrom.find(c);
    if (escape != std::string_view::npos) {
      out += {'\\', kTo[escape]};
    } else {
      out += c;
    }
  }
  return text_value(context, out + '"');
}

constexpr std::array<NativeRow, 13> kRows{
    {{"charAt", "string.(int) -> string", char_at},
     {"indexOf", "string.(string) -> int; string.(string, int) -> int", index_of},
     {"lastIndexOf", "string.(string) -> int; string.(string, int) -> int", last_index_of},
     {"lowerAscii", "string.() -> string", lower_ascii},
     {"upperAscii", "string.() -> string", upper_ascii},
     {"reverse", "string.() -> string", reversed},
     {"trim", "string.() -> string", trimmed},
     {"substring", "string.(int) -> string; string.(int, int) -> string", substring},
     {"replace", "string.(string, string) -> string; string.(string, string, int) -> string", replaced},
     {"split", "string.(string) -> list(string); string.(string, int) -> list(string)", split},
     {"join", "list(string).() -> string; list(string).(string) -> string", join},
     {"format", "string.(list(dyn)) -> string", format_text},
     {"strings.quote", "(string) -> string", quote}}};

}  // namespace

std::span<const NativeRow> string_extension_rows() {
  return kRows;
}

}  // namespace charter::cel

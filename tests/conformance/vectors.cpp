#include "conformance/vectors.h"

#include "cel/calendar.h"
#include "cel/compare.h"
#include "cel/decimal.h"

#include <cmath>
#include <map>

namespace charter::conformance {

namespace {

using cel::Kind;
using cel::Type;
using cel::TypeKind;
using cel::Value;

std::string base64_decoded(const std::string& text) {
  const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : text) {
    if (c == '=') {
      break;
    }
    bits = (bits << 6U) | static_cast<std::uint32_t>(alphabet.find(c));
    held += 6;
    if (held >= 8) {
      held -= 8;
      out += static_cast<char>((bits >> static_cast<unsigned>(held)) & 0xFFU);
    }
  }
  return out;
}

Value real(const json& number) {
  if (number.is_number()) {
    return Value::real(number.get<double>());
  }
  const auto text = number.get<std::string>();
  if (text == "NaN") {
    return Value::real(std::nan(""));
  }
  return Value::real(text[0] == '-' ? -HUGE_VAL : HUGE_VAL);
}

}  // namespace

Value VectorStore::text(std::string text, Kind kind) {
  texts_.push_back(std::move(text));
  switch (kind) {
    case Kind::Bytes:
      return Value::bytes(texts_.back());
    case Kind::Type:
      return Value::type(texts_.back());
    default:
      return Value::string(texts_.back());
  }
}

Value VectorStore::list(const json& elements) {
  auto* out = storage_.allocate_array<Value>(elements.size());
  for (std::size_t i = 0; i < elements.size(); ++i) {
    out[i] = value(elements[i]);
  }
  return Value::list({out, elements.size()});
}

Value VectorStore::map(const json& entries) {
  const auto size = static_cast<std::uint32_t>(entries.size());
  auto* out = storage_.allocate_array<cel::MapEntry>(size);
  for (std::size_t i = 0; i < size; ++i) {
    out[i] = {value(entries[i][0]), value(entries[i][1])};
  }
  auto* sorted = storage_.allocate_array<std::uint32_t>(size);
  static_cast<void>(cel::index_map(out, size, sorted));
  auto* data = storage_.allocate_array<cel::MapData>(1);
  *data = {out, size > cel::kLinearMap ? sorted : nullptr, size};
  return Value::mapping(data);
}

Value VectorStore::value(const json& typed) {
  const std::string kind = typed.begin().key();
  const json& v = typed.begin().value();
  if (kind == "null") {
    return Value::null();
  }
  if (kind == "bool") {
    return Value::boolean(v.get<bool>());
  }
  if (kind == "int") {
    return Value::integer(*cel::parse_int(v.get<std::string>()));
  }
  if (kind == "uint") {
    return Value::uinteger(*cel::parse_uint(v.get<std::string>()));
  }
  if (kind == "double") {
    return real(v);
  }
  if (kind == "string" || kind == "type") {
    return text(v.get<std::string>(), kind == "type" ? Kind::Type : Kind::String);
  }
  if (kind == "bytes") {
    return text(base64_decoded(v.get<std::string>()), Kind::Bytes);
  }
  if (kind == "timestamp") {
    const auto at = *cel::parse_timestamp(v.get<std::string>()).value;
    return Value::timestamp(at.seconds, at.nanos);
  }
  if (kind == "duration") {
    const auto length = *cel::parse_duration(v.get<std::string>()).value;
    return Value::duration(length.seconds, length.nanos);
  }
  return kind == "list" ? list(v) : map(v);
}

Type VectorStore::type(const json& type) const {
  if (type.is_string()) {
    const auto name = type.get<std::string>();
    return cel::parse_type(name, {}).value_or(Type{.kind = TypeKind::Abstract, .name = name});
  }
  const std::string kind = type.begin().key();
  if (kind == "list") {
    return Type::list(this->type(type["list"]));
  }
  if (kind == "map") {
    return Type::map(this->type(type["map"][0]), this->type(type["map"][1]));
  }
  if (kind == "type") {
    return Type::type(this->type(type["type"]));
  }
  if (kind == "param") {
    return {.kind = TypeKind::Param, .name = type["param"].get<std::string>()};
  }
  Type out{.kind = TypeKind::Abstract, .name = type["abstract"].get<std::string>()};
  for (const json& param : type["params"]) {
    out.params.push_back(this->type(param));
  }
  return out.name == "optional_type" ? Type::optional(out.params[0]) : out;
}

bool same_value(const Value& a, const Value& b) {
  if (a.kind != b.kind) {
    return false;
  }
  switch (a.kind) {
    case Kind::Double:
      return (std::isnan(a.d) && std::isnan(b.d)) || (a.d == b.d && std::signbit(a.d) == std::signbit(b.d));
    case Kind::List:
      if (a.extra != b.extra) {
        return false;
      }
      for (std::uint32_t i = 0; i < a.extra; ++i) {
        if (!same_value(a.items[i], b.items[i])) {
          return false;
        }
      }
      return true;
    case Kind::Map:
      if (a.map->size != b.map->size) {
        return false;
      }
      for (std::uint32_t i = 0; i < a.map->size; ++i) {
        bool found = false;
        for (std::uint32_t j = 0; j < b.map->size && !found; ++j) {
          found = same_value(a.map->entries[i].key, b.map->entries[j].key) &&
                  same_value(a.map->entries[i].value, b.map->entries[j].value);
        }
        if (!found) {
          return false;
        }
      }
      return true;
    default: {
      cel::Scratch budget;
      return cel::equals(a, b, budget) == cel::Equality::Same;
    }
  }
}

std::string shown(const Value& value) {
  switch (value.kind) {
    case Kind::Bool:
      return value.i != 0 ? "true" : "false";
    case Kind::Int:
      return std::to_string(value.i);
    case Kind::Uint:
      return std::to_string(value.u) + "u";
    case Kind::Double:
      return cel::shortest(value.d);
    case Kind::String:
    case Kind::Bytes:
    case Kind::Type:
      return "'" + std::string(value.as_text()) + "'";
    case Kind::Error:
      return "error " + std::to_string(static_cast<int>(value.error));
    default:
      return "a value of type " + std::string(cel::type_name(value));
  }
}

}  // namespace charter::conformance

#pragma once
/// A CEL value: 16 bytes, trivially copyable, owns nothing.
///
///     Value::integer(3); Value::string("implemented"); Value::record(record);
///
/// Texts, lists, maps and records are pointers into storage of the host, of a Program or of a Scratch;
/// a value is good for as long as that storage. Immutable; safe to share between threads.

#include <cstdint>
#include <span>
#include <string_view>

namespace charter::cel {

enum class Kind : std::uint8_t {
  Absent,  ///< a declared field or variable without a value; reading it is an error, never a result
  Null,
  Bool,
  Int,
  Uint,
  Double,
  String,
  Bytes,
  Timestamp,
  Duration,
  List,
  Map,
  Record,
  Type,
  Optional,
  Error,
};

/// Why an evaluation failed. `MissingField` is apart from `NoSuchKey` and `NoSuchField` so that a host can
/// tell "this answer has no date" (declared optional, not there) from a mistake.
enum class ErrorKind : std::uint8_t {
  MissingField,
  NoSuchKey,
  NoSuchField,
  IndexOutOfRange,
  NoSuchOverload,
  UnknownName,
  UnknownFunction,
  DivideByZero,
  Overflow,
  OutOfRange,
  BadConversion,
  BadArgument,
  BadTimeZone,
  BadRegex,
  RegexMissing,
  BadKey,
  RepeatedKey,
  EmptyOptional,
  StepLimit,
  MemoryLimit,
  Host,
};

struct MapData;
struct Record;
struct Value;

/// The place of an error whose sub-expression is not known yet.
inline constexpr std::uint32_t kNoNode = 0xFFFFFFFFU;

struct Value {
  Kind kind = Kind::Absent;
  ErrorKind error = ErrorKind::Host;  ///< of an Error
  std::uint16_t aux = 0;              ///< String: 1 when interned; Error: number of `items`
  /// Bytes of a String, Bytes or Type; elements of a List; nanoseconds of a Timestamp or Duration;
  /// expression node of an Error.
  std::uint32_t extra = 0;
  union {
    std::int64_t i = 0;     ///< Bool (0 or 1), Int; whole seconds of a Timestamp or Duration, rounded down
    std::uint64_t u;        ///< Uint
    double d;               ///< Double
    const char* text;       ///< String (UTF-8), Bytes, Type (its name)
    const Value* items;     ///< List; arguments of an Error; content of an Optional, null when empty
    const MapData* map;     ///< Map
    const Record* record_;  ///< Record
  };

  static Value null() { return of(Kind::Null); }
  static Value boolean(bool b) {
    Value v = of(Kind::Bool);
    v.i = b ? 1 : 0;
    return v;
  }
  static Value integer(std::int64_t n) {
    Value v = of(Kind::Int);
    v.i = n;
    return v;
  }
  static Value uinteger(std::uint64_t n) {
    Value v = of(Kind::Uint);
    v.u = n;
    return v;
  }
  static Value real(double n) {
    Value v = of(Kind::Double);
    v.d = n;
    return v;
  }
  static Value string(std::string_view s) { return text_of(Kind::String, s); }
  static Value bytes(std::string_view s) { return text_of(Kind::Bytes, s); }
  static Value type(std::string_view name) { return text_of(Kind::Type, name); }
  static Value list(std::span<const Value> elements) {
    Value v = of(Kind::List);
    v.extra = static_cast<std::uint32_t>(elements.size());
    v.items = elements.data();
    return v;
  }
  static Value mapping(const MapData* data) {
    Value v = of(Kind::Map);
    v.map = data;
    return v;
  }
  static Value record(const Record* data) {
    Value v = of(Kind::Record);
    v.record_ = data;
    return v;
  }
  /// Seconds since 1970-01-01T00:00:00Z, and 0 to 999,999,999 nanoseconds after them.
  static Value timestamp(std::int64_t seconds, std::uint32_t nanos) {
    return time_of(Kind::Timestamp, seconds, nanos);
  }
  static Value duration(std::int64_t seconds, std::uint32_t nanos) {
    return time_of(Kind::Duration, seconds, nanos);
  }
  /// `content` null means none.
  static Value optional(const Value* content) {
    Value v = of(Kind::Optional);
    v.items = content;
    return v;
  }
  static Value failure(ErrorKind why, std::span<const Value> args = {}) {
    Value v = of(Kind::Error);
    v.error = why;
    v.aux = static_cast<std::uint16_t>(args.size());
    v.extra = kNoNode;
    v.items = args.data();
    return v;
  }

  [[nodiscard]] bool is_error() const { return kind == Kind::Error; }
  [[nodiscard]] bool is_true() const { return kind == Kind::Bool && i != 0; }
  [[nodiscard]] bool is_false() const { return kind == Kind::Bool && i == 0; }
  [[nodiscard]] bool is_number() const {
    return kind == Kind::Int || kind == Kind::Uint || kind == Kind::Double;
  }
  [[nodiscard]] std::string_view as_text() const { return {text, extra}; }
  [[nodiscard]] std::span<const Value> as_list() const { return {items, extra}; }
  [[nodiscard]] std::span<const Value> error_args() const { return {items, aux}; }

 private:
  static Value of(Kind k) {
    Value v;
    v.kind = k;
    return v;
  }
  static Value text_of(Kind k, std::string_view s) {
    Value v = of(k);
    v.extra = static_cast<std::uint32_t>(s.size());
    v.text = s.data();
    return v;
  }
  static Value time_of(Kind k, std::int64_t seconds, std::uint32_t nanos) {
    Value v = of(k);
    v.extra = nanos;
    v.i = seconds;
    return v;
  }
};

static_assert(sizeof(Value) == 16, "a value travels in two registers");

struct MapEntry {
  Value key;
  Value value;
};

/// Entries in the order they were written. `sorted` holds indices of `entries` in key order when there are
/// more than `kLinearMap` of them, and is null otherwise. Made by `make_map` (map.h).
struct MapData {
  const MapEntry* entries = nullptr;
  const std::uint32_t* sorted = nullptr;
  std::uint32_t size = 0;
};

struct RecordType;

/// A value of a record type: `fields[n]` is the n-th field of `type`, Absent where an optional field is not
/// there.
struct Record {
  const RecordType* type = nullptr;
  const Value* fields = nullptr;
};

/// "int", "list", "google.protobuf.Timestamp", or the name of the record type.
[[nodiscard]] std::string_view type_name(const Value& value);

}  // namespace charter::cel

#pragma once
/// Types of the checker: the built-in ones, lists, maps, optionals, and records with named fields.
///
///     Type::list(Type::string()); to_string(type);   // "list(string)"
///
/// Values; safe to share between threads.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter::cel {

enum class TypeKind : std::uint8_t {
  Dyn,
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
  Optional,
  Type,
  Record,
  Abstract,  ///< a named type of the host with parameters; the engine knows nothing of its values
  Param,     ///< a type parameter of a signature, e.g. `T`
  Var,       ///< a type the checker has still to find
};

struct RecordType;

struct Type {
  TypeKind kind = TypeKind::Dyn;
  std::uint32_t var = 0;               ///< number of a Var
  const RecordType* record = nullptr;  ///< of a Record; must outlive every program
  std::string name = {};               ///< of an Abstract or a Param
  std::vector<Type> params = {};

  bool operator==(const Type& other) const = default;

  static Type of(TypeKind kind) { return {.kind = kind}; }
  static Type dyn() { return of(TypeKind::Dyn); }
  static Type boolean() { return of(TypeKind::Bool); }
  static Type integer() { return of(TypeKind::Int); }
  static Type string() { return of(TypeKind::String); }
  static Type timestamp() { return of(TypeKind::Timestamp); }
  static Type duration() { return of(TypeKind::Duration); }
  static Type list(Type element) { return {.kind = TypeKind::List, .params = {std::move(element)}}; }
  static Type map(Type key, Type value) {
    return {.kind = TypeKind::Map, .params = {std::move(key), std::move(value)}};
  }
  static Type optional(Type content) { return {.kind = TypeKind::Optional, .params = {std::move(content)}}; }
  static Type type(Type content) { return {.kind = TypeKind::Type, .params = {std::move(content)}}; }
  static Type of_record(const RecordType& record) { return {.kind = TypeKind::Record, .record = &record}; }
};

enum class Presence : std::uint8_t { Required, Optional };

struct RecordField {
  std::string name;
  Type type;
  Presence presence = Presence::Required;
  /// When not empty, the only texts the field can hold: comparing it with another literal is an error.
  std::vector<std::string> values = {};
};

/// A structure that the host declares. Its address is its identity.
struct RecordType {
  std::string name;
  std::vector<RecordField> fields;
};

[[nodiscard]] std::optional<std::uint32_t> find_field(const RecordType& record, std::string_view name);

/// As written in signatures and messages: "map(string, list(int))".
[[nodiscard]] std::string to_string(const Type& type);

/// A function's shape: `text` is "(string, int) -> bool" or, called on a value, "string.(int) -> bool".
struct Overload {
  bool receiver = false;  ///< then the first parameter is the value it is called on
  std::vector<Type> params;
  Type result;
};

/// Reads a signature. Single capital letters are type parameters; record types must be among `records`.
/// Absent when the text is not a signature.
[[nodiscard]] std::optional<Overload> parse_overload(std::string_view text,
                                                     const std::vector<const RecordType*>& records);
[[nodiscard]] std::optional<Type> parse_type(std::string_view text,
                                             const std::vector<const RecordType*>& records);

}  // namespace charter::cel

#include "cel/machine_core.h"

#include <array>
#include <cmath>

namespace charter::cel {

namespace {

/// What `name` or `key` finds; Absent when it is not there, an error when the operand has nothing of the
/// kind.
Value find_named(const Value& operand, const Value& name) {
  if (operand.kind == Kind::Map) {
    const Value* found = find_key(*operand.map, name);
    return found != nullptr ? *found : Value{};
  }
  if (operand.kind == Kind::Record) {
    const auto field = find_field(*operand.record_->type, name.as_text());
    return field ? operand.record_->fields[*field] : Value{};
  }
  return no_overload();
}

/// The place in a list that a number names: whole, of any numeric type.
std::optional<std::int64_t> list_place(const Value& index) {
  switch (index.kind) {
    case Kind::Int:
      return index.i;
    case Kind::Uint:
      return index.u >> 63U != 0 ? -1 : index.i;
    case Kind::Double:
      if (std::trunc(index.d) == index.d && std::fabs(index.d) < 9e15) {
        return static_cast<std::int64_t>(index.d);
      }
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

/// The element, or Absent when it is not there, or an error for an index of the wrong kind.
Value find_indexed(CallContext& context, const Value& aggregate, const Value& index) {
  if (aggregate.kind == Kind::List) {
    const auto place = list_place(index);
    if (!place) {
      return index.kind == Kind::Double ? fail(context, ErrorKind::BadArgument, {Value::string("[]"), index})
                                        : no_overload();
    }
    const bool inside = *place >= 0 && *place < std::int64_t{aggregate.extra};
    return inside ? aggregate.items[*place] : Value{};
  }
  if (aggregate.kind != Kind::Map) {
    return no_overload();
  }
  const Value* found = find_key(*aggregate.map, index);
  return found != nullptr ? *found : Value{};
}

Value not_found(CallContext& context, const Value& aggregate, const Value& key) {
  if (aggregate.kind == Kind::List) {
    return fail(context, ErrorKind::IndexOutOfRange, {key, Value::integer(aggregate.extra)});
  }
  return fail(context, ErrorKind::NoSuchKey, {key});
}

Value wrapped(CallContext& context, const Value& found) {
  if (found.kind == Kind::Absent) {
    return Value::optional(nullptr);
  }
  return found.is_error() ? found : optional_value(context, found);
}

constexpr std::array<std::string_view, 13> kOperators{
    "-", "==", "!=", "<", "<=", ">", ">=", "in", "+", "-", "*", "/", "%"};

}  // namespace

Value select_by_name(CallContext& context, const Value& operand, const Value& name) {
  if (operand.kind == Kind::Optional) {
    return operand.items == nullptr ? operand : wrapped(context, find_named(*operand.items, name));
  }
  const Value found = find_named(operand, name);
  if (found.kind != Kind::Absent) {
    return found;
  }
  if (operand.kind == Kind::Record) {
    const RecordType& type = *operand.record_->type;
    if (const auto field = find_field(type, name.as_text())) {
      return missing_field(context, type, *field);
    }
    return fail(context, ErrorKind::NoSuchField, {name, Value::string(type.name)});
  }
  return not_found(context, operand, name);
}

Value select_optional(CallContext& context, const Value& operand, const Value& name) {
  if (operand.kind == Kind::Optional) {
    return select_by_name(context, operand, name);
  }
  return wrapped(context, find_named(operand, name));
}

Value has_by_name(CallContext&, const Value& operand, const Value& name) {
  const bool is_optional = operand.kind == Kind::Optional;
  if (is_optional && operand.items == nullptr) {
    return Value::boolean(false);
  }
  const Value found = find_named(is_optional ? *operand.items : operand, name);
  return found.is_error() ? found : Value::boolean(found.kind != Kind::Absent);
}

Value index_value(CallContext& context, const Value& aggregate, const Value& index) {
  if (aggregate.kind == Kind::Optional) {
    return index_optional(context, aggregate, index);
  }
  const Value found = find_indexed(context, aggregate, index);
  return found.kind == Kind::Absent ? not_found(context, aggregate, index) : found;
}

Value index_optional(CallContext& context, const Value& aggregate, const Value& index) {
  if (aggregate.kind == Kind::Optional) {
    return aggregate.items == nullptr ? aggregate
                                      : wrapped(context, find_indexed(context, *aggregate.items, index));
  }
  return wrapped(context, find_indexed(context, aggregate, index));
}

Value missing_field(CallContext& context, const RecordType& type, std::uint32_t field) {
  return fail(context, ErrorKind::MissingField,
              {Value::string(type.fields[field].name), Value::string(type.name)});
}

Value make_map(CallContext& context, MapEntry* entries, std::uint32_t size) {
  auto* data = context.scratch.allocate_array<MapData>(1);
  std::uint32_t* sorted = nullptr;
  if (size > kLinearMap) {
    // Sorting costs more than one step an entry.
    if (!context.scratch.charge(std::uint64_t{size} * 4)) {
      return out_of_steps();
    }
    sorted = context.scratch.allocate_array<std::uint32_t>(size);
  }
  if (data == nullptr || (size > kLinearMap && sorted == nullptr)) {
    return out_of_memory();
  }
  for (std::uint32_t i = 0; i < size; ++i) {
    if (!is_map_key(entries[i].key)) {
      return fail(context, ErrorKind::BadKey, {entries[i].key});
    }
  }
  const std::uint32_t repeated = index_map(entries, size, sorted);
  if (repeated != size) {
    return fail(context, ErrorKind::RepeatedKey, {entries[repeated].key});
  }
  *data = {entries, sorted, size};
  return Value::mapping(data);
}

Value overload_failure(CallContext& context, const Value& name, std::span<const Value> arguments) {
  // Only the types are shown, so a few arguments are enough.
  const std::size_t count = std::min<std::size_t>(arguments.size(), 4);
  auto* kept = context.scratch.allocate_array<Value>(count + 1);
  if (kept == nullptr) {
    return out_of_memory();
  }
  kept[0] = name;
  std::copy_n(arguments.begin(), count, kept + 1);
  return Value::failure(ErrorKind::NoSuchOverload, {kept, count + 1});
}

Value operator_failure(CallContext& context, Op op, std::initializer_list<Value> arguments) {
  std::string_view name = "!";
  if (op >= Op::Negate && op <= Op::Mod) {
    name = kOperators[static_cast<std::size_t>(op) - static_cast<std::size_t>(Op::Negate)];
  } else if (op == Op::And || op == Op::Or) {
    name = op == Op::And ? "&&" : "||";
  } else if (op == Op::Cond) {
    name = "? :";
  } else if (op == Op::Index || op == Op::OptIndex) {
    name = "[]";
  } else if (op == Op::Loop) {
    name = "macro";
  } else if (op != Op::Not) {
    name = ".";
  }
  return overload_failure(context, Value::string(name), {arguments.begin(), arguments.size()});
}

}  // namespace charter::cel

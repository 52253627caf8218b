#include "cel/compare.h"

#include "cel/type.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace charter::cel {

namespace {

constexpr double kTwo63 = 9223372036854775808.0;
constexpr double kTwo64 = 18446744073709551616.0;

template <class T>
Order order_of(T a, T b) {
  if (a < b) {
    return Order::Less;
  }
  return b < a ? Order::Greater : Order::Equal;
}

Order flipped(Order order) {
  if (order == Order::Less) {
    return Order::Greater;
  }
  return order == Order::Greater ? Order::Less : order;
}

Order order_int_uint(std::int64_t a, std::uint64_t b) {
  return a < 0 ? Order::Less : order_of(static_cast<std::uint64_t>(a), b);
}

// cel-spec compares across int and double as if both were doubles, but for values out of the integer's range.
Order order_int_double(std::int64_t a, double b) {
  if (std::isnan(b)) {
    return Order::Unordered;
  }
  if (b < -kTwo63) {
    return Order::Greater;
  }
  if (b > kTwo63) {
    return Order::Less;
  }
  return order_of(static_cast<double>(a), b);
}

Order order_uint_double(std::uint64_t a, double b) {
  if (std::isnan(b)) {
    return Order::Unordered;
  }
  if (b < 0) {
    return Order::Greater;
  }
  if (b > kTwo64) {
    return Order::Less;
  }
  return order_of(static_cast<double>(a), b);
}

Order order_double(double a, double b) {
  return std::isnan(a) || std::isnan(b) ? Order::Unordered : order_of(a, b);
}

Order order_numbers(const Value& a, const Value& b) {
  switch (a.kind) {
    case Kind::Int:
      if (b.kind == Kind::Int) {
        return order_of(a.i, b.i);
      }
      return b.kind == Kind::Uint ? order_int_uint(a.i, b.u) : order_int_double(a.i, b.d);
    case Kind::Uint:
      if (b.kind == Kind::Uint) {
        return order_of(a.u, b.u);
      }
      return b.kind == Kind::Int ? flipped(order_int_uint(b.i, a.u)) : order_uint_double(a.u, b.d);
    default:
      if (b.kind == Kind::Double) {
        return order_double(a.d, b.d);
      }
      return flipped(b.kind == Kind::Int ? order_int_double(b.i, a.d) : order_uint_double(b.u, a.d));
  }
}

Order order_texts(std::string_view a, std::string_view b) {
  // UTF-8 keeps the order of code points, so comparing bytes is right for strings too.
  const int order = a.compare(b);
  return order_of(order, 0);
}

bool same_text(const Value& a, const Value& b) {
  if (a.extra != b.extra) {
    return false;
  }
  if (a.text == b.text || a.extra == 0) {
    return true;  // a text of no bytes may have no address
  }
  return (a.aux & b.aux) == 0 && std::memcmp(a.text, b.text, a.extra) == 0;
}

Equality both(bool same) {
  return same ? Equality::Same : Equality::Different;
}

Equality equal_lists(const Value& a, const Value& b, Scratch& budget) {
  if (a.extra != b.extra) {
    return Equality::Different;
  }
  for (std::uint32_t i = 0; i < a.extra; ++i) {
    const Equality same = equals(a.items[i], b.items[i], budget);
    if (same != Equality::Same) {
      return same;
    }
  }
  return Equality::Same;
}

Equality equal_maps(const MapData& a, const MapData& b, Scratch& budget) {
  if (a.size != b.size) {
    return Equality::Different;
  }
  for (std::uint32_t i = 0; i < a.size; ++i) {
    const Value* other = find_key(b, a.entries[i].key);
    if (other == nullptr) {
      return Equality::Different;
    }
    const Equality same = equals(a.entries[i].value, *other, budget);
    if (same != Equality::Same) {
      return same;
    }
  }
  return Equality::Same;
}

Equality equal_records(const Record& a, const Record& b, Scratch& budget) {
  if (a.type != b.type) {
    return Equality::Different;
  }
  for (std::size_t i = 0; i < a.type->fields.size(); ++i) {
    const Equality same = equals(a.fields[i], b.fields[i], budget);
    if (same != Equality::Same) {
      return same;
    }
  }
  return Equality::Same;
}

Equality equal_optionals(const Value& a, const Value& b, Scratch& budget) {
  if (a.items == nullptr || b.items == nullptr) {
    return both(a.items == b.items);
  }
  return equals(*a.items, *b.items, budget);
}

/// A total order over map keys and the numbers looked up in them; bool before numbers before strings.
int key_class(const Value& v) {
  if (v.is_number()) {
    return 1;
  }
  return v.kind == Kind::Bool ? 0 : 2;
}

Order order_keys(const Value& a, const Value& b) {
  const int class_a = key_class(a);
  const int class_b = key_class(b);
  if (class_a != class_b) {
    return class_a < class_b ? Order::Less : Order::Greater;
  }
  return class_a == 2 ? order_texts(a.as_text(), b.as_text()) : compare(a, b);
}

}  // namespace

std::string_view type_name(const Value& value) {
  switch (value.kind) {
    case Kind::Absent:
      return "absent";
    case Kind::Null:
      return "null_type";
    case Kind::Bool:
      return "bool";
    case Kind::Int:
      return "int";
    case Kind::Uint:
      return "uint";
    case Kind::Double:
      return "double";
    case Kind::String:
      return "string";
    case Kind::Bytes:
      return "bytes";
    case Kind::Timestamp:
      return "google.protobuf.Timestamp";
    case Kind::Duration:
      return "google.protobuf.Duration";
    case Kind::List:
      return "list";
    case Kind::Map:
      return "map";
    case Kind::Record:
      return value.record_->type->name;
    case Kind::Type:
      return "type";
    case Kind::Optional:
      return "optional_type";
    case Kind::Error:
      return "error";
  }
  return {};
}

Order compare(const Value& a, const Value& b) {
  if (a.is_number() && b.is_number()) {
    return order_numbers(a, b);
  }
  if (a.kind != b.kind) {
    return Order::Incomparable;
  }
  switch (a.kind) {
    case Kind::Bool:
      return order_of(a.i, b.i);
    case Kind::String:
    case Kind::Bytes:
      return order_texts(a.as_text(), b.as_text());
    case Kind::Timestamp:
    case Kind::Duration:
      return a.i == b.i ? order_of(a.extra, b.extra) : order_of(a.i, b.i);
    default:
      return Order::Incomparable;
  }
}

Equality equals(const Value& a, const Value& b, Scratch& budget) {
  if (a.kind != b.kind) {
    if (a.is_error() || b.is_error()) {
      return Equality::OverBudget;
    }
    return both(a.is_number() && b.is_number() && order_numbers(a, b) == Order::Equal);
  }
  switch (a.kind) {
    case Kind::Absent:
    case Kind::Null:
      return Equality::Same;
    case Kind::Bool:
    case Kind::Int:
    case Kind::Uint:
      return both(a.i == b.i);
    case Kind::Double:
      return both(a.d == b.d);
    case Kind::Timestamp:
    case Kind::Duration:
      return both(a.i == b.i && a.extra == b.extra);
    case Kind::String:
    case Kind::Bytes:
      if (a.extra > 256 && !budget.charge(a.extra / 256)) {
        return Equality::OverBudget;
      }
      return both(same_text(a, b));
    case Kind::Type:
      return both(a.as_text() == b.as_text());
    case Kind::Error:
      return Equality::OverBudget;
    case Kind::List:
    case Kind::Map:
    case Kind::Record:
    case Kind::Optional:
      break;
  }
  // Only aggregates are charged: what they hold was counted once, but can be compared many times.
  const std::uint64_t weight =
      a.kind == Kind::List ? a.extra : (a.kind == Kind::Map ? 4ULL * a.map->size : 4ULL);
  if (!budget.charge(weight + 1)) {
    return Equality::OverBudget;
  }
  if (a.kind == Kind::List) {
    return equal_lists(a, b, budget);
  }
  if (a.kind == Kind::Map) {
    return equal_maps(*a.map, *b.map, budget);
  }
  return a.kind == Kind::Record ? equal_records(*a.record_, *b.record_, budget)
                                : equal_optionals(a, b, budget);
}

const Value* find_key(const MapData& map, const Value& key) {
  if (!is_map_key(key) && key.kind != Kind::Double) {
    return nullptr;
  }
  if (map.sorted == nullptr) {
    for (std::uint32_t i = 0; i < map.size; ++i) {
      if (order_keys(map.entries[i].key, key) == Order::Equal) {
        return &map.entries[i].value;
      }
    }
    return nullptr;
  }
  if (key.kind == Kind::Double && std::isnan(key.d)) {
    return nullptr;
  }
  const auto* end = map.sorted + map.size;
  const auto* at = std::lower_bound(map.sorted, end, key, [&](std::uint32_t index, const Value& wanted) {
    return order_keys(map.entries[index].key, wanted) == Order::Less;
  });
  const bool found = at != end && order_keys(map.entries[*at].key, key) == Order::Equal;
  return found ? &map.entries[*at].value : nullptr;
}

std::uint32_t index_map(const MapEntry* entries, std::uint32_t size, std::uint32_t* sorted) {
  if (size <= kLinearMap) {
    for (std::uint32_t i = 1; i < size; ++i) {
      for (std::uint32_t j = 0; j < i; ++j) {
        if (order_keys(entries[i].key, entries[j].key) == Order::Equal) {
          return i;
        }
      }
    }
    return size;
  }
  for (std::uint32_t i = 0; i < size; ++i) {
    sorted[i] = i;
  }
  std::sort(sorted, sorted + size, [&](std::uint32_t a, std::uint32_t b) {
    const Order order = order_keys(entries[a].key, entries[b].key);
    return order == Order::Less || (order == Order::Equal && a < b);
  });
  for (std::uint32_t i = 1; i < size; ++i) {
    if (order_keys(entries[sorted[i - 1]].key, entries[sorted[i]].key) == Order::Equal) {
      return sorted[i];
    }
  }
  return size;
}

}  // namespace charter::cel

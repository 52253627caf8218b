#include "cel/inference.h"

#include <algorithm>

namespace charter::cel {

namespace {

/// Types larger than this are not followed: they only come from expressions made to grow them.
constexpr std::size_t kMaxTypeSize = 2'000;

std::size_t size_of(const Type& type) {
  std::size_t size = 1;
  for (const Type& param : type.params) {
    size += size_of(param);
  }
  return size;
}

bool has_parameters(const Type& type) {
  return type.kind == TypeKind::Param || std::any_of(type.params.begin(), type.params.end(), has_parameters);
}

bool takes_null(TypeKind kind) {
  return kind == TypeKind::Null || kind == TypeKind::Timestamp || kind == TypeKind::Duration ||
         kind == TypeKind::Record || kind == TypeKind::Optional || kind == TypeKind::Abstract;
}

void close(Type& type) {
  if (type.kind == TypeKind::Var) {
    type = Type::dyn();
  }
  for (Type& param : type.params) {
    close(param);
  }
}

/// Nothing more is to be known of such a type.
bool is_scalar(TypeKind kind) {
  return kind >= TypeKind::Null && kind <= TypeKind::Duration;
}

bool is_number(const Type& type) {
  return type.kind == TypeKind::Int || type.kind == TypeKind::Uint || type.kind == TypeKind::Double;
}

/// `a` says the same as `b`, or less: dyn and unknown types say least, and what can be null less than null.
bool says_no_more(const Type& a, const Type& b) {
  if (a.kind == TypeKind::Dyn || a.kind == TypeKind::Var) {
    return true;
  }
  if (b.kind == TypeKind::Null) {
    return takes_null(a.kind);
  }
  if (b.kind == TypeKind::Dyn || b.kind == TypeKind::Var || a.kind != b.kind || a.name != b.name ||
      a.record != b.record || a.params.size() != b.params.size()) {
    return false;
  }
  if (a.kind == TypeKind::Type) {
    return true;
  }
  for (std::size_t i = 0; i < a.params.size(); ++i) {
    if (!says_no_more(a.params[i], b.params[i])) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool is_generic(const Overload& overload) {
  return has_parameters(overload.result) ||
         std::any_of(overload.params.begin(), overload.params.end(), has_parameters);
}

Type Inference::fresh() {
  bindings_.push_back(std::nullopt);
  return {.kind = TypeKind::Var, .var = static_cast<std::uint32_t>(bindings_.size() - 1)};
}

bool Inference::assignable(const Type& from, const Type& to) {
  undo_.clear();
  if (fits(from, to)) {
    return true;
  }
  undo();
  return false;
}

bool Inference::assignable(const std::vector<Type>& from, const std::vector<Type>& to) {
  undo_.clear();
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (!fits(from[i], to[i])) {
      undo();
      return false;
    }
  }
  return true;
}

void Inference::undo() {
  while (!undo_.empty()) {
    bindings_[undo_.back().first] = std::move(undo_.back().second);
    undo_.pop_back();
  }
}

void Inference::bind(const Type& var, Type type) {
  undo_.push_back({var.var, bindings_[var.var]});
  if (size_of(type) > kMaxTypeSize) {
    type = Type::dyn();
  }
  bindings_[var.var] = std::move(type);
}

// The rules are those of cel-go's checker, so that what passes there passes here: both directions are tried
// for variables, dyn fits everything, null fits what can be absent.
bool Inference::fits(const Type& from, const Type& to) {
  if (to.kind == TypeKind::Var) {
    const Substitution found = substitute(from, to);
    if (found.valid || found.known) {
      return found.valid;
    }
  }
  if (from.kind == TypeKind::Var) {
    return substitute(to, from).valid;
  }
  if (from.kind == TypeKind::Dyn || to.kind == TypeKind::Dyn) {
    return true;
  }
  if (from.kind == TypeKind::Null || to.kind == TypeKind::Null) {
    return takes_null(from.kind == TypeKind::Null ? to.kind : from.kind);
  }
  if (from.kind != to.kind || from.name != to.name || from.record != to.record ||
      from.params.size() != to.params.size()) {
    return false;
  }
  if (from.kind == TypeKind::Type) {
    return true;
  }
  for (std::size_t i = 0; i < from.params.size(); ++i) {
    if (!fits(from.params[i], to.params[i])) {
      return false;
    }
  }
  return true;
}

Inference::Substitution Inference::substitute(const Type& type, const Type& var) {
  if (type == var) {
    return {true, true};
  }
  if (bindings_[var.var]) {
    const Type bound = *bindings_[var.var];
    if (type == bound) {
      return {true, true};
    }
    if (!fits(type, bound)) {
      return {false, true};
    }
    Type general = says_no_more(type, bound) ? type : bound;
    if (!occurs(var, general)) {
      bind(var, std::move(general));
    }
    return {true, true};
  }
  if (occurs(var, type)) {
    return {false, false};
  }
  bind(var, type);
  return {true, false};
}

bool Inference::occurs(const Type& var, const Type& in) const {
  if (in.kind == TypeKind::Var) {
    return in.var == var.var || (bindings_[in.var] && occurs(var, *bindings_[in.var]));
  }
  for (const Type& param : in.params) {
    if (occurs(var, param)) {
      return true;
    }
  }
  return false;
}

Type Inference::resolved(const Type& type) const {
  if (type.kind == TypeKind::Var) {
    return bindings_[type.var] ? resolved(*bindings_[type.var]) : type;
  }
  if (type.params.empty()) {
    return type;
  }
  // Part by part: copying the whole at each level would cost the square of the depth.
  Type out{.kind = type.kind, .record = type.record, .name = type.name};
  out.params.reserve(type.params.size());
  for (const Type& param : type.params) {
    out.params.push_back(resolved(param));
  }
  return out;
}

Type Inference::final_type(const Type& type) const {
  Type out = resolved(type);
  close(out);
  return out;
}

void Inference::make_final(Type& type) const {
  if (type.kind == TypeKind::Var || !type.params.empty()) {
    type = final_type(type);
  }
}

bool Inference::comparable(const Type& a, const Type& b) {
  if (is_scalar(a.kind) && a.kind == b.kind) {
    return true;
  }
  const Type left = resolved(a);
  const Type right = resolved(b);
  if (is_number(left) && is_number(right)) {
    return true;
  }
  const bool holds_values =
      left.kind == TypeKind::List || left.kind == TypeKind::Map || left.kind == TypeKind::Optional;
  if (left.kind != right.kind || !holds_values) {
    const Type both = fresh();
    return assignable(left, both) && assignable(right, both);
  }
  for (std::size_t i = 0; i < left.params.size(); ++i) {
    if (!comparable(left.params[i], right.params[i])) {
      return false;
    }
  }
  return true;
}

Type Inference::joined(const Type& a, const Type& b) {
  if (!assignable(a, b)) {
    return Type::dyn();
  }
  return says_no_more(a, b) ? a : b;
}

Type Inference::with_variables(const Type& type, std::map<std::string, Type>& parameters) {
  if (type.kind == TypeKind::Param) {
    const auto found = parameters.find(type.name);
    return found != parameters.end() ? found->second : parameters.emplace(type.name, fresh()).first->second;
  }
  Type out = type;
  for (Type& param : out.params) {
    param = with_variables(param, parameters);
  }
  return out;
}

Overload Inference::instantiated(const Overload& overload) {
  std::map<std::string, Type> parameters;
  Overload out{.receiver = overload.receiver, .params = {}, .result = {}};
  for (const Type& param : overload.params) {
    out.params.push_back(with_variables(param, parameters));
  }
  out.result = with_variables(overload.result, parameters);
  return out;
}

}  // namespace charter::cel

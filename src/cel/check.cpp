#include "cel/checker_core.h"
#include "cel/meant.h"
#include "diagnostics/suggest.h"

#include <algorithm>
#include <array>

namespace charter::cel {

namespace {

/// Nobody mends more at a time, and each costs a search for a likely name.
constexpr std::size_t kMaxDiagnostics = 50;

struct NamedType {
  std::string_view name;
  TypeKind kind;
};

constexpr std::array<NamedType, 13> kTypeNames{{{"bool", TypeKind::Bool},
                                                {"int", TypeKind::Int},
                                                {"uint", TypeKind::Uint},
                                                {"double", TypeKind::Double},
                                                {"string", TypeKind::String},
                                                {"bytes", TypeKind::Bytes},
                                                {"list", TypeKind::List},
                                                {"map", TypeKind::Map},
                                                {"null_type", TypeKind::Null},
                                                {"type", TypeKind::Type},
                                                {"google.protobuf.Timestamp", TypeKind::Timestamp},
                                                {"google.protobuf.Duration", TypeKind::Duration},
                                                {"optional_type", TypeKind::Optional}}};

/// What the types with dots in their names begin with.
constexpr std::string_view kTypePackage = "google";

const NamedType* find_type(std::string_view name) {
  for (const NamedType& row : kTypeNames) {
    if (row.name == name) {
      return &row;
    }
  }
  return nullptr;
}

Type generic(TypeKind kind) {
  Type out = Type::of(kind);
  const bool one = kind == TypeKind::List || kind == TypeKind::Optional || kind == TypeKind::Type;
  out.params.resize(kind == TypeKind::Map ? 2 : (one ? 1 : 0), Type::dyn());
  return out;
}

Type type_of_literal(const Value& value) {
  switch (value.kind) {
    case Kind::Bool:
      return Type::boolean();
    case Kind::Int:
      return Type::integer();
    case Kind::Uint:
      return Type::of(TypeKind::Uint);
    case Kind::Double:
      return Type::of(TypeKind::Double);
    case Kind::String:
      return Type::string();
    case Kind::Bytes:
      return Type::of(TypeKind::Bytes);
    default:
      return Type::of(TypeKind::Null);
  }
}

/// Data may have thousands of names; nobody reads more than these.
constexpr std::size_t kMaxListed = 40;

std::string listed(const std::vector<std::string_view>& names) {
  std::string out;
  for (std::size_t i = 0; i < std::min(names.size(), kMaxListed); ++i) {
    out.append(i == 0 ? "" : ", ").append(names[i]);
  }
  return names.size() > kMaxListed ? out + ", …" : out;
}

}  // namespace

CheckResult check(const Ast& ast, const Environment& environment, Checking checking) {
  return Checker(ast, environment, checking).run();
}

CheckResult Checker::run() {
  visit(ast_.root);
  for (NodeInfo& info : out_.nodes) {
    inference_.make_final(info.type);
  }
  const auto& wanted = environment_.result_type();
  const Type& result = out_.nodes[ast_.root].type;
  if (wanted && !unchecked() && out_.diagnostics.empty() && !inference_.assignable(result, *wanted)) {
    report(kWrongResult, ast_.at(ast_.root).span, {to_string(result), to_string(*wanted)});
  }
  std::stable_sort(out_.diagnostics.begin(), out_.diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.span.offset < b.span.offset; });
  return std::move(out_);
}

void Checker::report(const DiagnosticKind& kind, Span span, std::vector<DiagnosticArg> args,
                     std::string suggestion) {
  if (!unchecked() && out_.diagnostics.size() < kMaxDiagnostics) {
    out_.diagnostics.push_back(
        {.kind = &kind, .span = span, .args = std::move(args), .suggestion = std::move(suggestion)});
  }
}

void Checker::visit(std::uint32_t node) {
  Type type = type_of(ast_.at(node), node);
  out_.nodes[node].type = unchecked() ? Type::dyn() : std::move(type);
}

Type Checker::type_of(const Expr& expr, std::uint32_t node) {
  switch (expr.kind) {
    case ExprKind::Literal:
      return type_of_literal(expr.literal);
    case ExprKind::Ident:
      return ident(expr, node);
    case ExprKind::Select:
      return select(expr, node);
    case ExprKind::Index:
      return index(expr, node);
    case ExprKind::Call:
      return call(expr, node);
    case ExprKind::Not:
    case ExprKind::Negate:
      return unary(expr, node);
    case ExprKind::Binary:
      return binary(expr, node);
    case ExprKind::And:
    case ExprKind::Or: {
      const bool is_and = expr.kind == ExprKind::And;
      for (std::uint32_t i = 0; i < expr.count; ++i) {
        visit(ast_.child(expr, i));
        require_bool(ast_.child(expr, i), is_and ? Bilingual{"each side of '&&'", "chaque côté de « && »"}
                                                 : Bilingual{"each side of '||'", "chaque côté de « || »"});
      }
      return Type::boolean();
    }
    case ExprKind::Conditional:
      return conditional(expr);
    case ExprKind::List:
      return list(expr);
    case ExprKind::Map:
      return map(expr);
    case ExprKind::Has:
      return has(expr, node);
    case ExprKind::Comprehension:
      return comprehension(expr, node);
    case ExprKind::Bind:
      return bind(expr, node);
    case ExprKind::OptMap:
    case ExprKind::OptFlatMap:
      return optional_map(expr, node);
    case ExprKind::Block:
      return block(expr, node);
  }
  return Type::dyn();
}

const Checker::Local* Checker::find_local(std::string_view name) const {
  for (auto local = locals_.rbegin(); local != locals_.rend(); ++local) {
    if (local->name == name) {
      return &*local;
    }
  }
  return nullptr;
}

std::optional<Type> Checker::resolve_name(std::string_view name, bool rooted, std::uint32_t node) {
  NodeInfo& info = out_.nodes[node];
  std::optional<Type> found;
  const auto names_something = [&](std::string_view candidate) {
    if (const Variable* variable = environment_.find_variable(candidate)) {
      info.meaning = Meaning::Slot;
      info.index = variable->slot;
      found = variable->type;
      return true;
    }
    const NamedType* type = find_type(candidate);
    if (type != nullptr && (type->kind != TypeKind::Optional || environment_.extensions().optionals)) {
      info.meaning = Meaning::TypeName;
      info.type_name = type->name;
      found = Type::type(generic(type->kind));
      return true;
    }
    return false;
  };
  rooted ? names_something(name) : environment_.look_up(name, names_something);
  return found;
}

Type Checker::ident(const Expr& expr, std::uint32_t node) {
  const std::string name(ast_.name(expr));
  const Local* local = expr.rooted ? nullptr : find_local(name);
  if (local != nullptr) {
    out_.nodes[node].meaning = Meaning::Local;
    out_.nodes[node].index = local->index;
    return local->type;
  }
  if (auto type = resolve_name(name, expr.rooted, node)) {
    return *type;
  }
  out_.nodes[node].meaning = Meaning::UnknownName;
  if (unchecked() || out_.diagnostics.size() >= kMaxDiagnostics) {
    return Type::dyn();
  }
  std::vector<std::string_view> names;
  for (auto scope = locals_.rbegin(); scope != locals_.rend(); ++scope) {
    names.push_back(scope->name);
  }
  for (const auto& [variable, declared] : environment_.variables()) {
    names.push_back(variable);
  }
  std::string meant(constant_meant(name));
  if (environment_.find_function(name) != nullptr) {
    meant = name + "(…)";
  } else if (meant.empty()) {
    meant = suggest(name, names);
  }
  report(kUnknownName, expr.span, {name, names.empty() ? std::string("true, false, null") : listed(names)},
         std::move(meant));
  return Type::dyn();
}

std::optional<std::string> Checker::qualified_name(std::uint32_t node, bool& rooted) const {
  const Expr& expr = ast_.at(node);
  if (expr.kind == ExprKind::Ident) {
    rooted = expr.rooted;
    const std::string_view name = ast_.name(expr);
    return rooted || find_local(name) == nullptr ? std::optional<std::string>(name) : std::nullopt;
  }
  if (expr.kind != ExprKind::Select || expr.optional) {
    return std::nullopt;
  }
  auto name = qualified_name(ast_.child(expr, 0), rooted);
  if (name) {
    name->append(".").append(ast_.name(expr));
  }
  return name;
}

/// `a.b.c` is a name before it is a field, but hardly ever: where `a` is a variable and none has a name with
/// dots, the longer names need not be looked for.
bool Checker::may_be_qualified(std::uint32_t node) const {
  const Expr* expr = &ast_.at(node);
  while (expr->kind == ExprKind::Select && !expr->optional) {
    expr = &child(*expr, 0);
  }
  if (expr->kind != ExprKind::Ident) {
    return false;
  }
  const std::string_view first = ast_.name(*expr);
  return environment_.has_dotted_names() || first == kTypePackage ||
         environment_.find_variable(first) == nullptr;
}

Type Checker::select(const Expr& expr, std::uint32_t node) {
  bool rooted = false;
  if (const auto name = may_be_qualified(node) ? qualified_name(node, rooted) : std::nullopt) {
    if (auto type = resolve_name(*name, rooted, node)) {
      return *type;
    }
    if (!unchecked() && name->find('.') != std::string::npos && find_function(*name, rooted) != nullptr) {
      report(kUnknownName, expr.span, {*name, std::string("true, false, null")}, *name + "(…)");
      return Type::dyn();
    }
  }
  visit(ast_.child(expr, 0));
  const Type operand = child_type(expr, 0);
  if (operand.kind == TypeKind::Optional) {
    return Type::optional(field_type(operand.params[0], expr, node));
  }
  Type field = field_type(operand, expr, node);
  return expr.optional ? Type::optional(std::move(field)) : field;
}

Type Checker::field_type(const Type& operand, const Expr& expr, std::uint32_t node) {
  const std::string name(ast_.name(expr));
  if (is_open(operand)) {
    return Type::dyn();
  }
  if (operand.kind == TypeKind::Map) {
    return operand.params[1];
  }
  if (operand.kind != TypeKind::Record) {
    report(kNoFields, expr.name_span, {name, to_string(operand)}, method_meant(name));
    return Type::dyn();
  }
  const RecordType& record = *operand.record;
  if (const auto field = find_field(record, name)) {
    out_.nodes[node].meaning = Meaning::Field;
    out_.nodes[node].index = *field;
    return record.fields[*field].type;
  }
  std::vector<std::string_view> names;
  for (const RecordField& field : record.fields) {
    names.push_back(field.name);
  }
  report(kUnknownField, expr.name_span, {name, record.name, listed(names)}, suggest(name, names));
  return Type::dyn();
}

Type Checker::has(const Expr& expr, std::uint32_t node) {
  visit(ast_.child(expr, 0));
  const Type operand = child_type(expr, 0);
  field_type(operand.kind == TypeKind::Optional ? operand.params[0] : operand, expr, node);
  return Type::boolean();
}

Type Checker::element_type(const Type& aggregate, const Expr& expr) {
  const Type key = child_type(expr, 1);
  if (is_open(aggregate)) {
    return Type::dyn();
  }
  if (aggregate.kind == TypeKind::List && inference_.assignable(key, Type::integer())) {
    return aggregate.params[0];
  }
  if (aggregate.kind == TypeKind::Map && inference_.comparable(key, aggregate.params[0])) {
    return aggregate.params[1];
  }
  report(kNoOverload, expr.name_span,
         {std::string("[]"), to_string(aggregate) + ", " + to_string(inference_.final_type(key)),
          std::string("list(A)[int], map(K, V)[K]")});
  return Type::dyn();
}

Type Checker::index(const Expr& expr, std::uint32_t) {
  visit(ast_.child(expr, 0));
  visit(ast_.child(expr, 1));
  const Type operand = child_type(expr, 0);
  if (operand.kind == TypeKind::Optional) {
    return Type::optional(element_type(inference_.resolved(operand.params[0]), expr));
  }
  Type element = element_type(operand, expr);
  return expr.optional ? Type::optional(std::move(element)) : element;
}

Type Checker::unwrapped_element(const Expr& expr, std::uint32_t value_place, bool optional) {
  Type type = child_type(expr, value_place);
  if (!optional || is_open(type)) {
    return type;
  }
  if (type.kind != TypeKind::Optional) {
    report(kNotOptional, child(expr, value_place).span, {to_string(inference_.final_type(type))});
    return Type::dyn();
  }
  return type.params[0];
}

Type Checker::list(const Expr& expr) {
  std::optional<Type> element;
  for (std::uint32_t i = 0; i < expr.count; ++i) {
    visit(ast_.child(expr, i));
    Type next = unwrapped_element(expr, i, ast_.is_optional_element(expr, i));
    element = element ? inference_.joined(inference_.resolved(*element), next) : next;
  }
  return Type::list(element ? std::move(*element) : inference_.fresh());
}

Type Checker::map(const Expr& expr) {
  std::optional<Type> key;
  std::optional<Type> value;
  for (std::uint32_t i = 0; i + 1 < expr.count; i += 2) {
    visit(ast_.child(expr, i));
    visit(ast_.child(expr, i + 1));
    Type next_key = child_type(expr, i);
    const bool scalar = is_open(next_key) || next_key.kind == TypeKind::String ||
                        next_key.kind == TypeKind::Int || next_key.kind == TypeKind::Uint ||
                        next_key.kind == TypeKind::Bool;
    if (!scalar) {
      report(kBadKeyType, child(expr, i).span, {to_string(next_key)});
      next_key = Type::dyn();
    }
    Type next_value = unwrapped_element(expr, i + 1, ast_.is_optional_element(expr, i));
    key = key ? inference_.joined(inference_.resolved(*key), next_key) : next_key;
    value = value ? inference_.joined(inference_.resolved(*value), next_value) : next_value;
  }
  return Type::map(key ? std::move(*key) : inference_.fresh(),
                   value ? std::move(*value) : inference_.fresh());
}

Type Checker::conditional(const Expr& expr) {
  for (std::uint32_t i = 0; i < 3; ++i) {
    visit(ast_.child(expr, i));
  }
  require_bool(ast_.child(expr, 0), {"the condition of '? :'", "la condition de « ? : »"});
  Type result = inference_.fresh();
  if (!inference_.assignable(child_type(expr, 1), result) ||
      !inference_.assignable(child_type(expr, 2), result)) {
    report(kBranchesDiffer, expr.span,
           {to_string(inference_.final_type(child_type(expr, 1))),
            to_string(inference_.final_type(child_type(expr, 2)))});
    return Type::dyn();
  }
  return result;
}

}  // namespace charter::cel

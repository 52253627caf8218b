#include "cel/environment.h"

#include "cel/library.h"

namespace charter::cel {

namespace {

std::optional<std::vector<Overload>> overloads_of(std::string_view signatures,
                                                  const std::vector<const RecordType*>& records) {
  std::vector<Overload> out;
  while (!signatures.empty()) {
    const std::size_t end = signatures.find(';');
    auto overload = parse_overload(signatures.substr(0, end), records);
    if (!overload) {
      return std::nullopt;
    }
    out.push_back(std::move(*overload));
    signatures.remove_prefix(end == std::string_view::npos ? signatures.size() : end + 1);
  }
  return out;
}

using Functions = std::map<std::string, Function, std::less<>>;

void add_rows(Functions& functions, std::span<const NativeRow> rows) {
  for (const NativeRow& row : rows) {
    Function& function = functions[std::string(row.name)];
    function.name = row.name;
    function.native = row.function;
    auto overloads = overloads_of(row.signatures, {});
    if (overloads) {  // The tables are right; a test reads them all.
      function.overloads.insert(function.overloads.end(), overloads->begin(), overloads->end());
    }
  }
}

}  // namespace

Environment::Environment(Extensions extensions) : extensions_(extensions) {
  add_rows(functions_, operator_rows());
  add_rows(functions_, conversion_rows());
  add_rows(functions_, text_rows());
  add_rows(functions_, time_rows());
  if (extensions_.strings) {
    add_rows(functions_, string_extension_rows());
  }
  if (extensions_.math) {
    add_rows(functions_, math_extension_rows());
  }
  if (extensions_.encoders) {
    add_rows(functions_, encoder_extension_rows());
  }
  if (extensions_.optionals) {
    add_rows(functions_, optional_extension_rows());
  }
}

std::uint32_t Environment::declare_variable(std::string name, Type type) {
  const std::uint32_t slot = slots_++;
  variables_.insert_or_assign(name, Variable{name, std::move(type), slot});
  return slot;
}

std::uint32_t Environment::reserve_slots(std::uint32_t count) {
  const std::uint32_t first = slots_;
  slots_ += count;
  return first;
}

bool Environment::declare_function(FunctionDecl declaration) {
  const Function* known = find_function(declaration.name);
  if (known != nullptr && known->native != nullptr) {
    return false;
  }
  std::vector<Overload> overloads;
  for (const std::string& signature : declaration.signatures) {
    auto overload = parse_overload(signature, records_);
    if (!overload) {
      return false;
    }
    overloads.push_back(std::move(*overload));
  }
  Function& function = functions_[declaration.name];
  function.name = declaration.name;
  function.overloads.insert(function.overloads.end(), overloads.begin(), overloads.end());
  function.native = nullptr;
  function.host = std::move(declaration.host);
  function.hook = std::move(declaration.hook);
  function.purity = declaration.purity;
  return true;
}

void Environment::add_overload(const std::string& name, Overload overload) {
  Function& function = functions_[name];
  function.name = name;
  function.overloads.push_back(std::move(overload));
}

const Variable* Environment::find_variable(std::string_view name) const {
  const auto found = variables_.find(name);
  return found == variables_.end() ? nullptr : &found->second;
}

const Function* Environment::find_function(std::string_view name) const {
  const auto found = functions_.find(name);
  return found == functions_.end() ? nullptr : &found->second;
}

std::vector<std::string> Environment::candidates(std::string_view name) const {
  std::vector<std::string> out;
  std::string_view scope = container_;
  while (!scope.empty()) {
    out.push_back(std::string(scope) + "." + std::string(name));
    const std::size_t dot = scope.rfind('.');
    scope = dot == std::string_view::npos ? std::string_view{} : scope.substr(0, dot);
  }
  out.push_back(std::string(name));
  return out;
}

}  // namespace charter::cel

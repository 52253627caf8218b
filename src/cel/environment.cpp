#include "cel/environment.h"

#include "cel/library.h"

#include <algorithm>
#include <iterator>

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

void add_rows(Functions& functions, std::span<const NativeRow> rows) {
  for (const NativeRow& row : rows) {
    Function& function = functions[std::string(row.name)];
    function.name = row.name;
    function.native = row.function;
    auto overloads = overloads_of(row.signatures, {});
    if (overloads) {  // The tables are right; a test reads them all.
      std::move(overloads->begin(), overloads->end(), std::back_inserter(function.overloads));
    }
  }
}

Functions native_functions(const Extensions& extensions) {
  Functions functions;
  add_rows(functions, operator_rows());
  add_rows(functions, conversion_rows());
  add_rows(functions, text_rows());
  add_rows(functions, time_rows());
  if (extensions.strings) {
    add_rows(functions, string_extension_rows());
  }
  if (extensions.math) {
    add_rows(functions, math_extension_rows());
  }
  if (extensions.encoders) {
    add_rows(functions, encoder_extension_rows());
  }
  if (extensions.optionals) {
    add_rows(functions, optional_extension_rows());
  }
  return functions;
}

/// Reading the signatures takes longer than compiling a rule: the usual ones are read once.
std::shared_ptr<const Functions> shared_functions(const Extensions& extensions) {
  static const auto kUsual = std::make_shared<const Functions>(native_functions({}));
  return extensions == Extensions{} ? kUsual
                                    : std::make_shared<const Functions>(native_functions(extensions));
}

}  // namespace

Environment::Environment(Extensions extensions)
    : extensions_(extensions), native_(shared_functions(extensions)) {}

std::uint32_t Environment::declare_variable(std::string name, Type type) {
  const std::uint32_t slot = slots_++;
  dotted_ = dotted_ || name.find('.') != std::string::npos;
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
  Function& function = declared_[declaration.name];
  function.name = declaration.name;
  std::move(overloads.begin(), overloads.end(), std::back_inserter(function.overloads));
  function.native = nullptr;
  function.host = std::move(declaration.host);
  function.hook = std::move(declaration.hook);
  function.purity = declaration.purity;
  return true;
}

void Environment::add_overload(const std::string& name, Overload overload) {
  if (const Function* native = declared_.count(name) == 0 ? find_function(name) : nullptr) {
    declared_.emplace(name, *native);
  }
  Function& function = declared_[name];
  function.name = name;
  function.overloads.push_back(std::move(overload));
}

const Variable* Environment::find_variable(std::string_view name) const {
  const auto found = variables_.find(name);
  return found == variables_.end() ? nullptr : &found->second;
}

const Function* Environment::find_function(std::string_view name) const {
  for (const Functions* functions : {&declared_, native_.get()}) {
    if (const auto found = functions->find(name); found != functions->end()) {
      return &found->second;
    }
  }
  return nullptr;
}

bool Environment::has_functions_under(std::string_view prefix) const {
  const auto under = [prefix](const Functions& functions) {
    const auto next = functions.lower_bound(prefix);
    return next != functions.end() && std::string_view{next->first}.starts_with(prefix);
  };
  return under(declared_) || under(*native_);
}

std::vector<const Function*> Environment::functions() const {
  std::map<std::string_view, const Function*> all;
  for (const Functions* functions : {&declared_, native_.get()}) {
    for (const auto& [name, function] : *functions) {
      all.emplace(name, &function);  // the declared one stays
    }
  }
  std::vector<const Function*> out;
  for (const auto& [name, function] : all) {
    out.push_back(function);
  }
  return out;
}

}  // namespace charter::cel

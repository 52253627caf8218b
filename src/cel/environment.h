#pragma once
/// What an expression may name: variables with types, records, functions, and which extensions are on.
///
///     Environment environment;
///     const auto slot = environment.declare_variable("answer", Type::of_record(answer_type));
///     environment.declare_function({.name = "days", .signatures = {"(int) -> duration"}, .host = days});
///
/// Filled once, then read: safe to share between threads while nothing is declared.

#include "cel/call.h"
#include "cel/parser.h"
#include "cel/symbol_table.h"
#include "cel/type.h"

#include <charter/diagnostic.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace charter::cel {

/// Loads a slot of the activation instead of calling.
struct SlotReference {
  std::uint32_t slot = 0;
};

/// What a hook makes of a call whose arguments are all known when the expression is compiled: nothing (call
/// it at evaluation), a mistake to report, a slot to read, or a value. The span of a Diagnostic is relative
/// to the expression and is set to the argument's when left empty.
using HookResult = std::variant<std::monostate, Diagnostic, SlotReference, Value>;
using CompileHook = std::function<HookResult(std::span<const Value> arguments)>;
using HostFunction = std::function<Value(CallContext&, std::span<const Value>)>;

/// Whether a call with constant arguments may be made once, at compile time.
enum class Purity : std::uint8_t { ReadsHost, Pure };

struct FunctionDecl {
  std::string name;
  std::vector<std::string> signatures;  ///< see parse_overload
  HostFunction host = {};
  CompileHook hook = {};
  Purity purity = Purity::ReadsHost;
};

/// A function as the checker and the planner see it.
struct Function {
  std::string name;
  std::vector<Overload> overloads;
  NativeFunction native = nullptr;  ///< of the engine
  HostFunction host;                ///< else
  CompileHook hook;
  Purity purity = Purity::Pure;
};

using Functions = std::map<std::string, Function, std::less<>>;

struct Variable {
  std::string name;  ///< may be qualified: "a.b.c"
  Type type;
  std::uint32_t slot = 0;
};

class Environment {
 public:
  explicit Environment(Extensions extensions = {});

  /// The slot of the activation that holds its value.
  std::uint32_t declare_variable(std::string name, Type type);
  /// The first of `count` slots without a name, for SlotReference.
  std::uint32_t reserve_slots(std::uint32_t count);
  /// Makes the record's name known in signatures. It must outlive every program.
  void declare_record(const RecordType& record) { records_.push_back(&record); }
  /// False, and nothing declared, when a signature cannot be read or the engine has a function of that name.
  /// Declaring a name again adds overloads and replaces the implementation.
  [[nodiscard]] bool declare_function(FunctionDecl declaration);
  void add_overload(const std::string& name, Overload overload);

  void set_container(std::string container) { container_ = std::move(container); }
  /// Literals found here are compared by pointer. It must outlive every program.
  void set_symbols(const SymbolTable& symbols) { symbols_ = &symbols; }
  /// Compiling reports an expression of any other type.
  void set_result_type(Type type) { result_type_ = std::move(type); }

  [[nodiscard]] const Extensions& extensions() const { return extensions_; }
  [[nodiscard]] const std::string& container() const { return container_; }
  [[nodiscard]] const SymbolTable* symbols() const { return symbols_; }
  [[nodiscard]] const std::optional<Type>& result_type() const { return result_type_; }
  [[nodiscard]] const Variable* find_variable(std::string_view name) const;
  /// Whether a variable has a name with dots, or a container may put some before it.
  [[nodiscard]] bool has_dotted_names() const { return dotted_ || !container_.empty(); }
  [[nodiscard]] const Function* find_function(std::string_view name) const;
  [[nodiscard]] const std::map<std::string, Variable, std::less<>>& variables() const { return variables_; }
  /// Whether the name of any begins like this.
  [[nodiscard]] bool has_functions_under(std::string_view prefix) const;
  /// In alphabetical order.
  [[nodiscard]] std::vector<const Function*> functions() const;
  [[nodiscard]] std::uint32_t slots() const { return slots_; }

  /// Calls `found` with the name as seen from the container, innermost first ("a.b.x", "a.x", "x"), until it
  /// says true. Whether it did.
  template <class Found>
  bool look_up(std::string_view name, Found found) const {
    std::string_view scope = container_;
    while (!scope.empty()) {
      if (found(std::string(scope) + "." + std::string(name))) {
        return true;
      }
      const std::size_t dot = scope.rfind('.');
      scope = scope.substr(0, dot == std::string_view::npos ? 0 : dot);
    }
    return found(name);
  }

 private:
  Extensions extensions_;
  std::string container_;
  std::map<std::string, Variable, std::less<>> variables_;
  std::shared_ptr<const Functions> native_;  ///< of the engine; the same for all with these extensions
  Functions declared_;                       ///< looked up first
  std::vector<const RecordType*> records_;
  const SymbolTable* symbols_ = nullptr;
  std::optional<Type> result_type_;
  std::uint32_t slots_ = 0;
  bool dotted_ = false;
};

}  // namespace charter::cel

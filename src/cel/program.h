#pragma once
/// Expressions compiled once, evaluated many times.
///
///     Checked<Program> compiled = compile("answer.status == 'implemented'", environment);
///     Value value = evaluate(*compiled.value, {.slots = slots}, scratch);
///
/// A Program is immutable: share it between threads, each with its own Scratch and Activation.

#include "cel/ast.h"
#include "cel/checker.h"
#include "cel/environment.h"
#include "cel/scratch.h"

#include <charter/result.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter::cel {

struct ProgramData;

class Program {
 public:
  explicit Program(std::shared_ptr<const ProgramData> data) : data_(std::move(data)) {}

  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] const Ast& ast() const;
  [[nodiscard]] const Type& result_type() const;
  [[nodiscard]] const ProgramData& data() const { return *data_; }

 private:
  std::shared_ptr<const ProgramData> data_;  ///< shared by the copies of a program, in rule sets and threads
};

/// Every mistake of the expression at once. What `environment` lends (records, symbols) must outlive the
/// program; the environment itself need not.
[[nodiscard]] Checked<Program> compile(std::string_view text, const Environment& environment,
                                       Checking checking = Checking::On);

/// The data of one evaluation. `slots[n]` is the variable with slot n; Absent where there is none.
struct Activation {
  std::span<const Value> slots;
  const void* host = nullptr;  ///< given to host functions
};

/// The value, or an Error value. It lives until `scratch` is used again.
[[nodiscard]] Value evaluate(const Program& program, const Activation& activation, Scratch& scratch);

}  // namespace charter::cel

#pragma once
/// The planner's state. Private to planner.cpp and plan_call.cpp.

#include "cel/planner.h"

#include <span>

namespace charter::cel {

inline constexpr std::uint32_t kNoLocal = 0xFFFFFFFFU;

/// A plan node, and what it depends on.
struct Built {
  std::uint32_t node = 0;
  bool open = false;                ///< reads a slot or the host
  std::uint32_t lowest = kNoLocal;  ///< lowest local it reads and does not set itself
};

class Planner {
 public:
  Planner(const Ast& ast, const CheckResult& checked, const Environment& environment, PlanDetail detail,
          Scratch& constants, PlanMemory& memory, std::vector<Diagnostic>& diagnostics)
      : ast_(ast),
        checked_(checked),
        environment_(environment),
        detail_(detail),
        constants_(constants),
        memory_(memory),
        diagnostics_(diagnostics) {
    plan_.locals = checked.locals;
  }

  Plan run();

 private:
  // planner.cpp
  Built plan(std::uint32_t node);
  Built plan_bare(const Expr& expr, std::uint32_t node);
  Built ident(std::uint32_t node);
  Built select(const Expr& expr, std::uint32_t node);
  Built binary(const Expr& expr, std::uint32_t node);
  Built many(Op op, const Expr& expr, std::uint32_t node, std::uint32_t from);
  Built loop(const Expr& expr, std::uint32_t node);
  Built scoped(Op op, const Expr& expr, std::uint32_t node);
  Built block(const Expr& expr, std::uint32_t node);
  Built folded(Built built, std::size_t nodes_before, std::size_t operands_before);

  // plan_call.cpp
  Built call(const Expr& expr, std::uint32_t node);
  Built called(const Function& function, const Expr& expr, std::uint32_t node, std::uint32_t first);
  bool hooked(const Function& function, std::span<const Built> arguments,
              std::span<const std::uint32_t> places, std::uint32_t node, Built& out);
  bool regex_match(std::span<const Built> arguments, std::uint32_t node, Built& out);
  Built failing(ErrorKind why, std::string_view name, std::uint32_t node);

  Built emit(PlanNode plan_node, std::uint32_t node, std::initializer_list<Built> children);
  Built emit_all(PlanNode plan_node, std::uint32_t node, std::span<const Built> children,
                 std::span<const std::uint32_t> marks);
  std::uint32_t constant(Value value);
  std::uint32_t text_constant(std::string_view text);
  std::uint32_t record(const RecordType& type);
  [[nodiscard]] const PlanNode& at(const Built& built) const { return plan_.nodes[built.node]; }
  [[nodiscard]] bool is_const(const Built& built) const { return at(built).op == Op::Const; }
  [[nodiscard]] bool folding() const { return detail_ == PlanDetail::Folded; }

  const Ast& ast_;
  const CheckResult& checked_;
  const Environment& environment_;
  PlanDetail detail_;
  Scratch& constants_;
  PlanMemory& memory_;
  std::vector<Diagnostic>& diagnostics_;
  Plan plan_;
};

}  // namespace charter::cel

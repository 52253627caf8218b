#pragma once
/// A checked expression made ready to run: names are slots, functions are pointers, what is known is
/// computed. Hosts hold a Program; only the screen of the evaluation, which reads rules without running them,
/// looks inside.
///
/// Immutable once built; safe to share between threads.

#include "cel/ast.h"
#include "cel/call.h"
#include "cel/environment.h"
#include "cel/regex.h"
#include "cel/text_store.h"
#include "cel/type.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace charter::cel {

enum class Op : std::uint8_t {
  Const,       ///< a: constant
  Slot,        ///< a: slot
  Local,       ///< a: local
  SlotField,   ///< a: slot, b: field, c: record
  LocalField,  ///< a: local, b: field, c: record
  Field,       ///< a: operand, b: field, c: record
  Select,      ///< a: operand, b: constant with the name
  OptSelect,   ///< the same, gives an optional
  Index,       ///< a: aggregate, b: index
  OptIndex,
  Has,       ///< a: operand, b: constant with the name
  HasField,  ///< a: operand, b: field, c: record
  Not,       ///< a
  Negate,    ///< a
  Eq,        ///< a, b; and so on for all binary operators, in the order of BinaryOp
  Ne,
  Lt,
  Le,
  Gt,
  Ge,
  In,
  Add,
  Sub,
  Mul,
  Div,
  Mod,
  EqConst,  ///< a: operand, b: constant that is an interned string, a bool or an int
  NeConst,
  And,  ///< a: first operand, b: count
  Or,
  Cond,        ///< a, b, c
  List,        ///< a: first operand, b: count
  Map,         ///< a: first operand, b: count of keys and values
  Call,        ///< a: first operand, b: count, c: native function
  CallHost,    ///< a: first operand, b: count, c: host function
  Match,       ///< a: text, b: regex
  Loop,        ///< a: range, b: body, c: filter or kNoPlanNode, aux: first local, macro
  Bind,        ///< a: value, b: body, aux: local
  OptMap,      ///< a: target, b: body, aux: local
  OptFlatMap,  ///< a: target, b: body, aux: local
  OrOther,     ///< a, b: optional `or`
  OrValue,     ///< a, b
  Fail,        ///< a: ErrorKind, b: constant for its message
};

inline constexpr std::uint32_t kNoPlanNode = 0xFFFFFFFFU;

struct PlanNode {
  Op op = Op::Const;
  Macro macro = Macro::All;
  bool two = false;  ///< of a Loop: over two variables
  std::uint16_t aux = 0;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t c = 0;
  std::uint32_t cost = 1;  ///< steps of one evaluation, bodies of inner loops not counted
  std::uint32_t body_cost = 0;
  std::uint32_t ast = 0;  ///< the sub-expression
};

struct NativeCall {
  NativeFunction function = nullptr;
  std::uint32_t name = 0;  ///< constant
};

struct HostCall {
  HostFunction function;
  std::uint32_t name = 0;  ///< constant
};

struct Plan {
  std::vector<PlanNode> nodes;
  std::vector<std::uint32_t> operands;  ///< plan nodes; Ast::kOptionalElement marks `?element`
  std::vector<Value> constants;
  std::vector<NativeCall> natives;
  std::vector<HostCall> hosts;
  std::vector<const RecordType*> records;
  TextStore names;                                    ///< what constants of the plan's own point to
  std::vector<std::shared_ptr<const Regex>> regexes;  ///< shared by both plans of a program
  std::uint32_t root = 0;
  std::uint32_t locals = 0;
};

}  // namespace charter::cel

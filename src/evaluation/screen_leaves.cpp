#include "cel/machine.h"
#include "evaluation/action_words.h"
#include "evaluation/screen_compiler.h"

#include <algorithm>
#include <array>
#include <limits>

namespace charter {

namespace {

using cel::Kind;
using cel::Op;
using cel::PlanNode;
using cel::Value;

/// Steps of comparing a text that is not a long one.
constexpr std::uint64_t kTextSteps = kLongText / 256;

constexpr TraitSet three(unsigned first) {
  return trait(first) | trait(first + 1) | trait(first + 2);
}

/// `a op b` as `b … a`.
Comparison turned(Comparison comparison) {
  switch (comparison) {
    case Comparison::Lt:
      return Comparison::Gt;
    case Comparison::Le:
      return Comparison::Ge;
    case Comparison::Gt:
      return Comparison::Lt;
    case Comparison::Ge:
      return Comparison::Le;
    default:
      return comparison;
  }
}

/// Every node that a node reads itself.
template <class Visit>
bool all_children(const cel::Plan& plan, const PlanNode& node, Visit visit) {
  switch (node.op) {
    case Op::And:
    case Op::Or:
    case Op::List:
    case Op::Map:
    case Op::Call:
      return std::all_of(plan.operands.data() + node.a, plan.operands.data() + node.a + node.b, visit);
    case Op::Not:
    case Op::Negate:
    case Op::EqConst:
    case Op::NeConst:
    case Op::Has:
    case Op::HasField:
    case Op::Field:
    case Op::Select:
      return visit(node.a);
    case Op::Cond:
      return visit(node.a) && visit(node.b) && visit(node.c);
    default:
      return comparison_of(node.op) || node.op == Op::In || node.op == Op::Index ||
                     (node.op >= Op::Add && node.op <= Op::Mod)
                 ? visit(node.a) && visit(node.b)
                 : false;
  }
}

}  // namespace

std::optional<ScreenCompiler::Answers> ScreenCompiler::answers_of(const PlanNode& node,
                                                                  const Scope& scope) const {
  const bool local = node.op == Op::Local || node.op == Op::LocalField;
  if (local) {
    return scope.in_loop && node.a == scope.element ? std::optional{Answers{}} : std::nullopt;
  }
  if (node.op != Op::Slot && node.op != Op::SlotField) {
    return std::nullopt;
  }
  if (node.a >= slots_.first_answer && node.a - slots_.first_answer < subject_.actions()) {
    return Answers{ScreenOp::Named, node.a - slots_.first_answer};
  }
  // In a loop, the action itself is another one than the answer in turn.
  return node.a == slots_.answer && !scope.in_loop ? std::optional{Answers{}} : std::nullopt;
}

std::optional<ScreenCompiler::Field> ScreenCompiler::field_of(const PlanNode& node,
                                                              const Scope& scope) const {
  const bool reads = (node.op == Op::SlotField || node.op == Op::LocalField) &&
                     plan_.records[node.c] == &schema_.answer_type();
  const auto answers = reads ? answers_of(node, scope) : std::nullopt;
  return answers ? std::optional{Field{*answers, node.b}} : std::nullopt;
}

const PlanNode* ScreenCompiler::size_argument(const PlanNode& node) const {
  const bool is_size =
      node.op == Op::Call && node.b == 1 && plan_.constants[plan_.natives[node.c].name].as_text() == "size";
  return is_size ? &at(plan_.operands[node.a]) : nullptr;
}

std::optional<ScreenCompiler::Field> ScreenCompiler::evidence_counted(const PlanNode& node,
                                                                      const Scope& scope) const {
  const PlanNode* const counted = size_argument(node);
  const auto field = counted != nullptr ? field_of(*counted, scope) : std::nullopt;
  return field && field->field == AnswerFields::Evidence ? field : std::nullopt;
}

/// The statuses for which `wanted` is true, and the others.
template <class Wanted>
ScreenCompiler::Sides ScreenCompiler::statuses(Wanted wanted) const {
  Sides sides;
  for (std::size_t status = 0; status <= scale_.statuses.size(); ++status) {
    (wanted(subject_.status_fields(status)) ? sides.yes : sides.no).any |=
        trait(static_cast<unsigned>(Trait::FirstStatus + status));
  }
  return sides;
}

ScreenStep ScreenCompiler::field(const PlanNode& node, const Scope& scope) {
  if (node.op == Op::SlotField && node.a == slots_.profile) {
    return ScreenStep{.op = ScreenOp::Fact, .a = node.b};
  }
  const auto found = field_of(node, scope);
  if (!found) {
    return of_action(static_cast<std::uint32_t>(&node - plan_.nodes.data()), scope);
  }
  switch (found->field) {
    case AnswerFields::Done:
    case AnswerFields::Started:
    case AnswerFields::Answered:
      return sets_.knows_statuses() ? about(found->of, statuses([&](std::span<const Value> fields) {
                                              return fields[found->field - AnswerFields::Status].is_true();
                                            }))
                                    : unknown();
    case AnswerFields::Applies:
      return about(found->of, {{trait(Trait::Applies)}, {trait(Trait::SetAside)}});
    case AnswerFields::EvidenceValid:
      return about(found->of, {{trait(Trait::Backed)}, {trait(Trait::NotBacked)}});
    default:
      return unknown();
  }
}

ScreenStep ScreenCompiler::presence(const PlanNode& node, const Scope& scope) {
  const PlanNode& record = at(node.a);
  if (record.op == Op::Slot && record.a == slots_.profile) {
    return ScreenStep{.op = ScreenOp::HasFact, .a = node.b};
  }
  const bool of_answer = plan_.records[node.c] == &schema_.answer_type();
  if (const auto answers = of_answer ? answers_of(record, scope) : std::nullopt) {
    if (node.b == AnswerFields::Due) {
      return about(*answers, {{three(Trait::DueBefore)}, {trait(Trait::NoDue)}});
    }
    if (node.b == AnswerFields::NewestEvidence) {
      return about(*answers, {{three(Trait::NewestBefore)}, {trait(Trait::NoNewest)}});
    }
  }
  return of_action(static_cast<std::uint32_t>(&node - plan_.nodes.data()), scope);
}

ScreenStep ScreenCompiler::leaf_comparison(std::uint32_t index, const Scope& scope) {
  const PlanNode& node = at(index);
  const bool fused = node.op == Op::EqConst || node.op == Op::NeConst;
  Comparison comparison = *comparison_of(node.op);
  const PlanNode* left = &at(node.a);
  const PlanNode* right = fused ? nullptr : &at(node.b);
  const Value* value = fused ? &plan_.constants[node.b] : constant(node.b);
  // The side that is about an answer goes to the left.
  if (!fused && (constant(node.a) != nullptr || is_day(*left))) {
    value = constant(node.a);
    std::swap(left, right);
    comparison = turned(comparison);
  }
  const auto asked = field_of(*left, scope);
  std::optional<Sides> sides;
  if (asked && right != nullptr && is_day(*right)) {
    sides = date_sides(asked->field, comparison);
  } else if (asked && value != nullptr) {
    sides = text_sides(asked->field, comparison, *value, scope);
  } else if (const auto counted = evidence_counted(*left, scope); counted && value != nullptr) {
    return value->kind == Kind::Int ? about(counted->of, size_sides(comparison, value->i)) : unknown();
  }
  return sides ? about(asked->of, *sides) : of_action(index, scope);
}

std::optional<ScreenCompiler::Sides> ScreenCompiler::date_sides(std::uint32_t field, Comparison comparison) {
  if (field != AnswerFields::Due && field != AnswerFields::NewestEvidence) {
    return std::nullopt;
  }
  const unsigned before = field == AnswerFields::Due ? Trait::DueBefore : Trait::NewestBefore;
  Sides sides;
  for (unsigned when = 0; when < 3; ++when) {
    (holds(comparison, when, 1) ? sides.yes : sides.no).any |= trait(before + when);
  }
  return sides;
}

/// Of a status against any text, of other texts against none.
std::optional<ScreenCompiler::Sides> ScreenCompiler::text_sides(std::uint32_t field, Comparison comparison,
                                                                const Value& text, const Scope& scope) {
  const bool equal = comparison == Comparison::Eq;
  if ((!equal && comparison != Comparison::Ne) || text.kind != Kind::String) {
    return std::nullopt;
  }
  if (field == AnswerFields::Status && sets_.knows_statuses()) {
    return statuses(
        [&](std::span<const Value> fields) { return (fields.front().as_text() == text.as_text()) == equal; });
  }
  const bool has_length =
      field == AnswerFields::Note || field == AnswerFields::Owner || field == AnswerFields::Reason;
  if (!has_length || text.extra != 0) {
    return std::nullopt;
  }
  const unsigned none = field == AnswerFields::Note    ? Trait::NoNote
                        : field == AnswerFields::Owner ? Trait::NoOwner
                                                       : Trait::NoReason;
  charge(kTextSteps, scope.times);
  const TraitSet too_long = trait(none + 2);
  const Sides empty{{trait(none) | too_long}, {trait(none + 1) | too_long}};
  return equal ? empty : Sides{empty.no, empty.yes};
}

/// Of the number of pieces of evidence: 0, 1, or any above.
ScreenCompiler::Sides ScreenCompiler::size_sides(Comparison comparison, std::int64_t than) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  const bool equality = comparison == Comparison::Eq || comparison == Comparison::Ne;
  Sides sides;
  for (unsigned pieces = 0; pieces < 3; ++pieces) {
    const bool one = holds(comparison, pieces, than);
    const bool same_for_all = pieces < 2 || (equality ? than < 2 : one == holds(comparison, kMost, than));
    const TraitSet size = trait(Trait::NoPiece + pieces);
    sides.yes.any |= one || !same_for_all ? size : 0;
    sides.no.any |= !one || !same_for_all ? size : 0;
  }
  return sides;
}

ScreenStep ScreenCompiler::membership(std::uint32_t index, const Scope& scope) {
  const PlanNode& node = at(index);
  const auto asked = field_of(at(node.a), scope);
  const Value* const list = constant(node.b);
  if (!asked || asked->field != AnswerFields::Status || list == nullptr || list->kind != Kind::List ||
      !sets_.knows_statuses()) {
    return of_action(index, scope);
  }
  charge(list->extra, scope.times);
  return about(asked->of, statuses([&](std::span<const Value> fields) {
                 return std::any_of(list->as_list().begin(), list->as_list().end(), [&](const Value& item) {
                   return item.kind == Kind::String && item.as_text() == fields[0].as_text();
                 });
               }));
}

/// `all` and `exists` over the evidence of an answer, where they ask for nothing but dates.
ScreenStep ScreenCompiler::pieces(const PlanNode& loop, const Scope& scope) {
  const auto range = field_of(at(loop.a), scope);
  if (!range || range->field != AnswerFields::Evidence || loop.macro == cel::Macro::ExistsOne) {
    return unknown();
  }
  charge(loop.body_cost, kManyPieces * scope.times);
  const bool all = loop.macro == cel::Macro::All;
  TraitSet found = 0;
  TraitSet unsure = trait(Trait::ManyPieces);
  TraitSet missing = 0;
  for (unsigned when = 0; when < 4; ++when) {
    const Truths asked = of_piece(loop.b, loop.aux, when);
    const Truths truths = all ? reversed(asked) : asked;
    const TraitSet piece = trait(Trait::UndatedPiece + when);
    unsure |= truths.unknown() != 0 ? piece : 0;
    found |= truths.yes != 0 ? piece : 0;
    missing |= (truths.yes | truths.no) == 0 ? piece : 0;
  }
  const Sides exists{{found | unsure}, {unsure, found | unsure | missing}};
  return about(range->of, all ? Sides{exists.no, exists.yes} : exists);
}

/// One bit: what is asked of a piece that is undated, dated before the day, on it or after it.
Truths ScreenCompiler::of_piece(std::uint32_t index, std::uint32_t piece, unsigned when) const {
  constexpr Truths kUnknown{1, 1};
  const PlanNode& node = at(index);
  const auto is_date = [&](const PlanNode& leaf) {
    return leaf.op == Op::LocalField && leaf.a == piece && leaf.b == EvidenceFields::Date &&
           plan_.records[leaf.c] == &schema_.evidence_type();
  };
  const auto told = [](bool truth) { return truth ? Truths{1, 0} : Truths{0, 1}; };
  if (const Value* const value = constant(index)) {
    return value->kind == Kind::Bool ? told(value->i != 0) : kUnknown;
  }
  if (node.op == Op::Not) {
    return reversed(of_piece(node.a, piece, when));
  }
  if (node.op == Op::And || node.op == Op::Or) {
    const bool either = node.op == Op::Or;
    Truths so_far{1, 0};
    for (std::uint32_t i = 0; i < node.b; ++i) {
      const Truths part = of_piece(plan_.operands[node.a + i], piece, when);
      so_far = both(so_far, either ? reversed(part) : part);
    }
    return either ? reversed(so_far) : so_far;
  }
  if (node.op == Op::HasField) {
    const PlanNode& record = at(node.a);
    const bool of_date = record.op == Op::Local && record.a == piece && node.b == EvidenceFields::Date &&
                         plan_.records[node.c] == &schema_.evidence_type();
    return of_date ? told(when != 0) : kUnknown;
  }
  const auto comparison = comparison_of(node.op);
  if (!comparison || node.op == Op::EqConst || node.op == Op::NeConst) {
    return kUnknown;
  }
  const bool straight = is_date(at(node.a)) && is_day(at(node.b));
  if (!straight && !(is_day(at(node.a)) && is_date(at(node.b)))) {
    return kUnknown;
  }
  if (when == 0) {
    return {};
  }
  return told(holds(straight ? *comparison : turned(*comparison), when, 2));
}

/// Whether nothing is read but the action itself and how many prerequisites it has.
bool ScreenCompiler::is_of_action(std::uint32_t index) const {
  const PlanNode& node = at(index);
  if (node.op == Op::Const) {
    return true;
  }
  if (node.op == Op::Slot || node.op == Op::SlotField) {
    return node.a == slots_.action;
  }
  if (const PlanNode* const counted = size_argument(node);
      counted != nullptr && counted->op == Op::Slot && counted->a == slots_.prerequisites) {
    return true;
  }
  return all_children(plan_, node, [this](std::uint32_t child) { return is_of_action(child); });
}

/// What never changes from one document to the next is run now, for every action.
ScreenStep ScreenCompiler::of_action(std::uint32_t index, const Scope& scope) {
  const bool has_room = screen_.fixed.size() + 2 * sets_.words() <= kMostScreenWords;
  if (scope.in_loop || !has_room || !is_of_action(index)) {
    return unknown();
  }
  cel::Scratch scratch{limits_};
  std::vector<Value> slots(slots_.count);
  const auto first = static_cast<std::uint32_t>(screen_.fixed.size());
  screen_.fixed.resize(first + 2 * sets_.words());
  std::uint64_t steps = 0;
  for (Index action = 0; action < subject_.actions(); ++action) {
    slots[slots_.action] = subject_.action_of(action);
    slots[slots_.prerequisites] = subject_.prerequisites_of(action);
    scratch.reset();
    const Value value = cel::run(plan_, index, slots, nullptr, scratch);
    steps = std::max({steps, scratch.steps_used(), scratch.memory_used()});
    const bool missing = value.is_error() && value.error == cel::ErrorKind::MissingField;
    const std::uint64_t bit = bit_of(action);
    std::uint64_t* const words = screen_.fixed.data() + first + 2 * word_of(action);
    words[0] |= value.is_false() || missing ? 0 : bit;
    words[1] |= value.is_true() || missing ? 0 : bit;
  }
  charge(steps, 1);
  return ScreenStep{.op = ScreenOp::Fixed, .a = first};
}

}  // namespace charter

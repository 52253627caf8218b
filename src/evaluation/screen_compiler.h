#pragma once
/// From a compiled expression to a screen. What has no place in one (texts that are compared, differences of
/// dates, a loop over two things at once) becomes "not known", and is left to running the rule.

#include "cel/plan.h"
#include "cel/scratch.h"
#include "evaluation/screen.h"
#include "evaluation/subject.h"

#include <charter/scale.h>

namespace charter {

/// What there is to compile against. Refers.
struct ScreenSetting {
  const AssessmentSchema& schema;
  const Scale& scale;
  const AssessmentSubject& subject;  ///< for what never changes: the actions themselves
  cel::EvalLimits limits;            ///< of running an expression
};

/// Adds one expression to a screen, and to `sets` what it asks of answers.
class ScreenCompiler {
 public:
  ScreenCompiler(const ScreenSetting& setting, const cel::Plan& plan, AnswerSets& sets, Screen& screen)
      : schema_(setting.schema),
        slots_(setting.schema.slots()),
        scale_(setting.scale),
        subject_(setting.subject),
        limits_(setting.limits),
        plan_(plan),
        sets_(sets),
        screen_(screen) {}

  /// The step that tells what it comes to. An expression that might pass the limits is not known at all.
  [[nodiscard]] std::uint32_t compile();

 private:
  /// Whose answer `answer.done` or `a.done` is.
  struct Answers {
    ScreenOp op = ScreenOp::Own;
    Index action = 0;  ///< of Named
  };
  struct Field {
    Answers of;
    std::uint32_t field = 0;
  };
  /// The answers on which something is true and on which it is false. Those in both have to be run.
  struct Sides {
    AnswerSet yes;
    AnswerSet no;
  };
  /// What names stand for at a place of the expression.
  struct Scope {
    bool in_loop = false;
    std::uint32_t element = 0;  ///< of a loop: the local that is an answer
    std::uint64_t times = 1;    ///< how often this may be evaluated
  };

  // screen_leaves.cpp: what reads one answer, or none.
  [[nodiscard]] std::optional<Answers> answers_of(const cel::PlanNode& node, const Scope& scope) const;
  [[nodiscard]] std::optional<Field> field_of(const cel::PlanNode& node, const Scope& scope) const;
  [[nodiscard]] std::optional<Field> evidence_counted(const cel::PlanNode& node, const Scope& scope) const;
  [[nodiscard]] const cel::PlanNode* size_argument(const cel::PlanNode& node) const;
  /// The day of the evaluation.
  [[nodiscard]] bool is_day(const cel::PlanNode& node) const {
    return node.op == cel::Op::Slot && node.a == slots_.as_of;
  }
  [[nodiscard]] bool is_of_action(std::uint32_t node) const;
  ScreenStep field(const cel::PlanNode& node, const Scope& scope);
  ScreenStep presence(const cel::PlanNode& node, const Scope& scope);
  ScreenStep leaf_comparison(std::uint32_t node, const Scope& scope);
  [[nodiscard]] static std::optional<Sides> date_sides(std::uint32_t field, Comparison comparison);
  [[nodiscard]] std::optional<Sides> text_sides(std::uint32_t field, Comparison comparison,
                                                const cel::Value& text, const Scope& scope);
  [[nodiscard]] static Sides size_sides(Comparison comparison, std::int64_t than);
  ScreenStep membership(std::uint32_t node, const Scope& scope);
  ScreenStep pieces(const cel::PlanNode& loop, const Scope& scope);
  ScreenStep of_action(std::uint32_t node, const Scope& scope);
  [[nodiscard]] Truths of_piece(std::uint32_t node, std::uint32_t piece, unsigned when) const;
  template <class Wanted>
  [[nodiscard]] Sides statuses(Wanted wanted) const;

  // screen_compiler.cpp: what is made of several. All give the number of a step.
  std::uint32_t truth(std::uint32_t node, const Scope& scope);
  std::uint32_t many(ScreenOp op, const cel::PlanNode& node, const Scope& scope);
  std::uint32_t negated(std::uint32_t node, const Scope& scope);
  std::uint32_t loop(const cel::PlanNode& node, const Scope& scope);
  std::uint32_t body(const cel::PlanNode& loop, std::uint64_t times);
  std::uint32_t comparison(std::uint32_t node, const Scope& scope);
  [[nodiscard]] std::optional<std::uint32_t> number(std::uint32_t node, const Scope& scope);

  void charge(std::uint64_t steps, std::uint64_t times);
  static ScreenStep unknown() { return {.op = ScreenOp::Known, .a = 3}; }
  ScreenStep about(const Answers& answers, const Sides& sides);

  [[nodiscard]] const cel::PlanNode& at(std::uint32_t node) const { return plan_.nodes[node]; }
  [[nodiscard]] const cel::Value* constant(std::uint32_t node) const {
    return at(node).op == cel::Op::Const ? &plan_.constants[at(node).a] : nullptr;
  }

  const AssessmentSchema& schema_;
  const AssessmentSlots& slots_;
  const Scale& scale_;
  const AssessmentSubject& subject_;
  cel::EvalLimits limits_;
  const cel::Plan& plan_;
  AnswerSets& sets_;
  Screen& screen_;
  std::uint64_t steps_ = 0;
  std::uint64_t memory_ = 0;
};

/// The comparison that an operator makes, if it makes one.
[[nodiscard]] std::optional<Comparison> comparison_of(cel::Op op);

}  // namespace charter

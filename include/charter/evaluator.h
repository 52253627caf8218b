#pragma once
/// The evaluation of many assessments, one after the other.

#include <charter/evaluation.h>
#include <charter/headline.h>

#include <memory>

namespace charter {

/// Evaluates many assessments with one working memory: after the first few it hardly allocates. One for each
/// thread; they may share a framework, which does not change.
///
///     Evaluator evaluator{{charter, scale, rules}};
///     for (const Assessment& assessment : assessments) { use(evaluator.evaluate(assessment, {day})); }
class Evaluator {
 public:
  explicit Evaluator(const Framework& framework);
  Evaluator(Evaluator&& other) noexcept;
  Evaluator& operator=(Evaluator&& other) noexcept;
  ~Evaluator();

  /// The same as the function `evaluate`. Good until the next call.
  [[nodiscard]] const Evaluation& evaluate(const Assessment& assessment, const EvaluationOptions& options);

  /// Only what fits into a line (charter/headline.h). Good until the next call.
  [[nodiscard]] const Headline& headline(const Assessment& assessment, const EvaluationOptions& options);

 private:
  friend Evaluation evaluate(const Framework&, const Assessment&, const EvaluationOptions&);
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace charter

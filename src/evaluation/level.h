#pragma once
/// The level that an assessment has reached, and what the next one still asks for.

#include <charter/evaluation.h>

#include <span>
#include <vector>

namespace charter {

/// Finds the level of one evaluation after another; keeps its working memory. One thread at a time.
class LevelFinder {
 public:
  /// Refers to what the framework refers to.
  explicit LevelFinder(const Framework& framework);

  void find(std::span<const ActionResult> actions, LevelResult& result);

  /// The level alone.
  [[nodiscard]] Index level(std::span<const ActionResult> actions);

 private:
  struct Count {
    std::int32_t applicable = 0;
    std::int32_t satisfied = 0;
  };
  void count(std::span<const ActionResult> actions);
  [[nodiscard]] Index passed(std::span<const ActionResult> actions);
  [[nodiscard]] GateResult held_against(const LevelGate& gate) const;
  [[nodiscard]] bool passes(Index level) const;

  const Scale& scale_;
  std::vector<Index> tiers_;   ///< of each action
  std::vector<Count> counts_;  ///< of each tier
};

[[nodiscard]] LevelResult level(const Framework& framework, std::span<const ActionResult> actions);

}  // namespace charter

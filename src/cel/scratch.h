#pragma once
/// Storage and budget of one evaluation at a time. Keep one for each thread and use it again: after the first
/// evaluations it allocates nothing.
///
///     Scratch scratch{{.steps = 100'000, .memory = 1 << 20}};
///     evaluate(program, activation, scratch);     // the value lives until the next evaluation
///
/// Not safe to share between threads.

#include "cel/value.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace charter::cel {

/// What one evaluation may use. Charged before the work is done, so that neither nested comprehensions nor
/// doubling strings can pass it.
struct EvalLimits {
  std::uint64_t steps = 1'000'000;   ///< about one for each sub-expression evaluated
  std::uint64_t memory = 8U << 20U;  ///< bytes for strings, lists and maps that are built
};

class Scratch {
 public:
  Scratch() = default;
  explicit Scratch(EvalLimits limits) : limits_(limits) {}

  [[nodiscard]] const EvalLimits& limits() const { return limits_; }
  void set_limits(EvalLimits limits) { limits_ = limits; }

  /// Forgets all that was built and refills the budget. Keeps its blocks.
  void reset() {
    steps_left_ = limits_.steps;
    memory_left_ = limits_.memory;
    block_ = 0;
    used_ = 0;
  }

  /// False when the budget does not hold `steps` more; then nothing may be done.
  [[nodiscard]] bool charge(std::uint64_t steps) {
    if (steps > steps_left_) {
      steps_left_ = 0;
      return false;
    }
    steps_left_ -= steps;
    return true;
  }

  /// Bytes aligned to 8, or null when the budget does not hold them.
  [[nodiscard]] void* allocate(std::uint64_t bytes);

  template <class T>
  [[nodiscard]] T* allocate_array(std::uint64_t count) {
    if (count > limits_.memory) {
      return nullptr;
    }
    return static_cast<T*>(allocate(count * sizeof(T)));
  }

  [[nodiscard]] std::uint64_t steps_used() const { return limits_.steps - steps_left_; }
  [[nodiscard]] std::uint64_t memory_used() const { return limits_.memory - memory_left_; }

  /// Variables of comprehensions, innermost last. Sized by the evaluator.
  std::vector<Value> locals;

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size = 0;
  };

  EvalLimits limits_;
  std::uint64_t steps_left_ = limits_.steps;
  std::uint64_t memory_left_ = limits_.memory;
  std::vector<Block> blocks_;
  std::size_t block_ = 0;  ///< the one in use
  std::size_t used_ = 0;   ///< bytes of it
};

}  // namespace charter::cel

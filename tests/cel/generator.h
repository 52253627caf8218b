#pragma once
/// Random texts of well-typed expressions, from a stream of choices (a property test's, or a fuzzer's bytes).

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace charter::cel {

enum class Wanted : std::uint8_t { Bool, Int, Double, String, IntList };

class ExpressionGenerator {
 public:
  /// `choose(n)` gives a number below n.
  explicit ExpressionGenerator(std::function<std::uint32_t(std::uint32_t)> choose)
      : choose_(std::move(choose)) {}

  [[nodiscard]] std::string expression(Wanted wanted, int depth);

 private:
  std::string leaf(Wanted wanted);
  std::string bool_text(int depth);
  std::string int_text(int depth);
  std::string double_text(int depth);
  std::string string_text(int depth);
  std::string list_text(int depth);
  std::string chosen(std::initializer_list<const char*> words);
  std::string in_scope(int depth, Wanted body, const std::string& head);

  std::function<std::uint32_t(std::uint32_t)> choose_;
  std::vector<std::string> ints_{"x"};
};

}  // namespace charter::cel

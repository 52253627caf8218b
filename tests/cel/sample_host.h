#pragma once
/// A small host for the tests, benchmarks and fuzz targets of CEL: an organisation's answers to some actions.
///
///     SampleHost host;
///     host.evaluate("answer.status == 'implemented'");

#include "cel/explain.h"
#include "cel/program.h"

#include <string>
#include <string_view>
#include <vector>

namespace charter::cel {

class SampleHost {
 public:
  SampleHost();
  SampleHost(const SampleHost&) = delete;
  SampleHost& operator=(const SampleHost&) = delete;

  [[nodiscard]] const Environment& environment() const { return environment_; }
  [[nodiscard]] Environment& environment() { return environment_; }
  [[nodiscard]] Activation activation() const { return {.slots = slots_, .host = this}; }
  [[nodiscard]] const SymbolTable& symbols() const { return symbols_; }

  /// Compiles and evaluates; a text that does not compile gives Absent.
  Value evaluate(std::string_view text, Scratch& scratch) const;

  static constexpr std::uint32_t kAnswers = 74;

 private:
  Value text(std::string_view text);
  void add_answers();
  void add_functions();
  std::uint32_t slot(std::string name, Type type, Value value);

  SymbolTable symbols_;
  RecordType evidence_;
  RecordType answer_;
  RecordType profile_;
  Environment environment_;
  std::vector<Value> slots_;
  std::vector<std::vector<Value>> fields_;
  std::vector<Record> records_;
  std::vector<Value> answers_;
  std::vector<std::string> ids_;
  std::vector<MapEntry> entries_;
  MapData map_;
  std::uint32_t first_answer_slot_ = 0;
};

}  // namespace charter::cel

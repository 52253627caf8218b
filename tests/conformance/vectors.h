#pragma once
/// The typed values and types of the conformance vectors (docs/cel.md says where the vectors come from).

#include "cel/scratch.h"
#include "cel/type.h"

#include <nlohmann/json.hpp>

#include <deque>
#include <string>

namespace charter::conformance {

using nlohmann::json;

/// Keeps what the values made here point to.
class VectorStore {
 public:
  [[nodiscard]] cel::Value value(const json& typed);
  [[nodiscard]] cel::Type type(const json& type) const;

 private:
  [[nodiscard]] cel::Value text(std::string text, cel::Kind kind);
  [[nodiscard]] cel::Value list(const json& elements);
  [[nodiscard]] cel::Value map(const json& entries);

  std::deque<std::string> texts_;
  cel::Scratch storage_{{.steps = 1'000'000'000, .memory = 1U << 30U}};
};

/// By CEL type and value; any NaN is any other NaN.
[[nodiscard]] bool same_value(const cel::Value& a, const cel::Value& b);

/// For the list of failures.
[[nodiscard]] std::string shown(const cel::Value& value);

}  // namespace charter::conformance

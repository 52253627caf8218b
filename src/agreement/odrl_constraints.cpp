#include "agreement/odrl_constraints.h"

#include <algorithm>
#include <array>

namespace charter {

namespace {

constexpr std::array<std::string_view, 4> kLogic{"and", "or", "xone", "andSequence"};
constexpr std::array<std::string_view, 2> kNested{"constraint", "constraints"};
/// `name` is ODRL 2.1; without a comparison beside it, it is only a name.
constexpr std::array<std::string_view, 2> kLeft{"leftOperand", "name"};
/// Published examples also say `operand`.
constexpr std::array<std::string_view, 2> kComparison{"operator", "operand"};
constexpr std::array<std::string_view, 2> kRight{"rightOperand", "rightOperandReference"};

constexpr std::size_t kMostLevels = 32;

struct Gathering {
  Terms& terms;
  std::vector<OdrlConstraint> found;
  std::vector<const DocumentNode*>
      inside;  ///< of these: what refers to one of them would go round in circles
};

void gather(Gathering& gathering, const DocumentNode& node) {
  std::vector<const DocumentNode*>& inside = gathering.inside;
  if (inside.size() > kMostLevels || std::find(inside.begin(), inside.end(), &node) != inside.end()) {
    return;
  }
  Terms& terms = gathering.terms;
  const DocumentNode* left = terms.first(node, kLeft);
  const DocumentNode* comparison = terms.first(node, kComparison);
  const auto right = terms.values(node, kRight);
  if (left != nullptr && (comparison != nullptr || !right.empty())) {
    gathering.found.push_back({text_of(*left).value_or(std::string_view{}),
                               comparison == nullptr
                                   ? std::string_view{}
                                   : local_name(text_of(*comparison).value_or(std::string_view{})),
                               right, &node});
    return;
  }
  inside.push_back(&node);
  for (const auto& keys :
       {std::span<const std::string_view>{kLogic}, std::span<const std::string_view>{kNested}}) {
    for (const DocumentNode* inner : terms.values(node, keys)) {
      for (const DocumentNode* one : values_of(*inner)) {
        gather(gathering, *one);
      }
    }
  }
  inside.pop_back();
}

}  // namespace

std::vector<OdrlConstraint> odrl_constraints(Terms& terms, const DocumentNode& rule,
                                             std::span<const std::string_view> keys) {
  Gathering gathering{terms, {}, {}};
  for (const DocumentNode* constraint : terms.values(rule, keys)) {
    gather(gathering, *constraint);
  }
  return std::move(gathering.found);
}

std::string words_of(const OdrlConstraint& constraint) {
  constexpr std::size_t kMostValues = 8;
  std::string out{local_name(constraint.left)};
  out += constraint.comparison.empty() ? "" : " ";
  out += constraint.comparison;
  for (std::size_t i = 0; i < constraint.right.size() && i < kMostValues; ++i) {
    out += i == 0 ? " " : ", ";
    out += text_of(*constraint.right[i]).value_or(std::string_view{"…"});
  }
  return out;
}

}  // namespace charter

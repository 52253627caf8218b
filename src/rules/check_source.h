#pragma once
/// A check of agreements as its author wrote it: texts and expressions, before anything is compiled.

#include "rules/rule_source.h"

#include <charter/check.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

/// What a clause of a check looks at.
enum class CheckSubject : std::uint8_t { Agreement, Dataset, Access, Purpose, Party };
inline constexpr std::size_t kCheckSubjects = 5;

/// The word in rules, which is also the variable: "dataset".
[[nodiscard]] std::string_view to_string(CheckSubject subject);
/// The key of the agreement that holds the items: "data"; empty for the agreement itself.
[[nodiscard]] std::string_view list_key(CheckSubject subject);

struct ClauseLogic {
  CheckSubject applies_to = CheckSubject::Agreement;
  OnMissing on_missing = OnMissing::Fail;
  std::string at;            ///< from the item; empty: the item itself
  std::string applies_when;  ///< CEL, of the clause alone; empty: always
  std::string require;       ///< CEL; false gives a finding
};

struct CheckLogic {
  std::string applies_when;  ///< CEL, for all clauses; empty: always
  std::vector<ClauseLogic> clauses;
};

struct CheckSource {
  CheckInfo info;
  CheckLogic logic;
};

/// A small agreement and what a check should say of it.
struct CheckTest {
  std::string check;  ///< id
  std::string name;
  Agreement agreement;  ///< what its format can say is for who runs the test
  Date as_of;
  std::optional<Assessment> against;
  CheckOutcome expected = CheckOutcome::Pass;
  std::optional<std::vector<std::string>> finds;  ///< paths of all findings, if the test says
  std::uint32_t file = 0;                         ///< into the files the checks were read from
  Span where;
};

/// The place of a clause in the model: "access[].need_to_know".
[[nodiscard]] std::string model_path(const ClauseLogic& clause);

}  // namespace charter

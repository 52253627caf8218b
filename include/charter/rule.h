#pragma once
/// What a rule says to people. Findings refer to rules by their index in a `RuleSet`.

#include <charter/diagnostic.h>
#include <charter/framework.h>
#include <charter/text.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace charter {

struct RuleInfo {
  std::string id;  ///< permanent
  Severity severity = Severity::Warning;
  std::optional<Index> principle;
  std::optional<Index> action;
  std::optional<std::int32_t> cap;  ///< percent: a finding caps the principle's score
  /// `{id}` and `{title}` stand for the action of the finding, `{fact}` for a question of the profile.
  Text message;
  Text why;
  Text fix;
};

struct CompiledRules;

/// Immutable once made; share it between threads.
struct RuleSet {
  std::vector<RuleInfo> infos;  ///< the engine's own rules first
  std::string hash;             ///< of the rule files, in hexadecimal; names what judged
  /// The programs of all but the engine's own rules; may be null. Shared by the copies of the set.
  std::shared_ptr<const CompiledRules> programs;
};

/// The engine's own rules: what scoring itself notices about an assessment.
enum class OwnRule : Index {
  NotApplicableRefused,      ///< APP-01
  NotApplicableNoReason,     ///< APP-02
  AnswerToWhatDoesNotApply,  ///< APP-03
  FactNotGiven,              ///< APP-04
  RuleError,                 ///< a rule that could not be evaluated: never a pass
};

[[nodiscard]] std::vector<RuleInfo> own_rules();

}  // namespace charter

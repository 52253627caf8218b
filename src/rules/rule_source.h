#pragma once
/// A rule as its author wrote it: texts and expressions, before anything is compiled.

#include <charter/assessment.h>
#include <charter/rule.h>

#include <cstdint>
#include <optional>
#include <string>

namespace charter {

/// How often a rule runs on one assessment.
enum class AppliesTo : std::uint8_t {
  Assessment,   ///< once
  Action,       ///< once for each action that applies
  EveryAction,  ///< once for each action, those that do not apply included
};

/// What it means that an expression ended at an optional field that is not there.
enum class OnMissing : std::uint8_t { Fail, NotApplicable };

/// What a rule computes.
struct RuleLogic {
  AppliesTo applies_to = AppliesTo::Assessment;
  OnMissing on_missing = OnMissing::Fail;
  std::string applies_when;  ///< CEL; empty: always
  std::string require;       ///< CEL; false gives a finding
};

struct RuleSource {
  RuleInfo info;
  RuleLogic logic;
};

/// What an inline test of a rule expects.
enum class Verdict : std::uint8_t { Pass, Fail, NotApplicable, Error };

/// A small assessment and what a rule should say of it.
struct RuleTest {
  std::string rule;  ///< id
  std::string name;
  Assessment assessment;
  std::optional<Index> action;  ///< for rules on actions
  Verdict expected = Verdict::Pass;
  std::uint32_t file = 0;  ///< into the files the rules were read from
  Span where;
};

}  // namespace charter

#pragma once
/// Every fixed word and sentence of a plan, in both languages: the one table.

#include <charter/language.h>

#include <span>
#include <string_view>

namespace charter {

enum class PlanWord {
  Plan,
  AtAGlance,
  AtTheStart,
  AtTheEnd,
  Steps,
  HoursAsked,
  HoursOfOrganization,
  HoursByDefault,
  WhyNow,
  HowToStart,
  Clears,
  Settles,
  ScoreAfter,
  LevelAfter,
  ClearsCritical,
  OpensTheWayToCritical,
  OpensTheWay,
  MostPerHour,
  TurnOfTier,
  GoesOn,
  Later,
  NothingToDo,
  TargetMet,
  TargetReached,
  TargetTooFar,
  WhatIf,
  WhatIfScore,
  OrderOptimal,
  OrderWithinTwice,
  Step,
  Action,
  Title,
  Tier,
  Hours,
  From,
  Until,
  Begins,
  DoneBy,
  CalendarName,
  Count_,
};

[[nodiscard]] std::string_view say(PlanWord word, Language language);

/// In the order of `PlanWord`, for the test that reads them all.
[[nodiscard]] std::span<const Bilingual> all_plan_words();

}  // namespace charter

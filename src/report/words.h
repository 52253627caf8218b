#pragma once
/// Every fixed word and sentence of the reports, in both languages: the one table.

#include <charter/language.h>

#include <span>
#include <string_view>

namespace charter {

enum class Word {
  Score,
  CouldReach,
  Answered,
  BackedByProof,
  Level,
  AssessedOn,
  WhereYouStand,
  WhatHoldsYouBack,
  NextSteps,
  NoNextStep,
  Start,
  Principles,
  Gaps,
  Findings,
  LegalDuties,
  LegalDutiesIntro,
  LeftOut,
  LeftOutByProfile,
  ProfileSaysNo,
  YouSaidNo,
  Waivers,
  Until,
  WaiverUsed,
  WaiverUnused,
  WaiverExpired,
  HowScoreIsMade,
  HowScoreIsMadeText,
  NotLegalAdvice,
  NotAnsweredYet,
  Hours,
  Points,
  Capped,
  WithoutCap,
  Critical,
  Error,
  Warning,
  Note,
  Why,
  Fix,
  Accepted,
  Rules,
  TopReached,
  NothingApplies,
  SeeAlso,
  Section,
  AndMore,
  AsGrave,
  AllDone,
  WaitsForOthers,
  Count_,
};

[[nodiscard]] Bilingual words(Word word);
[[nodiscard]] std::string_view say(Word word, Language language);

/// In the order of `Word`, for the test that reads them all.
[[nodiscard]] std::span<const Bilingual> all_words();

}  // namespace charter

#pragma once
/// Every fixed word and sentence of a comparison, in both languages: the one table.

#include <charter/language.h>

#include <span>
#include <string_view>

namespace charter {

enum class CompareWord {
  CompareTitle,
  WhatMoved,
  NothingMoved,
  PrinciplesThatMoved,
  Slipped,
  Resolved,
  Improved,
  Changed,
  NowApplies,
  NoLongerApplies,
  Unchanged,
  ProofWentStale,
  ProofWithdrawn,
  ProofGained,
  FindingsCome,
  FindingsGone,
  OneSlipped,
  OneResolved,
  OneImproved,
  OneChanged,
  OneNowApplies,
  OneNoLongerApplies,
  AndOneMore,
  OnePoint,
  Points,
  Code,
  Title,
  ProofSame,
  OneStale,
  OneWithdrawn,
  OneGained,
  OtherOrganization,
  OtherWayRound,
  SameDay,
  Before,
  After,
  What,
  Proof,
  Principle,
  Figure,
  Difference,
  Count_,
};

[[nodiscard]] std::string_view say(CompareWord word, Language language);

/// In the order of `CompareWord`, for the test that reads them all.
[[nodiscard]] std::span<const Bilingual> all_compare_words();

}  // namespace charter

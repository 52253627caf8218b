#pragma once
/// Every fixed word and sentence of checked agreements, in both languages: the one table.

#include <charter/language.h>

#include <span>
#include <string_view>

namespace charter {

enum class CheckWord {
  Ran,
  RanOnSeveral,
  RanWithAnswers,
  InOneFile,
  InFiles,
  AndMore,
  NotJudged,
  OneAgreement,
  Agreements,
  OneNotJudged,
  ManyNotJudged,
  NothingOpen,
  OneCritical,
  ManyCritical,
  OneError,
  ManyErrors,
  OneWarning,
  ManyWarnings,
  OneNote,
  ManyNotes,
  OneAccepted,
  ManyAccepted,
  InBaseline,
  AcceptedReason,
  AcceptedUntil,
  KnownFromBaseline,
  Why,
  Fix,
  Expected,
  Source,
  Supports,
  DidYouMean,
  ImportedBy,
  FixInFormat,
  FixOutsideFormat,
  NoPlaceFor,
  SuppressionUsed,
  SuppressionUnused,
  SuppressionExpired,
  SuppressionBadDate,
  OnceMore,
  MoreTimes,
  OneFixed,
  ManyFixed,
  AcceptedGroup,
  AllWell,
  NotLegalAdvice,
  Count_,
};

[[nodiscard]] std::string_view say(CheckWord word, Language language);

/// In the order of `CheckWord`, for the test that reads them all.
[[nodiscard]] std::span<const Bilingual> all_check_words();

}  // namespace charter

#pragma once
/// One walk over the answers of an assessment, on one day: what can be told of each without the charter, the
/// scale and the other answers. Without branches but for the loop over evidence: no processor can foresee
/// what the next answer holds.

#include <charter/evaluation.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace charter {

/// What can be told of an answer without its texts and the other answers. Of each line one is true, save
/// where it says otherwise. Dates are held against the day of the evaluation.
struct Trait {
  enum : std::uint8_t {
    NoDue,
    DueBefore,
    DueThatDay,
    DueAfter,
    NoNewest,
    NewestBefore,
    NewestThatDay,
    NewestAfter,  ///< the date of the newest piece of evidence
    NoPiece,
    OnePiece,
    SeveralPieces,
    UndatedPiece,
    PieceBefore,
    PieceThatDay,
    PieceAfter,  ///< any of them, or none: there is such a piece
    ManyPieces,  ///< too many for a loop to be taken as short
    NoNote,
    Note,
    LongNote,  ///< long: comparing it is no longer free
    NoOwner,
    Owner,
    LongOwner,
    NoReason,
    Reason,
    LongReason,
    // What came of the answer; a scan does not know it.
    Applies,
    SetAside,
    Backed,
    NotBacked,         ///< by valid evidence
    FirstStatus = 32,  ///< one for each status of the scale, then one for "unanswered"
  };
};

/// With more pieces than this, or a longer text, an answer counts as one with many pieces or a long text.
inline constexpr std::size_t kManyPieces = 64;
inline constexpr std::size_t kLongText = 16'384;

struct ScannedAnswer {
  /// Before every day: no evidence at all, and evidence without a date only.
  static constexpr std::int64_t kNoEvidence = std::numeric_limits<std::int64_t>::min();
  static constexpr std::int64_t kUndated = kNoEvidence + 1;

  std::int64_t newest = kNoEvidence;  ///< the day of the newest piece of evidence, as Date::days
  std::uint32_t traits = 0;           ///< bit n: trait n
};

class AnswerScan {
 public:
  AnswerScan() = default;
  AnswerScan(const Assessment& assessment, Date as_of) { read(assessment, as_of); }

  /// Refers to the assessment until the next call; keeps its room. The answers to all actions of the charter
  /// have to be there.
  void read(const Assessment& assessment, Date as_of);

  [[nodiscard]] const Assessment& assessment() const { return *assessment_; }
  [[nodiscard]] Date as_of() const { return as_of_; }
  [[nodiscard]] std::span<const ScannedAnswer> answers() const { return answers_; }

 private:
  const Assessment* assessment_ = nullptr;
  Date as_of_;
  std::vector<ScannedAnswer> answers_;
};

}  // namespace charter

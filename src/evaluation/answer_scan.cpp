#include "evaluation/answer_scan.h"

#include <algorithm>
#include <string_view>

namespace charter {

namespace {

/// 0 without a date; 1, 2 or 3 for before, that day, after.
unsigned against(bool dated, std::int64_t day, std::int64_t as_of) {
  return static_cast<unsigned>(dated) *
         (1U + static_cast<unsigned>(day >= as_of) + static_cast<unsigned>(day > as_of));
}

/// 0, 1 or 2 for empty, short, long.
unsigned length_of(std::string_view text) {
  return static_cast<unsigned>(!text.empty()) + static_cast<unsigned>(text.size() > kLongText);
}

std::uint32_t bit(unsigned number) {
  return std::uint32_t{1} << number;
}

ScannedAnswer scanned(const Answer& answer, std::int64_t as_of) {
  ScannedAnswer out;
  std::uint32_t pieces = 0;
  for (const Evidence& piece : answer.evidence) {
    const bool dated = piece.date.has_value();
    const std::int64_t day = dated ? piece.date->days : ScannedAnswer::kUndated;
    pieces |= bit(Trait::UndatedPiece + against(dated, day, as_of));
    out.newest = std::max(out.newest, day);
  }
  const std::size_t count = answer.evidence.size();
  const Date due = answer.due.value_or(Date{});
  out.traits = pieces | bit(Trait::NoDue + against(answer.due.has_value(), due.days, as_of)) |
               bit(Trait::NoNewest + against(out.newest > ScannedAnswer::kUndated, out.newest, as_of)) |
               bit(Trait::NoPiece + static_cast<unsigned>(std::min<std::size_t>(count, 2))) |
               static_cast<std::uint32_t>(count > kManyPieces) << Trait::ManyPieces |
               bit(Trait::NoNote + length_of(answer.note)) | bit(Trait::NoOwner + length_of(answer.owner)) |
               bit(Trait::NoReason + length_of(answer.reason));
  return out;
}

}  // namespace

void AnswerScan::read(const Assessment& assessment, Date as_of) {
  assessment_ = &assessment;
  as_of_ = as_of;
  answers_.resize(assessment.answers.size());
  for (std::size_t i = 0; i < answers_.size(); ++i) {
    answers_[i] = scanned(assessment.answers[i], as_of.days);
  }
}

}  // namespace charter

#include "evaluation/answer_sets.h"
#include "evaluation/action_words.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string_view>

namespace charter {

namespace {

constexpr std::size_t kTraitBits = 64;
constexpr std::size_t kTraitBytes = 4;
static_assert(Trait::FirstStatus <= 8 * kTraitBytes, "what is not a status");

/// 0 without a date; 1, 2 or 3 for before, that day, after. Without a branch: no processor can foresee which.
unsigned against(std::optional<Date> date, Date as_of) {
  const Date day = date.value_or(Date{});
  return static_cast<unsigned>(date.has_value()) *
         (1U + static_cast<unsigned>(day >= as_of) + static_cast<unsigned>(day > as_of));
}

/// 0, 1 or 2 for empty, short, long.
unsigned length_of(std::string_view text) {
  return static_cast<unsigned>(!text.empty()) + static_cast<unsigned>(text.size() > kLongText);
}

std::uint32_t bit(unsigned number) {
  return std::uint32_t{1} << number;
}

std::uint32_t traits_of(const Answer& answer, const ActionResult& result, Date as_of) {
  std::uint32_t pieces = 0;
  unsigned newest = 0;
  for (const Evidence& piece : answer.evidence) {
    const unsigned when = against(piece.date, as_of);
    pieces |= bit(Trait::UndatedPiece + when);
    newest = std::max(newest, when);
  }
  const std::size_t count = answer.evidence.size();
  return pieces | bit(Trait::Applies + static_cast<unsigned>(result.outcome == Outcome::NotApplicable)) |
         bit(Trait::Backed + static_cast<unsigned>(!result.evidenced)) |
         bit(Trait::NoDue + against(answer.due, as_of)) | bit(Trait::NoNewest + newest) |
         bit(Trait::NoPiece + static_cast<unsigned>(std::min<std::size_t>(count, 2))) |
         static_cast<std::uint32_t>(count > kManyPieces) << Trait::ManyPieces |
         bit(Trait::NoNote + length_of(answer.note)) | bit(Trait::NoOwner + length_of(answer.owner)) |
         bit(Trait::NoReason + length_of(answer.reason));
}

/// Eight bytes as one number, the first one lowest.
std::uint64_t eight(const std::uint8_t* bytes) {
  std::uint64_t number = 0;
  std::memcpy(&number, bytes, sizeof number);
  if constexpr (std::endian::native == std::endian::big) {
    number = __builtin_bswap64(number);
  }
  return number;
}

/// Turns 8 rows of 8 bits over: bit m of byte n becomes bit n of byte m (Hacker’s Delight, 7-3).
std::uint64_t turned_over(std::uint64_t rows) {
  std::uint64_t swap = (rows ^ (rows >> 7U)) & 0x00AA00AA00AA00AAU;
  rows ^= swap ^ (swap << 7U);
  swap = (rows ^ (rows >> 14U)) & 0x0000CCCC0000CCCCU;
  rows ^= swap ^ (swap << 14U);
  swap = (rows ^ (rows >> 28U)) & 0x00000000F0F0F0F0U;
  return rows ^ swap ^ (swap << 28U);
}

}  // namespace

AnswerSets::AnswerSets(std::size_t actions, std::size_t statuses)
    : actions_(actions),
      words_(words_for(actions)),
      statuses_(statuses),
      knows_statuses_(Trait::FirstStatus + statuses + 1 <= kTraitBits),
      traits_of_(kTraitBytes * words_ * kWordBits),
      having_(kTraitBits * words_ * 8) {}

std::uint32_t AnswerSets::number_of(const AnswerSet& set) {
  const auto found = std::find(asked_.begin(), asked_.end(), set);
  const auto number = static_cast<std::uint32_t>(found - asked_.begin());
  if (found == asked_.end()) {
    asked_.push_back(set);
    sets_.resize(asked_.size() * words_);
  }
  return number;
}

void AnswerSets::fill(const Assessment& assessment, std::span<const ActionResult> actions, Date as_of) {
  std::fill(row(Trait::FirstStatus), having_.data() + having_.size(), std::uint8_t{0});
  for (std::size_t i = 0; i < actions_; ++i) {
    const std::uint32_t traits = traits_of(assessment.answers[i], actions[i], as_of);
    for (std::size_t byte = 0; byte < kTraitBytes; ++byte) {
      traits_of_[byte * words_ * kWordBits + i] = static_cast<std::uint8_t>(traits >> (8 * byte));
    }
    if (knows_statuses_) {
      std::uint8_t& eighth =
          row(Trait::FirstStatus + actions[i].status.value_or(static_cast<Index>(statuses_)))[i / 8];
      eighth = static_cast<std::uint8_t>(eighth | (1U << (i % 8)));
    }
  }
  turn_into_sets();
  for (std::size_t set = 0; set < asked_.size(); ++set) {
    for (std::size_t word = 0; word < words_; ++word) {
      const AnswerSet& asked = asked_[set];
      const std::uint64_t others = asked.none == 0 ? 0 : ~united(asked.none, word);
      sets_[set * words_ + word] = united(asked.any, word) | others;
    }
  }
}

/// From "the traits of each answer" to "the answers of each trait", 8 by 8.
void AnswerSets::turn_into_sets() {
  for (std::size_t byte = 0; byte < kTraitBytes; ++byte) {
    const std::uint8_t* const traits = traits_of_.data() + byte * words_ * kWordBits;
    const std::size_t first = 8 * byte;
    const std::size_t end = std::min<std::size_t>(first + 8, Trait::FirstStatus);
    for (std::size_t action = 0; action < actions_; action += 8) {
      std::uint64_t rows = turned_over(eight(traits + action));
      for (std::size_t trait = first; trait < end; ++trait, rows >>= 8U) {
        row(trait)[action / 8] = static_cast<std::uint8_t>(rows & 0xFFU);
      }
    }
  }
}

std::uint64_t AnswerSets::united(TraitSet traits, std::size_t word) const {
  std::uint64_t united = 0;
  for (TraitSet left = traits; left != 0; left &= left - 1) {
    const auto trait = static_cast<std::size_t>(std::countr_zero(left));
    united |= eight(having_.data() + (trait * words_ + word) * 8);
  }
  return united;
}

}  // namespace charter

#include "evaluation/answer_sets.h"
#include "evaluation/action_words.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace charter {

namespace {

constexpr std::size_t kTraitBits = 64;
constexpr std::size_t kTraitBytes = 4;
static_assert(Trait::FirstStatus == 8 * kTraitBytes, "what is not a status");

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
    const auto add = [number](TraitSet traits, std::vector<Term>& terms) {
      for (TraitSet left = traits; left != 0; left &= left - 1) {
        terms.push_back({number, static_cast<std::uint32_t>(std::countr_zero(left))});
      }
    };
    add(set.any, any_);
    add(set.none, none_);
    takes_none_.push_back(set.none == 0 ? 0 : ~std::uint64_t{0});
    sets_.resize(asked_.size() * words_);
    others_.resize(sets_.size());
  }
  return number;
}

void AnswerSets::fill(const AnswerScan& scan, std::span<const ActionResult> actions) {
  std::fill(row(Trait::FirstStatus), having_.data() + having_.size(), std::uint8_t{0});
  const std::span<const ScannedAnswer> answers = scan.answers();
  for (std::size_t i = 0; i < actions_; ++i) {
    const ActionResult& action = actions[i];
    const std::uint32_t traits =
        answers[i].traits |
        std::uint32_t{1} << (Trait::Applies + unsigned{action.outcome == Outcome::NotApplicable}) |
        std::uint32_t{1} << (Trait::Backed + unsigned{!action.evidenced});
    for (std::size_t byte = 0; byte < kTraitBytes; ++byte) {
      traits_of_[byte * words_ * kWordBits + i] = static_cast<std::uint8_t>(traits >> (8 * byte));
    }
    if (knows_statuses_) {
      std::uint8_t& eighth =
          row(Trait::FirstStatus + action.status.value_or(static_cast<Index>(statuses_)))[i / 8];
      eighth = static_cast<std::uint8_t>(eighth | (1U << (i % 8)));
    }
  }
  turn_into_sets();
  unite(any_, sets_);
  unite(none_, others_);
  for (std::size_t set = 0; set < asked_.size(); ++set) {
    for (std::size_t word = set * words_; word < (set + 1) * words_; ++word) {
      sets_[word] |= takes_none_[set] & ~others_[word];
    }
  }
}

/// From "the traits of each answer" to "the answers of each trait", 8 by 8.
void AnswerSets::turn_into_sets() {
  const std::size_t length = words_ * 8;
  for (std::size_t byte = 0; byte < kTraitBytes; ++byte) {
    const std::uint8_t* const traits = traits_of_.data() + byte * words_ * kWordBits;
    std::uint8_t* const rows = row(8 * byte);
    for (std::size_t eighth = 0; eighth < (actions_ + 7) / 8; ++eighth) {
      const std::uint64_t turned = turned_over(eight(traits + 8 * eighth));
      for (std::size_t trait = 0; trait < 8; ++trait) {
        rows[trait * length + eighth] = static_cast<std::uint8_t>(turned >> (8 * trait) & 0xFFU);
      }
    }
  }
}

void AnswerSets::unite(std::span<const Term> terms, std::vector<std::uint64_t>& sets) const {
  std::fill(sets.begin(), sets.end(), 0);
  for (const Term& term : terms) {
    const std::uint8_t* const from = having_.data() + term.trait * words_ * 8;
    for (std::size_t word = 0; word < words_; ++word) {
      sets[term.set * words_ + word] |= eight(from + 8 * word);
    }
  }
}

}  // namespace charter

#pragma once
/// Finds a name among those that are known beforehand: keys, actions, facts, statuses.

#include <charter/framework.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace charter {

/// Made once, searched for every key of every document: a search compares the ends of the name with those of
/// one name of the table, mostly, and calls nothing.
class NameTable {
 public:
  static constexpr Index kNone = UINT32_MAX;
  /// How many bytes are there to be read from the beginning of a name on, at least.
  enum class Readable { Name, EightBytes };

  /// `name` has to outlive the table. What is found for a name is what it was added with first.
  void add(std::string_view name, Index value) {
    names_.push_back({name, value});
    if (names_.size() * 4 <= slots_.size()) {
      return place(static_cast<Index>(names_.size() - 1));
    }
    --shift_;
    slots_.assign(slots_.size() * 2, {});
    for (Index i = 0; i < names_.size(); ++i) {
      place(i);
    }
  }

  /// kNone for any other name. With eight bytes it does not branch on how long the name is, which nothing can
  /// foresee.
  [[nodiscard]] Index find(std::string_view name, Readable readable = Readable::Name) const {
    const Ends ends{name, readable};
    const Slot& slot = slots_[slot_of(ends)];
    return slot.ends.first == ends.first && slot.ends.last == ends.last && slot.size == name.size() &&
                   name.size() <= 2 * kWord
               ? slot.value
               : slots_[search(ends, name)].value;
  }

 private:
  using Word = std::uint64_t;
  static constexpr std::size_t kWord = sizeof(Word);
  static constexpr std::size_t kFewestBits = 2;

  /// The first and the last eight bytes of a name, with zeros behind one that is shorter. They overlap where
  /// there are fewer than twice as many: together with the length they are the whole of a name of up to
  /// sixteen.
  struct Ends {
    Ends() = default;
    Ends(std::string_view name, Readable readable) {
      if (readable == Readable::EightBytes || name.size() >= kWord) {
        const std::size_t bytes = std::min(name.size(), kWord);
        const Word mask = kFirstBytes[bytes];
        first = word_at(name.data()) & mask;
        last = word_at(name.data() + (name.size() - bytes)) & mask;
      } else {
        std::array<char, kWord> bytes{};
        std::copy(name.begin(), name.end(), bytes.begin());
        first = last = word_at(bytes.data());
      }
    }

    Word first = 0;
    Word last = 0;
  };

  struct Name {
    std::string_view text;
    Index value = 0;
  };

  struct Slot {
    Ends ends;
    std::uint32_t size = UINT32_MAX;  ///< of an empty one, which is like no name
    Index value = kNone;
    Index name = 0;  ///< into names_
  };

  static Word word_at(const char* bytes) {
    Word word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
  }

  /// By their number; the same bytes whichever of them comes first in a word.
  static constexpr std::array<Word, kWord + 1> kFirstBytes = [] {
    std::array<Word, kWord + 1> masks{};
    for (std::size_t count = 0; count <= kWord; ++count) {
      std::array<unsigned char, kWord> bytes{};
      for (std::size_t i = 0; i < count; ++i) {
        bytes[i] = 0xFF;
      }
      masks[count] = std::bit_cast<Word>(bytes);
    }
    return masks;
  }();

  /// The slot of the name, or an empty one. Three of four are empty, so that a search ends soon whatever the
  /// name.
  [[nodiscard]] std::size_t search(const Ends& ends, std::string_view name) const;

  [[nodiscard]] std::size_t slot_of(const Ends& ends) const {
    // An odd number without a pattern: the highest bits of a product depend on all bits of the factor.
    return static_cast<std::size_t>((ends.first ^ std::rotl(ends.last, 29)) * 0x9E3779B97F4A7C15U >> shift_);
  }
  void place(Index name) {
    const std::string_view text = names_[name].text;
    const Ends ends{text, Readable::Name};
    Slot& slot = slots_[search(ends, text)];
    if (slot.value == kNone) {
      slot = {ends, static_cast<std::uint32_t>(text.size()), names_[name].value, name};
    }
  }

  std::vector<Name> names_;
  std::vector<Slot> slots_ = std::vector<Slot>(std::size_t{1} << kFewestBits);
  std::size_t shift_ = 64 - kFewestBits;
};

// Seldom needed: kept out of the loops that look for names.
[[gnu::noinline]] inline std::size_t NameTable::search(const Ends& ends, std::string_view name) const {
  std::size_t at = slot_of(ends);
  while (slots_[at].value != kNone && names_[slots_[at].name].text != name) {
    at = (at + 1) & (slots_.size() - 1);
  }
  return at;
}

}  // namespace charter

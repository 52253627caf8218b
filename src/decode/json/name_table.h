#pragma once
/// Finds a name among those that are known beforehand: keys, actions, facts, statuses.

#include <charter/framework.h>

#include <array>
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

  /// `name` has to outlive the table. What is found for a name is what it was added with first.
  void add(std::string_view name, Index value) {
    entries_.push_back({Ends{name}, name, value});
    if (entries_.size() * 4 <= slots_.size()) {
      return place(static_cast<Index>(entries_.size() - 1));
    }
    --shift_;
    slots_.assign(slots_.size() * 2, kNone);
    for (Index i = 0; i < entries_.size(); ++i) {
      place(i);
    }
  }

  /// kNone for any other name. Three slots of four are empty, so that a search ends soon whatever the name.
  [[nodiscard]] Index find(std::string_view name) const {
    const Ends ends{name};
    for (std::size_t slot = slot_of(ends); slots_[slot] != kNone; slot = after(slot)) {
      const Entry& entry = entries_[slots_[slot]];
      if (entry.ends == ends && entry.name.size() == name.size() &&
          (name.size() <= 2 * sizeof(std::uint64_t) || entry.name == name)) {
        return entry.value;
      }
    }
    return kNone;
  }

 private:
  static constexpr std::size_t kFewestBits = 2;

  /// The first and the last eight bytes of a name, or four where it has no eight. They overlap where there
  /// are fewer than twice as many: together with the length they are the whole of a name of up to sixteen.
  struct Ends {
    explicit Ends(std::string_view name) {
      if (name.size() >= sizeof(std::uint64_t)) {
        take<std::uint64_t>(name);
      } else if (name.size() >= sizeof(std::uint32_t)) {
        take<std::uint32_t>(name);
      } else {
        for (const char c : name) {
          first = first << 8U | static_cast<unsigned char>(c);
        }
      }
    }
    bool operator==(const Ends&) const = default;

    std::uint64_t first = 0;
    std::uint64_t last = 0;

   private:
    template <class Word>
    void take(std::string_view name) {
      Word word = 0;
      std::memcpy(&word, name.data(), sizeof word);
      first = word;
      std::memcpy(&word, name.data() + name.size() - sizeof word, sizeof word);
      last = word;
    }
  };

  struct Entry {
    Ends ends;
    std::string_view name;
    Index value = 0;
  };

  [[nodiscard]] std::size_t slot_of(const Ends& ends) const {
    // Odd numbers without a pattern: the highest bits of a product depend on all bits of the factor.
    return static_cast<std::size_t>((ends.first * 0x9E3779B97F4A7C15U ^ ends.last * 0xC2B2AE3D27D4EB4FU) >>
                                    shift_);
  }
  void place(Index entry) {
    std::size_t slot = slot_of(entries_[entry].ends);
    while (slots_[slot] != kNone) {
      slot = after(slot);
    }
    slots_[slot] = entry;
  }

  [[nodiscard]] std::size_t after(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }

  std::vector<Entry> entries_;
  std::vector<Index> slots_ = std::vector<Index>(std::size_t{1} << kFewestBits, kNone);  ///< into entries_
  std::size_t shift_ = 64 - kFewestBits;
};

}  // namespace charter

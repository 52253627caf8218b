#pragma once
/// A short name for a set of texts, to say which rules judged. Not a defence against forgery.

#include <cstdint>
#include <string>
#include <string_view>

namespace charter {

/// FNV-1a, 64 bits (Fowler, Noll, Vo). Texts are separated, so that moving a line between files changes the
/// hash.
class TextHash {
 public:
  void add(std::string_view text);
  /// 16 hexadecimal digits.
  [[nodiscard]] std::string hex() const;

 private:
  std::uint64_t state_ = 0xCBF29CE484222325U;
};

/// Tells one document from another: 16 hexadecimal digits, the same on every machine. Eight bytes at a time,
/// since a batch takes it of every document it stores. Not a defence against forgery either.
[[nodiscard]] std::string content_hash(std::string_view text);

}  // namespace charter

#pragma once
/// A text someone wrote, and places in it. Places are byte offsets until they are shown.
///
///     Source source{"a.json", "{\n  \"x\": 1 }"};
///     LineIndex lines{source.text};
///     lines.at(4);                       // line 2, column 3
///
/// Values; safe to share between threads once made.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

/// A document: the name shown in messages (a path, or `<stdin>`) and its whole text.
struct Source {
  std::string name;
  std::string text;
};

/// Bytes `[offset, offset + length)` of a source.
struct Span {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;

  bool operator==(const Span&) const = default;
};

/// 1-based; columns count Unicode code points, so that an editor agrees.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  bool operator==(const Position&) const = default;
};

/// Turns offsets of one text into lines and columns. Built only when something must be shown:
/// it reads the whole text once; after that a place costs little, however long its line is.
/// A byte order mark takes no column. Refers to `text`, which must outlive it.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  /// An offset past the end gives the position just after the last byte.
  [[nodiscard]] Position at(std::uint32_t offset) const;

  /// The line that holds `offset`, without its line break.
  [[nodiscard]] std::string_view line_text(std::uint32_t line) const;

 private:
  std::string_view text_;
  /// Code points before `offset`.
  [[nodiscard]] std::uint32_t points_before(std::size_t offset) const;

  std::vector<std::uint32_t> starts_;  ///< of each line
  std::vector<std::uint32_t> points_;  ///< code points before every so many bytes: see source.cpp
};

/// Number of code points in `utf8`. Where it is not valid, a byte and the continuation bytes after it count
/// as one.
[[nodiscard]] std::uint32_t code_points(std::string_view utf8);

}  // namespace charter

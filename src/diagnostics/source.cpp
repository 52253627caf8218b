#include <charter/source.h>

#include <algorithm>

namespace charter {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Bytes between two entries of LineIndex::points_: a column on a line of megabytes costs one such stretch.
constexpr std::size_t kStretch = 1024;

constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::uint32_t leading_bytes(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

}  // namespace

std::uint32_t code_points(std::string_view utf8) {
  // A stray continuation byte at the start still takes a column.
  return leading_bytes(utf8) + (!utf8.empty() && is_continuation(utf8.front()) ? 1U : 0U);
}

LineIndex::LineIndex(std::string_view text) : text_(text) {
  // Counted first: a file of nothing but line breaks must not cost twice its index.
  starts_.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1);
  starts_.push_back(text.starts_with(kByteOrderMark) ? static_cast<std::uint32_t>(kByteOrderMark.size()) : 0);
  for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1)) {
    // "\r\n" is one break, ended by its "\n"; a lone "\r" is none: editors disagree about it.
    starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
  points_.reserve(text.size() / kStretch + 1);
  points_.push_back(0);
  for (std::size_t i = 0; i + kStretch <= text.size(); i += kStretch) {
    points_.push_back(points_.back() + leading_bytes(text.substr(i, kStretch)));
  }
}

std::uint32_t LineIndex::points_before(std::size_t offset) const {
  const std::size_t stretch = offset / kStretch;
  return points_[stretch] + leading_bytes(text_.substr(stretch * kStretch, offset % kStretch));
}

Position LineIndex::at(std::uint32_t offset) const {
  const auto end =
      std::clamp<std::size_t>(offset, starts_.front(), std::max<std::size_t>(starts_.front(), text_.size()));
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), static_cast<std::uint32_t>(end));
  const auto line = static_cast<std::uint32_t>(after - starts_.begin());
  return {line, points_before(end) - points_before(starts_[line - 1]) + 1};
}

std::string_view LineIndex::line_text(std::uint32_t line) const {
  if (line == 0 || line > starts_.size()) {
    return {};
  }
  const std::size_t start = starts_[line - 1];
  const std::size_t end = line < starts_.size() ? starts_[line] : text_.size();
  std::string_view text = text_.substr(start, end - start);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace charter

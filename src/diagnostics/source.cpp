#include <charter/source.h>

#include <algorithm>

namespace charter {

namespace {

constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

std::uint32_t code_points(std::string_view utf8) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    // A stray continuation byte at the start still takes a column.
    if (i == 0 || !is_continuation(utf8[i])) {
      ++count;
    }
  }
  return count;
}

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  for (std::size_t i = 0; i < text.size(); ++i) {
    // "\r\n" is one break, ended by its "\n"; a lone "\r" is none: editors disagree about it.
    if (text[i] == '\n') {
      starts_.push_back(static_cast<std::uint32_t>(i + 1));
    }
  }
}

Position LineIndex::at(std::uint32_t offset) const {
  const auto end = std::min<std::size_t>(offset, text_.size());
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), static_cast<std::uint32_t>(end));
  const auto line = static_cast<std::uint32_t>(after - starts_.begin());
  const std::size_t start = starts_[line - 1];
  return {line, code_points(text_.substr(start, end - start)) + 1};
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

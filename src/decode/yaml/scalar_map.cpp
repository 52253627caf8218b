#include "decode/yaml/scalar_map.h"

#include <algorithm>

namespace charter {

namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Bytes of an escape sequence of a double-quoted scalar, the backslash included (YAML 1.2, section 5.7).
std::size_t escape_length(std::string_view rest) {
  if (rest.size() < 2) {
    return rest.size();
  }
  switch (rest[1]) {
    case 'x':
      return 4;
    case 'u':
      return 6;
    case 'U':
      return 10;
    default:
      return 2;
  }
}

/// Where the text goes on: a backslash at the end of a line takes the line break and the blanks around it
/// away.
std::size_t past_continuation(std::string_view file, std::size_t at) {
  for (;;) {
    const std::string_view rest = file.substr(std::min(at, file.size()));
    const std::size_t line_break = rest.starts_with("\\\n") ? 2 : (rest.starts_with("\\\r\n") ? 3 : 0);
    if (line_break == 0) {
      return at;
    }
    at = std::min(file.find_first_not_of(" \t\r\n", at + line_break), file.size());
  }
}

/// Bytes of the UTF-8 character that starts with `lead`.
std::size_t character_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80U ? 1 : (byte < 0xE0U ? 2 : (byte < 0xF0U ? 3 : 4));
}

/// Just after the opening quote, or at the first line of a block.
std::size_t content_start(std::string_view file, std::size_t start) {
  if (start >= file.size()) {
    return file.size();
  }
  if (file[start] == '"' || file[start] == '\'') {
    return start + 1;
  }
  if (file[start] == '|' || file[start] == '>') {
    const std::size_t line_end = file.find('\n', start);
    return line_end == std::string_view::npos ? file.size() : line_end + 1;
  }
  return start;
}

}  // namespace

ScalarMap::ScalarMap(std::string_view file, const DocumentNode& scalar) : file_(file) {
  const std::string_view value = scalar.value;
  const std::size_t start = scalar.where.offset;
  const char opening = start < file.size() ? file[start] : '\0';
  const bool escapes = opening == '"' && !scalar.plain;
  std::size_t raw = content_start(file, start);
  offsets_.reserve(value.size() + 1);
  for (std::size_t i = 0; i < value.size();) {
    raw = escapes ? past_continuation(file, raw) : raw;
    const std::size_t length = std::min(character_length(value[i]), value.size() - i);
    if (!is_space(value[i])) {
      while (raw < file.size() && is_space(file[raw])) {
        ++raw;  // folded line breaks and indentation
      }
      raw = escapes ? past_continuation(file, raw) : raw;
    }
    std::size_t consumed = 0;
    if (escapes && raw < file.size() && file[raw] == '\\') {
      consumed = escape_length(file.substr(raw));
    } else if (raw < file.size() && file[raw] == value[i]) {
      consumed = opening == '\'' && value[i] == '\'' ? 2 : length;
    }
    offsets_.insert(offsets_.end(), length, static_cast<std::uint32_t>(std::min(raw, file.size())));
    raw += consumed;
    i += length;
  }
  offsets_.push_back(static_cast<std::uint32_t>(std::min(raw, file.size())));
}

Span ScalarMap::in_file(Span span) const {
  const std::size_t last = offsets_.size() - 1;
  const std::uint32_t begin = offsets_[std::min<std::size_t>(span.offset, last)];
  const std::size_t end_index = std::min<std::size_t>(std::size_t{span.offset} + span.length, last);
  std::size_t end = std::max(begin, offsets_[end_index]);
  const std::size_t line_end = std::min(file_.find('\n', begin), file_.size());
  if (end > line_end) {
    end = line_end;
    while (end > begin && (is_space(file_[end - 1]) || file_[end - 1] == '\\')) {
      --end;
    }
  }
  return {begin, static_cast<std::uint32_t>(end - begin)};
}

}  // namespace charter

#include "policy/comments.h"

#include <algorithm>

namespace charter {

namespace {

std::size_t line_end(std::string_view text, std::size_t from) {
  return std::min(text.find('\n', from), text.size());
}

std::size_t line_start(std::string_view text, std::size_t offset) {
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t indentation(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// Where the key of the block's line begins, past the signs of lists: what the block is indented under.
std::size_t parent_indentation(std::string_view header) {
  std::size_t column = indentation(header);
  while (column + 1 < header.size() && (header[column] == '-' || header[column] == '?') &&
         header[column + 1] == ' ') {
    const std::size_t next = header.find_first_not_of(' ', column + 1);
    if (next == std::string_view::npos) {
      break;
    }
    column = next;
  }
  return column;
}

/// A block scalar (YAML 1.2, section 8.1): the lines under its sign. That line itself may carry a comment.
Span block_extent(std::string_view text, std::size_t sign) {
  const std::size_t header_start = line_start(text, sign);
  const std::size_t header_end = line_end(text, sign);
  const std::size_t parent = parent_indentation(text.substr(header_start, sign - header_start));
  const std::string_view signs = text.substr(sign, text.find_first_of(" \t\r\n#", sign) - sign);
  const std::size_t digit = signs.find_first_of("123456789");
  std::size_t indent =
      digit == std::string_view::npos ? 0 : parent + static_cast<std::size_t>(signs[digit] - '0');
  std::size_t end = header_end;
  for (std::size_t start = header_end + 1; start < text.size();) {
    const std::size_t stop = line_end(text, start);
    const std::string_view line = text.substr(start, stop - start);
    if (!is_blank(line)) {
      // The first line says how far the block is indented, unless its sign did.
      indent = indent == 0 ? std::max(indentation(line), parent + 1) : indent;
      if (indentation(line) < indent) {
        break;
      }
    }
    end = stop;
    start = stop + 1;
  }
  return {static_cast<std::uint32_t>(header_end), static_cast<std::uint32_t>(end - header_end)};
}

class Extents {
 public:
  Extents(std::string_view text, const DocumentNode& root) : text_(text) {
    collect(root);
    std::sort(extents_.begin(), extents_.end(),
              [](const Span& a, const Span& b) { return a.offset < b.offset; });
  }

  /// The end of the quoted text or block that holds `offset`, if one does.
  [[nodiscard]] std::size_t end_of_scalar_at(std::size_t offset) const {
    const auto after = std::upper_bound(extents_.begin(), extents_.end(), offset,
                                        [](std::size_t at, const Span& span) { return at < span.offset; });
    if (after == extents_.begin()) {
      return offset;
    }
    const Span& span = *std::prev(after);
    const std::size_t end = std::size_t{span.offset} + span.length;
    return offset < end ? end : offset;
  }

 private:
  void add(Span where) {
    const char sign = where.offset < text_.size() ? text_[where.offset] : '\0';
    if (sign == '"' || sign == '\'') {
      extents_.push_back(where);
    } else if (sign == '|' || sign == '>') {
      extents_.push_back(block_extent(text_, where.offset));
    }
  }

  void collect(const DocumentNode& node) {
    for (const DocumentNode::Key& key : node.keys) {
      add(key.where);
    }
    if (node.kind == DocumentNode::Kind::Scalar && !node.plain) {
      add(node.where);
    }
    for (const DocumentNode& item : node.items) {
      collect(item);
    }
  }

  std::string_view text_;
  std::vector<Span> extents_;
};

}  // namespace

std::vector<Span> comments_of(std::string_view text, const DocumentNode& root) {
  const Extents scalars{text, root};
  std::vector<Span> comments;
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  const std::size_t begin = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  for (std::size_t i = text.find('#', begin); i != std::string_view::npos; i = text.find('#', i)) {
    const std::size_t past = scalars.end_of_scalar_at(i);
    if (past != i) {
      i = past;
      continue;
    }
    const bool starts = i == begin || std::string_view{" \t\n\r"}.find(text[i - 1]) != std::string_view::npos;
    if (!starts) {
      ++i;
      continue;
    }
    std::size_t end = line_end(text, i);
    const std::size_t next = end;
    while (end > i && (text[end - 1] == '\r' || text[end - 1] == ' ' || text[end - 1] == '\t')) {
      --end;
    }
    comments.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end - i)});
    i = next;
  }
  return comments;
}

}  // namespace charter

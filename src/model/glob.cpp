#include "model/glob.h"

#include <cstddef>
#include <vector>

namespace charter {

namespace {

/// Bytes of the UTF-8 character at the start: `?` is one character, not one byte.
std::size_t character_length(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
    ++length;
  }
  return length;
}

/// Marks which ends of `path` the pattern read so far can reach; a table of one row, so no pattern is slow.
using Reached = std::vector<char>;

/// Any number of bytes, without those that are not `wanted`.
template <class Wanted>
void spread(Reached& reached, std::string_view path, Wanted wanted) {
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (reached[i] != 0 && wanted(path[i])) {
      reached[i + 1] = 1;
    }
  }
}

/// `**/`: here, or after any later slash.
void any_folders(Reached& reached, std::string_view path) {
  bool before = false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    before = before || reached[i] != 0;
    if (before && path[i] == '/') {
      reached[i + 1] = 1;
    }
  }
}

Reached after_one(const Reached& reached, std::string_view path, char wanted) {
  Reached next(reached.size(), 0);
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (reached[i] != 0 && wanted == '?' && path[i] != '/') {
      next[i + character_length(path.substr(i))] = 1;
    } else if (reached[i] != 0 && wanted != '?' && path[i] == wanted) {
      next[i + 1] = 1;
    }
  }
  return next;
}

}  // namespace

bool matches_glob(std::string_view pattern, std::string_view path) {
  Reached reached(path.size() + 1, 0);
  reached[0] = 1;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool starts_name = i == 0 || pattern[i - 1] == '/';
    if (starts_name && pattern.substr(i).starts_with("**/")) {
      any_folders(reached, path);
      i += 2;
    } else if (pattern.substr(i).starts_with("**")) {
      spread(reached, path, [](char) { return true; });
      i += 1;
    } else if (pattern[i] == '*') {
      spread(reached, path, [](char c) { return c != '/'; });
    } else {
      reached = after_one(reached, path, pattern[i]);
    }
  }
  return reached.back() != 0;
}

bool is_glob(std::string_view text) {
  return text.find_first_of("*?") != std::string_view::npos;
}

}  // namespace charter

#pragma once
/// Several files in the one input of a fuzz target.

#include <charter/source.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

/// Named f0, f1 …; parted by lines of ===. At least one.
inline std::vector<charter::Source> parted_files(std::string_view text) {
  constexpr std::string_view kParting = "\n===\n";
  std::vector<charter::Source> files;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(kParting, start), text.size());
    files.push_back({"f" + std::to_string(files.size()), std::string{text.substr(start, end - start)}});
    start = end + kParting.size();
  }
  return files;
}

#include "batch/passed_over.h"

#include <algorithm>
#include <array>

namespace charter {

namespace {

constexpr std::array<std::string_view, 10> kPacked{".gz",  ".tgz", ".zip", ".bz2", ".xz",
                                                   ".zst", ".7z",  ".rar", ".tar", ".lz4"};
constexpr std::array<std::string_view, 7> kTables{".xlsx", ".xls", ".ods", ".csv", ".tsv", ".yaml", ".yml"};

template <class Endings>
bool ends_in_any(std::string_view path, const Endings& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return ends_in(path, ending); });
}

}  // namespace

bool ends_in(std::string_view path, std::string_view ending) {
  return path.size() >= ending.size() &&
         std::equal(ending.rbegin(), ending.rend(), path.rbegin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
}

void PassedOverFiles::add(std::string_view path) {
  if (count++ == 0) {
    first = path;
  }
}

void PassedOver::note(std::string_view path) {
  if (ends_in_any(path, kPacked)) {
    packed.add(path);
  } else if (ends_in_any(path, kTables)) {
    tables.add(path);
  }
}

}  // namespace charter

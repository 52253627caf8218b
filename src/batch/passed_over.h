#pragma once
/// Files of a folder that a batch does not read, though answers may be in them: whoever put them there would
/// miss them.

#include <cstdint>
#include <string>
#include <string_view>

namespace charter {

/// How many there are of a kind, and the first of them.
struct PassedOverFiles {
  std::uint64_t count = 0;
  std::string first;

  void add(std::string_view path);
};

struct PassedOver {
  PassedOverFiles packed;  ///< .gz, .zip and the like
  PassedOverFiles tables;  ///< spreadsheets and YAML

  /// Any file that is not read; most, a picture or a text, are of neither kind.
  void note(std::string_view path);
};

/// "A.JSON" is what some systems make of "a.json".
[[nodiscard]] bool ends_in(std::string_view path, std::string_view ending);

}  // namespace charter

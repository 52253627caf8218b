#pragma once
/// tests/data/small-charter, as it is or with one passage changed.

#include "workspace/disk.h"

#include <charter/decode.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

inline const std::string kSmallCharter = CHARTER_SOURCE_DIR "/tests/data/small-charter";

/// charter.yaml, then the principles by name; `name` of each is relative, as in "principles/water.yaml".
inline std::vector<charter::Source> small_charter_files() {
  const auto files = charter::read_charter_folder(kSmallCharter, {});
  if (!files.ok()) {
    throw std::runtime_error{"cannot read " + kSmallCharter};
  }
  std::vector<charter::Source> sources = *files.value;
  for (charter::Source& source : sources) {
    source.name = source.name.substr(kSmallCharter.size() + 1);
  }
  return sources;
}

/// The first `from` in the file becomes `to`.
struct Edit {
  std::string file;
  std::string from;
  std::string to;
};

inline void apply(const Edit& edit, charter::Source& source) {
  const auto at = source.text.find(edit.from);
  if (at == std::string::npos) {
    throw std::runtime_error{edit.file + " does not hold " + edit.from};
  }
  source.text.replace(at, edit.from.size(), edit.to);
}

inline std::vector<charter::Source> edited_charter(const std::vector<Edit>& edits) {
  std::vector<charter::Source> sources = small_charter_files();
  for (const Edit& edit : edits) {
    for (charter::Source& source : sources) {
      if (source.name == edit.file) {
        apply(edit, source);
      }
    }
  }
  return sources;
}

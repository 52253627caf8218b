#pragma once
/// Where the mistakes of one file go.

#include "decode/mistakes.h"

#include <charter/diagnostic.h>

#include <cstdint>
#include <string>
#include <vector>

namespace charter {

struct Report {
  Mistakes& mistakes;
  std::uint32_t source = 0;  ///< index of the file

  void add(const DiagnosticKind& kind, Span where, std::vector<DiagnosticArg> args,
           std::string suggestion = {}) const {
    mistakes.add({.kind = &kind,
                  .span = where,
                  .args = std::move(args),
                  .suggestion = std::move(suggestion),
                  .source = source});
  }
};

}  // namespace charter

#pragma once
/// An agreement and the files that it imports, from disk: what `decode_agreements` takes.

#include <charter/diagnostic.h>
#include <charter/limits.h>
#include <charter/source.h>

#include <string>
#include <vector>

namespace charter {

/// `sources[0]` is the agreement; empty where it cannot be read. The names of the others start from the same
/// folder as its own. `diagnostics` say which of them could not be read, and point into the agreement where
/// it names them: then nothing can be judged.
struct AgreementFiles {
  std::vector<Source> sources;
  std::vector<Diagnostic> diagnostics;
};

/// Standard input for "-", whose imports start from the folder you are in. UTF-16 comes as UTF-8. Imports
/// stay inside the repository of the agreement (the nearest folder upward that holds .git; where there is
/// none, its own folder), links followed.
[[nodiscard]] AgreementFiles read_agreement_files(const std::string& path, const ReadLimits& limits);

}  // namespace charter

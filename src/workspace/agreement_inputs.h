#pragma once
/// The files that the words after `charter check` stand for: names, patterns, folders, - for standard input.

#include <charter/diagnostic.h>

#include <span>
#include <string>
#include <vector>

namespace charter {

extern const DiagnosticKind kNothingMatches;
extern const DiagnosticKind kNoAgreementInFolder;

[[nodiscard]] std::span<const DiagnosticKind* const> agreement_input_kinds();

struct AgreementInput {
  std::string name;
  bool asked_for = true;  ///< by name or pattern; false: found in a folder, where other files lie too
};

/// Each file once, in the order of the words, those of a folder by name. A word that stands for nothing is
/// told. Patterns are expanded here, so that no shell is needed; a file that has the name of a pattern is
/// that file. Of a folder, *.yaml, *.yml, *.json and *.jsonld, in its folders too.
struct AgreementInputs {
  std::vector<AgreementInput> files;
  std::vector<Diagnostic> problems;
};
[[nodiscard]] AgreementInputs find_agreements(std::span<const std::string> words);

}  // namespace charter

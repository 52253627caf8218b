// Any bytes: an agreement or a document of another format, and what it imports, in files f0, f1 … parted by
// lines of ===; or mistakes inside the text. What can be read is held against every check.

#include "decode/utf16.h"
#include "fuzz/check_mistakes.h"
#include "fuzz/parted_files.h"

#include <charter/agreement.h>
#include <charter/bundle.h>
#include <charter/check.h>
#include <charter/embedded.h>

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

/// Every value stands in one of the files, inside its text.
void check_places(const charter::DocumentNode& node, const std::vector<charter::Source>& files) {
  if (node.source >= files.size() ||
      std::size_t{node.where.offset} + node.where.length > files[node.source].text.size() ||
      (node.kind == charter::DocumentNode::Kind::Mapping && node.keys.size() != node.items.size())) {
    std::abort();
  }
  for (const charter::DocumentNode& item : node.items) {
    check_places(item, files);
  }
}

const charter::CheckSet& all_checks() {
  static const charter::CheckSet checks = [] {
    const auto bundle = charter::read_bundle(charter::embedded_bundle());
    return charter::read_checks(charter::embedded_checks(), bundle->charter, bundle->scale).value();
  }();
  return checks;
}

/// A check fails where it has a finding and only there, at a place inside the text; no check of ours ends in
/// an error.
void check_checks(const charter::Agreement& agreement, const std::vector<charter::Source>& files) {
  const charter::CheckSet& checks = all_checks();
  const charter::CheckedAgreement checked = check_agreement(checks, agreement, {.as_of = {20'000}});
  std::vector<bool> found(checks.infos.size());
  for (const charter::CheckFinding& finding : checked.findings) {
    found.at(finding.check) = true;
    if (finding.source >= files.size() ||
        std::size_t{finding.where.offset} + finding.where.length > files[finding.source].text.size() ||
        finding.clause >= checks.infos[finding.check].clauses.size()) {
      std::abort();
    }
  }
  if (found[static_cast<std::size_t>(charter::OwnCheck::CheckError)]) {
    std::abort();
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    if ((checked.outcomes[i] == charter::CheckOutcome::Fail) != found[i]) {
      std::abort();
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr charter::ReadLimits kLimits{.depth = 20, .values = 2000, .alias_expansions = 500, .mistakes = 50};
  auto files = parted_files({reinterpret_cast<const char*>(data), size});
  for (charter::Source& file : files) {
    file.text = charter::utf8_from_utf16(file.text).value_or(file.text);
  }
  const auto decoded = decode_agreements(files, kLimits);
  if (decoded.ok() != decoded.diagnostics.empty() || (decoded.ok() && decoded.value->empty())) {
    std::abort();
  }
  check_mistakes(decoded.diagnostics, files);
  if (decoded.ok()) {
    for (const charter::Agreement& agreement : *decoded.value) {
      check_mistakes(agreement.mistakes, files);
      check_places(agreement.root, files);
      check_checks(agreement, files);
    }
  }
  return 0;
}

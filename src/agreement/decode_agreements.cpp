#include <charter/agreement.h>

#include "agreement/hidden_marks.h"
#include "agreement/import.h"
#include "agreement/import_kinds.h"
#include "agreement/read_document.h"
#include "agreement/side_car.h"
#include "decode/agreement/structure.h"

#include <utility>

namespace charter {

namespace {

constexpr std::string_view kOurs = "agreement/v1";

}  // namespace

Checked<std::vector<Agreement>> decode_agreements(std::span<const Source> files, const ReadLimits& limits) {
  Checked<std::vector<Agreement>> decoded;
  Mistakes mistakes{limits.mistakes};
  auto root = read_document(files.front().text, limits, {mistakes, 0});
  if (!root) {
    decoded.diagnostics = std::move(mistakes).take();
    return decoded;
  }
  report_hidden_marks(files.front().text, {mistakes, 0});
  if (!is_own_agreement(*root)) {
    decoded = import_document(*root, limits);
    // What the reader told is about the file: it is a finding on the first of its policies.
    const std::vector<Diagnostic> told = std::move(mistakes).take();
    std::vector<Diagnostic>& all =
        decoded.value && !decoded.value->empty() ? decoded.value->front().mistakes : decoded.diagnostics;
    all.insert(all.begin(), told.begin(), told.end());
    return decoded;
  }
  const DocumentNode& version = *find(*root, "charter");
  if (version.value != kOurs) {
    decoded.diagnostics.push_back({.kind = &kUnknownFormatVersion,
                                   .span = version.where,
                                   .args = {Bilingual{"an agreement", "l’entente"}, version.value,
                                            Bilingual{"charter: agreement/v1", "charter: agreement/v1"}},
                                   .suggestion = {}});
    return decoded;
  }
  // Before other files are merged in: those are in another shape, and are held to it where they are read.
  check_structure(*root, Wholeness::Whole, {mistakes, 0});
  Mistakes unread{limits.mistakes};
  if (!follow_imports(*root, files, limits, unread, mistakes)) {
    decoded.diagnostics = std::move(unread).take();
    return decoded;
  }
  check_references(*root, mistakes);
  decoded.value.emplace().push_back(
      {AgreementFormat::Agreement, std::move(*root), std::move(mistakes).take(), {}});
  return decoded;
}

}  // namespace charter

#pragma once
/// A data-sharing agreement as a tree in the shape of our own model (`charter: agreement/v1`,
/// docs/agreements.md), whatever format it was written in.
///
///     const Checked<std::vector<Agreement>> read = decode_agreements(files);
///     if (!read.ok()) { print(read.diagnostics); }      // could not be read: syntax, encoding, limits, kind
///
/// Mistakes that leave the rest readable (unknown keys, wrong types, dangling references, bad dates) stand in
/// `Agreement::mistakes`: they become findings, and the checks still run.

#include <charter/diagnostic.h>
#include <charter/document.h>
#include <charter/limits.h>
#include <charter/result.h>
#include <charter/source.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

/// Recognised by content, never by name.
enum class AgreementFormat : std::uint8_t { Agreement, Odrl, Odcs, DataContract, Edc };

struct Agreement {
  AgreementFormat format = AgreementFormat::Agreement;
  /// In the shape of our model. A value that came from an imported file keeps its place there (`source`).
  DocumentNode root;
  /// Structural mistakes, S01 to S06; `Diagnostic::source` is the index of the file.
  std::vector<Diagnostic> mistakes;
  /// Model paths the format has a place for, as "parties[].role"; a path covers all that lies under it.
  /// Empty for our own format: it can say everything.
  std::vector<std::string_view> expressible;
};

/// What `files[0]` holds: one agreement, or one for each policy of a document with several. The others are
/// the files that it imports, in any order, by names that end as `imports:` has them; nothing is read from
/// disk. UTF-8 only. Not in the WebAssembly build.
[[nodiscard]] Checked<std::vector<Agreement>> decode_agreements(std::span<const Source> files,
                                                                const ReadLimits& limits = {});

/// Whether an agreement of this format could hold `path` ("retention.period", "parties[].contact"), or a part
/// of it: ODCS has a place for `restrictions`, since it has one for `restrictions[].text`, and none for
/// `restrictions[].kind`. Indices do not matter.
[[nodiscard]] bool can_say(const Agreement& agreement, std::string_view path);

}  // namespace charter

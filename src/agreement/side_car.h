#pragma once
/// `imports:` of an agreement: other files say part of what it says. Pure: who calls has read the files.

#include "decode/report.h"

#include <charter/agreement.h>
#include <charter/document.h>
#include <charter/source.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace charter {

/// One line of `imports:`.
struct Import {
  std::string file;  ///< as written: a path from the folder of the agreement
  std::optional<AgreementFormat> as;
  Span where;  ///< of the path
};

/// The imports that can be followed. Those on the network, with an absolute path, and the second of the same
/// file are told.
[[nodiscard]] std::vector<Import> imports_of(const DocumentNode& agreement, const Report& report);

/// "c/d.json" of "./c//d.json" and of "b/../c/d.json": the same file is known by the same name.
[[nodiscard]] std::string plain_path(std::string_view path);

/// Puts what `imported` says where `agreement` says nothing. Items of lists are the same by their `id`; a
/// list that the agreement has gets no other items, except restrictions and attachments, which add up. What
/// names the imported document itself (id, title, version, status) stays out. Parties and data that it names
/// by an IRI are those of the agreement whose `identifier`, or `schema_ref`, is that IRI.
void fill_in(DocumentNode& agreement, const DocumentNode& imported);

/// Follows the imports of `agreement`: `files` are the agreement, then those that it names; their names
/// start from the same folder as its own. False when one of them cannot be used: `unread` says why.
/// `findings` are mistakes that leave the rest of an imported file readable.
[[nodiscard]] bool follow_imports(DocumentNode& agreement, std::span<const Source> files,
                                  const ReadLimits& limits, Mistakes& unread, Mistakes& findings);

}  // namespace charter

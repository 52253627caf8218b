#pragma once
/// What a document is that is no agreement: so that it is refused by name.

#include <charter/diagnostic.h>
#include <charter/document.h>

#include <string_view>

namespace charter {

struct OtherKind {
  std::string_view sign;  ///< what it is told by: see the tables
  Bilingual name;         ///< with its article: "a PDF"
  Bilingual help;
};

/// By the first characters of a text that is neither YAML nor JSON; null where it may be either.
[[nodiscard]] const OtherKind* other_kind_of_text(std::string_view text);

/// Of a document that is none of ours. Always an answer; the last one only says which keys it has.
[[nodiscard]] Diagnostic other_kind_of(const DocumentNode& document);

}  // namespace charter

#pragma once
/// What can be wrong with a document before anyone looks at its meaning: size, encoding, syntax.

#include <charter/diagnostic.h>

#include <span>

namespace charter {

extern const DiagnosticKind kNotUtf8;
extern const DiagnosticKind kUtf16;
extern const DiagnosticKind kNulByte;
extern const DiagnosticKind kTooLarge;
extern const DiagnosticKind kTooDeep;
extern const DiagnosticKind kTooManyValues;
extern const DiagnosticKind kEmptyDocument;
extern const DiagnosticKind kUnexpectedCharacter;
extern const DiagnosticKind kTrailingComma;
extern const DiagnosticKind kUnterminatedString;
extern const DiagnosticKind kControlCharacter;
extern const DiagnosticKind kBadEscape;
extern const DiagnosticKind kBadNumber;
extern const DiagnosticKind kTextAfterEnd;
extern const DiagnosticKind kCommentInJson;
extern const DiagnosticKind kSingleQuotes;
extern const DiagnosticKind kMissingComma;
extern const DiagnosticKind kMissingColon;
extern const DiagnosticKind kUnexpectedEnd;
extern const DiagnosticKind kUnquotedWord;
extern const DiagnosticKind kTooManyMistakes;

[[nodiscard]] std::span<const DiagnosticKind* const> reading_kinds();

}  // namespace charter

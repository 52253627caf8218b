#pragma once
/// What is wrong with a text someone wrote: where, what, what was expected, how to mend it.
/// Diagnostics are data, collected all at once; they become sentences only when printed.
///
///     inline constexpr DiagnosticKind kUnknownStatus{
///         .code = "E0203",
///         .message = {"unknown status '{0}'", "statut « {0} » inconnu"}, …};
///     diagnostics.push_back({.kind = &kUnknownStatus, .span = span, .args = {"implementd"}});
///
/// Each room declares its own kinds beside the code that raises them; `all_diagnostic_kinds`
/// (src/cli) joins them for `charter explain` and for the tests.

#include <charter/language.h>
#include <charter/source.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace charter {

enum class Severity { Note, Warning, Error, Critical };

/// The fixed part of a mistake, in both languages. `{0}`, `{1}` … stand for `Diagnostic::args`.
struct DiagnosticKind {
  std::string_view code;  ///< permanent, e.g. "E0203"; never used again for another mistake
  Severity severity = Severity::Error;
  Bilingual message;        ///< what is wrong; lower case, no full stop
  Bilingual expected = {};  ///< what was expected; may be empty
  Bilingual help = {};      ///< how to mend it; may be empty only with a reason in review
  Bilingual explanation;    ///< a paragraph and an example, for `charter explain`
};

/// A value shown inside a message: the person's own text, or words of ours in both languages.
using DiagnosticArg = std::variant<std::string, Bilingual>;

/// `Diagnostic::source` of what has no place in a document, such as a file that is not there.
inline constexpr std::uint32_t kUnplaced = UINT32_MAX;

struct Diagnostic {
  const DiagnosticKind* kind = nullptr;  ///< static storage, never null
  Span span;
  std::vector<DiagnosticArg> args;
  std::string suggestion;    ///< did-you-mean; empty when nothing is near
  std::uint32_t source = 0;  ///< index into the sources the caller read, or kUnplaced
};

/// `text` with each `{n}` replaced by the n-th argument; a number without an argument stays.
/// Quotes right around a placeholder are for the person's own text: a long one is cut, and where words of
/// ours fill the place instead, the quotes fall away.
[[nodiscard]] std::string fill(std::string_view text, const std::vector<DiagnosticArg>& args,
                               Language language);

/// The whole sentence in one language, without the place.
[[nodiscard]] std::string message_of(const Diagnostic& diagnostic, Language language);

}  // namespace charter

#pragma once
/// Diagnostics as people read them: place, sentence, source line with a caret, what was expected, how to mend
/// it.

#include <charter/diagnostic.h>
#include <charter/excerpt.h>
#include <charter/source.h>

#include <span>
#include <string>

namespace charter {

enum class Ink { Plain, Color };

/// All diagnostics in their order, and a closing line that counts them. `sources[d.source]` is where `d`
/// points; a diagnostic whose source is not among them is printed without an excerpt.
[[nodiscard]] std::string print(std::span<const Diagnostic> diagnostics, std::span<const Source> sources,
                                Language language, Ink ink = Ink::Plain);

/// The line with its number, and a caret under the place.
[[nodiscard]] std::string draw(const Excerpt& excerpt, Ink ink = Ink::Plain);

/// "error" or "erreur".
[[nodiscard]] std::string_view severity_word(Severity severity, Language language);

}  // namespace charter

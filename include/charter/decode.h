#pragma once
/// Text to model. Every mistake in the text at once, each with its place; nothing is read from disk.
///
///     const Checked<Assessment> read = decode_assessment(text, charter, scale);
///     if (!read.ok()) { print(read.diagnostics); }
///
/// Free functions without state: safe from any thread.

#include <charter/assessment.h>
#include <charter/framework.h>
#include <charter/limits.h>
#include <charter/result.h>
#include <charter/scale.h>
#include <charter/source.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace charter {

/// A self-assessment (JSON). The charter and the scale must outlive nothing: the result holds indices only.
[[nodiscard]] Checked<Assessment> decode_assessment(std::string_view text, const Charter& charter,
                                                    const Scale& scale, const ReadLimits& limits = {});

/// What the assessment writes under `charter`, whichever that is; nothing where it cannot be read or does not
/// say.
[[nodiscard]] std::optional<std::string> charter_reference_in(std::string_view text,
                                                              const ReadLimits& limits = {});

/// How much a charter is held to: what the engine needs, or also what its readers need.
enum class Strictness {
  Load,       ///< structure, ids, links, languages
  Editorial,  ///< and the length of titles and sentences, the number of steps and examples
};

/// A charter as a folder of YAML files: `files[0]` is charter.yaml, the others its principles in any order.
/// `Diagnostic::source` is the index of the file. Not in the WebAssembly build.
[[nodiscard]] Checked<Charter> decode_charter(std::span<const Source> files,
                                              Strictness strictness = Strictness::Load,
                                              const ReadLimits& limits = {});

/// What a scoring.yaml says.
struct Scoring {
  bool extends_builtin = false;  ///< the rules beside it are added to the built-in ones
  std::optional<Scale> scale;    ///< absent where it extends and keeps the built-in scale
};

/// A scoring.yaml, for a charter whose tiers it names. Not in the WebAssembly build.
[[nodiscard]] Checked<Scoring> decode_scoring(const Source& file, const Charter& charter,
                                              const ReadLimits& limits = {});

}  // namespace charter

#pragma once
/// A charter, its scale and its rules as one block of bytes: how they are embedded in the program, so that
/// nothing is parsed from YAML at start, and how the WebAssembly build carries them.
///
/// The format is this project's own and private: a bundle is read by the version that wrote it.

#include <charter/check.h>
#include <charter/framework.h>
#include <charter/rule.h>
#include <charter/scale.h>

#include <optional>
#include <string>
#include <string_view>

namespace charter {

struct Bundle {
  Charter charter;
  Scale scale;
  RuleSet rules;
};

[[nodiscard]] std::string write_bundle(const Bundle& bundle);

/// Whether the rules are to judge, or only to be named: compiling them is most of the work of reading.
enum class Programs : std::uint8_t { Compiled, LeftOut };

/// Whether the words for people are wanted: for who only needs the ids, every Text stays empty.
enum class Texts : std::uint8_t { Read, LeftOut };

/// Nothing when the bytes are not a whole bundle of this version.
[[nodiscard]] std::optional<Bundle> read_bundle(std::string_view bytes,
                                                Programs programs = Programs::Compiled,
                                                Texts texts = Texts::Read);

/// Checks of agreements, apart: only who checks agreements reads them. With nothing beside the agreement,
/// those that ask for an assessment are named and not run. With the programs left out, an AgreementChecker
/// compiles what an agreement needs, when it needs it; what cannot be compiled in damaged bytes is an error
/// finding then.
[[nodiscard]] std::string write_checks(const CheckSet& checks);
[[nodiscard]] std::optional<CheckSet> read_checks(std::string_view bytes, const Charter& charter,
                                                  const Scale& scale, Beside beside = Beside::Assessment,
                                                  Programs programs = Programs::Compiled);

}  // namespace charter

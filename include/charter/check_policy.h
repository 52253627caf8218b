#pragma once
/// What a team accepts of the findings about its agreements: a configuration (.charter.yaml), suppressions
/// and a baseline. docs/ci.md says the same for people.
///
///     const Checked<CheckConfig> config = decode_check_config(source);
///     const auto comments = inline_suppressions(agreement, 0, limits);
///     const Acceptance accepted = accept(checks, checked, {.suppressions = comments});
///
/// Accepting hides nothing: an accepted finding stays in every output, and only leaves the gate. Pure.

#include <charter/check.h>
#include <charter/limits.h>
#include <charter/result.h>
#include <charter/source.h>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

/// From which severity on open findings close the gate.
struct Gate {
  std::optional<Severity> from = Severity::Error;  ///< this one included; nothing: never

  [[nodiscard]] bool closes_on(Severity severity) const { return from && severity >= *from; }
  bool operator==(const Gate&) const = default;
};

/// "critical", "error", "warning", "note" or "never"; nothing for any other word.
[[nodiscard]] std::optional<Gate> parse_gate(std::string_view word);

/// One check accepted, in one place, for a reason.
struct Suppression {
  enum class Origin : std::uint8_t { Inline, Config };

  Origin origin = Origin::Inline;
  std::string rule;
  std::string reason;
  std::string until_text;  ///< as written; empty: for good
  std::optional<Date>
      until;                 ///< last day included; absent beside a text: a bad date, which counts as expired
  std::uint32_t source = 0;  ///< index of the file it stands in
  Span where;
  Span covers;       ///< of a comment: the bytes of `source` in which findings begin
  std::string file;  ///< of the configuration: a pattern; empty: every file
  std::string path;  ///< of the configuration: a place in the document and all under it; empty: everywhere
  const DiagnosticKind* problem = nullptr;  ///< why it is refused: then it accepts nothing
};

enum class SuppressionUse : std::uint8_t { Used, Unused, Expired, Refused };

/// The comments `# charter-ignore AG28 until=2027-01-31 -- reason` of a text, one for each id. A comment
/// covers the line it stands on, or, alone on its line, the next one; and the block under that line.
/// `source` is the index of the text among the files of its agreement.
[[nodiscard]] std::vector<Suppression> inline_suppressions(std::string_view text, std::uint32_t source,
                                                           const ReadLimits& limits);

struct SeverityOverride {
  std::string rule;
  Severity severity = Severity::Error;
  Span where;
};

/// A text of the configuration that names a file, and where it stands.
struct ConfigPath {
  std::string text;
  Span where;
};

struct CheckConfig {
  std::optional<Gate> fail_on;
  std::vector<SeverityOverride> severities;
  std::vector<Suppression> suppressions;
  std::optional<ConfigPath> baseline;
  std::optional<ConfigPath> rules;
  std::vector<ConfigPath> formats;  ///< NAME or NAME=FILE
};

[[nodiscard]] Checked<CheckConfig> decode_check_config(const Source& file, const ReadLimits& limits = {});

/// Checks that the configuration names and that do not exist, or that nobody may accept.
[[nodiscard]] std::vector<Diagnostic> check_names(const CheckConfig& config, const CheckSet& checks);

/// Refuses the suppressions among `written` that name no check, or one that nobody may accept.
void refuse_unknown(std::span<Suppression> written, const CheckSet& checks);

/// A finding that was there when the baseline was written: what it is about, not the line it stands on.
struct BaselineKey {
  std::string file;  ///< seen from the folder of the baseline, with /
  std::string rule;
  std::string path;

  bool operator==(const BaselineKey&) const = default;
  [[nodiscard]] bool operator<(const BaselineKey& other) const;
};

/// How many findings of each key are known.
using Baseline = std::map<BaselineKey, std::uint32_t>;

[[nodiscard]] Checked<Baseline> decode_baseline(const Source& file, const ReadLimits& limits = {});
/// One line a key, sorted, so that two branches merge.
[[nodiscard]] std::string write_baseline(const Baseline& baseline);

struct AcceptOptions {
  std::span<const Suppression> suppressions;
  std::span<const SeverityOverride> severities;
  std::string_view file;               ///< as patterns of the configuration see it
  const Baseline* baseline = nullptr;  ///< may be null
  std::string_view baseline_file;      ///< as the baseline sees it
};

struct FindingStanding {
  Severity severity = Severity::Error;
  std::optional<Index> suppression;  ///< into AcceptOptions::suppressions
  bool in_baseline = false;

  [[nodiscard]] bool open() const { return !suppression && !in_baseline; }
};

struct Acceptance {
  std::vector<FindingStanding> findings;     ///< one for each of CheckedAgreement::findings
  std::vector<SuppressionUse> suppressions;  ///< one for each given
  Baseline fixed;                            ///< in the baseline, and found no more
  Baseline now;                              ///< what a baseline of today holds of this file
};

[[nodiscard]] Acceptance accept(const CheckSet& checks, const CheckedAgreement& checked,
                                const AcceptOptions& options);

}  // namespace charter

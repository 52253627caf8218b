#pragma once
/// The presentation of checked agreements: every word, place and count decided once, in one language.
/// Renderers read a `CheckReport` and decide nothing; check_formats.h has the one table of them.
///
///     CheckReport report = start_check_report(checks, charter, {.language = Language::Fr, .as_of = today});
///     add_agreement(report, checks, file);       // one call a file; nothing of it is referred to afterwards
///     std::cout << find_check_format("sarif")->render(report, {});

#include <charter/check_report_rows.h>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

struct CheckReportFile {
  std::string name;
  std::string repository;
  std::string format;  ///< "agreement", "odrl", "odcs", "datacontract", "edc"; empty where it is not known
  std::string id;
  std::string title;
  bool judged = false;
  std::size_t agreements = 0;  ///< how many it holds: a catalogue has many policies
  bool gate_holds = true;
  std::optional<Severity> fails_from;  ///< its gate; nothing: never
  std::size_t ran = 0;
  std::size_t total = 0;
  std::size_t not_expressible = 0;
  std::string ran_sentence;
  std::vector<std::string> no_place_for;  ///< keys of an agreement that its format cannot say: "breach"
  std::string no_place_sentence;          ///< names them, and what to do about it; may be empty
  CheckCounts counts;
  std::vector<CheckOutcome> outcomes;  ///< one for each of CheckReport::rules
  std::vector<CheckReportFinding> findings;
  std::vector<CheckReportRefusal> refusals;
  std::string fixed_sentence;
  std::vector<std::string> fixed;  ///< of the baseline, found no more: "AG28 access[0].roles"
};

struct CheckReport {
  Language language = Language::En;
  std::string as_of;
  std::string charter;
  std::string rules_hash;
  bool against = false;  ///< an assessment stood beside the agreements
  std::vector<CheckReportRule> rules;
  std::vector<CheckReportFile> files;
  std::vector<CheckReportSuppression> suppressions;
  CheckCounts counts;
  std::size_t agreements = 0;  ///< in the files that could be judged
  std::size_t judged = 0;
  std::string totals_sentence;
};

struct CheckReportOptions {
  Language language = Language::En;
  Date as_of;
  bool against = false;
};

/// What became of one file. Everything is copied that the report needs.
struct CheckedFile {
  std::span<const Source> sources;            ///< the agreement, then what it imports; at least one
  std::span<const std::string> repository;    ///< names of the sources, seen from the root of the repository
  const CheckedAgreement* checked = nullptr;  ///< null: it could not be judged
  const Acceptance* accepted = nullptr;
  std::span<const Suppression> suppressions;  ///< those that `accepted` was made with
  std::span<const Diagnostic> refusals = {};
  Gate gate = {};
};

[[nodiscard]] CheckReport start_check_report(const CheckSet& checks, const Charter& charter,
                                             const CheckReportOptions& options);
void add_agreement(CheckReport& report, const CheckSet& checks, const CheckedFile& file);
/// One of the configuration: `use` is what became of it in all files together. Comments come with their file.
void add_suppression(CheckReport& report, const Suppression& suppression, SuppressionUse use,
                     CheckPlace place);

[[nodiscard]] CheckPlace check_place(const Source& source, std::string_view repository, Span where);

}  // namespace charter

#pragma once
/// The presentation of an evaluation: every wording and rounding decided once, in one language.
/// Renderers read a `GapReport` and decide nothing; `report_formats` is the one table of them.
///
///     const GapReport report = make_report(framework, assessment, evaluation, {.language = Language::Fr});
///     std::cout << find_format("text")->render(report, {});

#include <charter/evaluation.h>
#include <charter/language.h>
#include <charter/source.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

struct ReportStanding {
  std::string id;
  std::string title;  ///< official wording
  std::string name;   ///< short everyday name
  Standing standing;
  std::string capped_by;  ///< id of the rule whose finding holds the score down; or empty
};

struct ReportAction {
  std::string id;
  std::string principle;
  std::string title;
  std::string tier;       ///< id
  std::string tier_name;
  Outcome outcome = Outcome::Unanswered;
  std::string status;       ///< as answered, id; empty when unanswered
  std::string status_name;  ///< in words, "Not answered yet" included
  bool evidenced = false;
  bool duty = false;
  std::string reference;    ///< "P-39.1 …, section 3.1"; may be empty
  std::string why;
  std::vector<std::string> how;
  std::string example;
  std::vector<std::string> evidence;
  const Answer* answer = nullptr;  ///< what the person typed; the assessment must outlive the report
};

struct ReportGap {
  Index action = 0;  ///< into GapReport::actions
  Score gain;
  std::int32_t half_hours = 0;
  bool clears_critical = false;
  bool ready = false;
};

struct ReportFinding {
  std::string rule;
  Severity severity = Severity::Note;
  std::string message;
  std::string why;
  std::string fix;
  std::string principle;  ///< id; may be empty
  std::string action;     ///< id; may be empty
  std::optional<std::int32_t> cap;
  std::string pointer;    ///< JSON Pointer into the assessment
  Position position;
  bool waived = false;
  std::string waiver_reason;
};

struct ReportLeftOut {
  Index action = 0;  ///< into GapReport::actions
  std::string reason;
};

struct ReportWaiver {
  WaiverUse use = WaiverUse::Unused;
  const Waiver* waiver = nullptr;
  std::string action;  ///< id; empty: everywhere
};

struct ReportLevel {
  std::string id;
  std::string name;
  std::string next_id;    ///< empty at the top
  std::string next_name;
  std::string held_back;  ///< one sentence: what the next level still asks
  std::vector<Index> missing;  ///< into GapReport::actions
};

struct GapReport {
  Language language = Language::En;
  std::string charter;        ///< id@edition
  std::string charter_title;
  std::string provenance;
  std::string rules_hash;
  std::string file;           ///< name of the assessment, for locations
  const Organization* organization = nullptr;
  std::string as_of;
  Standing overall;
  ReportLevel level;
  std::vector<ReportStanding> commitments;
  std::vector<ReportStanding> principles;
  std::vector<ReportAction> actions;
  std::vector<ReportGap> gaps;
  std::vector<ReportGap> next_steps;
  std::vector<ReportFinding> findings;
  std::vector<Index> unmet_duties;  ///< into actions
  std::vector<ReportLeftOut> left_out;
  std::vector<ReportWaiver> waivers;
};

struct ReportOptions {
  Language language = Language::En;
  const Source* source = nullptr;  ///< the assessment's text, to give findings a line and a column
};

/// Refers to `assessment`, which must outlive the report.
[[nodiscard]] GapReport make_report(const Framework& framework, const Assessment& assessment,
                                    const Evaluation& evaluation, const ReportOptions& options);

enum class Color { No, Yes };

struct RenderOptions {
  Color color = Color::No;
  int width = 80;  ///< columns of a text report
};

struct ReportFormat {
  std::string_view name;
  std::string_view file_extension;
  std::string_view media_type;
  Bilingual description;
  std::string (*render)(const GapReport& report, const RenderOptions& options);
};

[[nodiscard]] std::span<const ReportFormat> report_formats();
[[nodiscard]] const ReportFormat* find_format(std::string_view name);

}  // namespace charter

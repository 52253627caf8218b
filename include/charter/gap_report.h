#pragma once
/// What a report says, in one language, before any format: the only thing renderers see.
/// Every wording, order and rounding is decided here; `make_report` (report.h) builds it.
/// Refers to the assessment it was made from, which must outlive it.

#include <charter/evaluation.h>
#include <charter/language.h>
#include <charter/report_peers.h>
#include <charter/source.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace charter {

struct ReportStanding {
  std::string id;
  std::string title;  ///< official wording
  std::string name;   ///< short everyday name
  Standing standing;
  std::string capped_by;  ///< id of the rule whose finding holds the score down; or empty
  std::string parent;     ///< of a principle: id of its commitment
};

struct ReportAction {
  std::string id;
  std::string principle;
  std::string title;
  std::string tier;  ///< id
  std::string tier_name;
  Outcome outcome = Outcome::Unanswered;
  std::string status;       ///< as answered, id; empty when unanswered
  std::string status_name;  ///< in words, "Not answered yet" included
  bool evidenced = false;
  bool duty = false;
  bool unmet_duty = false;   ///< tied to an act, applies, and not done
  std::optional<Index> gap;  ///< into GapReport::gaps, which is the order to do them in
  std::string reference;     ///< "P-39.1 …, section 3.1"; may be empty
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
  Index rule_index = 0;  ///< into GapReport::rules
  Severity severity = Severity::Note;
  std::string message, why, fix;
  std::string principle, action;  ///< ids; may be empty
  std::string action_title;
  std::string fact;         ///< id of the question of the profile; may be empty
  std::string fingerprint;  ///< the same from run to run, wherever the finding stands in the file
  std::optional<std::int32_t> cap;
  std::string pointer;  ///< JSON Pointer into the assessment
  Position position;
  bool waived = false;
  std::string waiver_reason;
};

/// A rule that gave a finding, told without an action.
struct ReportRule {
  std::string id;
  Severity severity = Severity::Note;
  std::string summary, why, fix;
};

/// Findings of one rule, told together: why and what to do are the same for all. An accepted one stands
/// alone.
struct ReportFindingGroup {
  Index rule = 0;               ///< into GapReport::rules
  std::vector<Index> findings;  ///< into GapReport::findings; never empty
};

enum class LeftOutBy { Profile, Answer };

struct ReportLeftOut {
  Index action = 0;  ///< into GapReport::actions
  LeftOutBy by = LeftOutBy::Profile;
  std::string reason;
};

/// Numbers of actions. All but `left_out` add up to those that apply.
struct ReportCounts {
  std::int32_t done = 0;
  std::int32_t partial = 0;
  std::int32_t not_done = 0;
  std::int32_t not_answered = 0;  ///< "we don't know" included
  std::int32_t left_out = 0;

  [[nodiscard]] std::int32_t applicable() const { return done + partial + not_done + not_answered; }
};

struct ReportWaiver {
  WaiverUse use = WaiverUse::Unused;
  const Waiver* waiver = nullptr;
  std::string action, state;  ///< id, empty: everywhere; its use in words
};

struct ReportLevel {
  std::string id;
  std::string name;
  std::string next_id;  ///< empty at the top
  std::string next_name;
  std::vector<std::string> ladder;  ///< names of all levels, lowest first
  Index step = 0;                   ///< into `ladder`
  std::string held_back;            ///< one sentence: what the next level still asks
  std::vector<Index> missing;       ///< into GapReport::actions
};

struct GapReport {
  Language language = Language::En;
  std::string charter;  ///< id@edition
  std::string charter_title;
  std::string provenance;
  std::string method;            ///< how the score is made
  std::string next_steps_intro;  ///< how the next steps are chosen
  std::string rules_hash;
  std::string file;  ///< name of the assessment, for locations
  const Organization* organization = nullptr;
  std::string as_of;
  Standing overall;
  ReportLevel level;
  ReportCounts counts;
  std::vector<ReportStanding> commitments;
  std::vector<ReportStanding> principles;
  std::vector<ReportAction> actions;
  std::vector<ReportGap> gaps;
  std::vector<ReportGap> next_steps;
  std::vector<ReportFinding> findings;             ///< the gravest first
  std::vector<ReportFindingGroup> finding_groups;  ///< in the same order
  std::vector<ReportRule> rules;                   ///< those of the findings, in the order of the rule files
  std::vector<Index> unmet_duties;                 ///< into actions
  std::vector<ReportLeftOut> left_out;
  std::vector<ReportWaiver> waivers;
  ReportPeers peers;  ///< only with a benchmark
};

}  // namespace charter

#pragma once
/// The presentation of a comparison: every wording decided once, in one language. `compare_formats` is the
/// one table.
///
///     const CompareReport report = make_compare_report(framework, before, after, comparison, Language::Fr);
///     std::cout << find_compare_format("text")->render(report, {});

#include <charter/compare.h>
#include <charter/report.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

struct CompareStanding {
  std::string id;  ///< of a principle; empty for the whole
  std::string name;
  StandingMove standing;
};

struct CompareAction {
  std::string id;
  std::string principle;
  std::string title;
  Move move = Move::Unchanged;
  ProofMove proof = ProofMove::Same;
  Outcome before = Outcome::Unanswered;
  Outcome after = Outcome::Unanswered;
  std::string before_name;  ///< the answer in words
  std::string after_name;
  std::string move_name;
};

struct CompareFinding {
  std::string rule;
  Severity severity = Severity::Note;
  std::string action;  ///< id; may be empty
  std::string message;
};

/// What moved in one way, for people: `id` is an action or a rule.
struct CompareRow {
  std::string id;
  std::string text;
  std::string remark;  ///< "Partly done → Done"; may be empty
};

struct CompareSection {
  std::string title;
  std::vector<CompareRow> rows;  ///< never empty
};

struct CompareLevel {
  std::string id;
  std::string name;
};

struct CompareReport {
  Language language = Language::En;
  std::string charter;  ///< id@edition
  std::string charter_title;
  std::string rules_hash;
  const Organization* organization = nullptr;  ///< of the later file
  std::string before_as_of;
  std::string after_as_of;
  std::vector<std::string> remarks;  ///< what makes the comparison an odd one
  StandingMove overall;
  CompareLevel level_before;
  CompareLevel level_after;
  std::vector<CompareStanding> principles;  ///< all of them
  std::vector<CompareAction> actions;       ///< all of them
  std::vector<CompareFinding> gone;
  std::vector<CompareFinding> come;
  std::vector<CompareSection> sections;  ///< the bad news first
  bool regression = false;
};

/// Refers to the assessment of `after`, which must outlive the report.
[[nodiscard]] CompareReport make_compare_report(const Framework& framework, const Judgement& before,
                                                const Judgement& after, const Comparison& comparison,
                                                Language language);

struct CompareFormat {
  std::string_view name;
  std::string_view file_extension;
  std::string_view media_type;
  Bilingual description;
  std::string (*render)(const CompareReport& report, const RenderOptions& options);
};

[[nodiscard]] std::span<const CompareFormat> compare_formats();
[[nodiscard]] const CompareFormat* find_compare_format(std::string_view name);

}  // namespace charter

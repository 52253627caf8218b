#include <charter/compare_report.h>

#include "report/compare_words.h"
#include "report/gap_report_text.h"
#include "report/phrases.h"
#include "report/words.h"

#include <algorithm>

namespace charter {

namespace {

std::string move_word(Move move, Language language) {
  switch (move) {
    case Move::Unchanged:
      return std::string{say(CompareWord::Unchanged, language)};
    case Move::Resolved:
      return std::string{say(CompareWord::OneResolved, language)};
    case Move::Improved:
      return std::string{say(CompareWord::OneImproved, language)};
    case Move::Changed:
      return std::string{say(CompareWord::OneChanged, language)};
    case Move::Slipped:
      return std::string{say(CompareWord::OneSlipped, language)};
    case Move::New:
      return std::string{say(CompareWord::OneNowApplies, language)};
    case Move::BecameNotApplicable:
      return std::string{say(CompareWord::OneNoLongerApplies, language)};
  }
  return {};
}

/// The answer in words; what the profile sets aside does not apply, whatever was answered.
std::string answer_name(const Framework& framework, const ActionResult& result, Language language) {
  const auto& statuses = framework.scale.statuses;
  if (result.outcome == Outcome::NotApplicable) {
    const auto found = std::find_if(statuses.begin(), statuses.end(), [](const Status& status) {
      return status.role == StatusRole::NotApplicable;
    });
    return found == statuses.end() ? "–" : std::string{found->name.in(tag(language))};
  }
  return result.status ? std::string{statuses[*result.status].name.in(tag(language))}
                       : std::string{say(Word::NotAnsweredYet, language)};
}

std::vector<CompareFinding> finding_rows(const Framework& framework, const std::vector<Finding>& findings,
                                         Language language) {
  std::vector<CompareFinding> rows;
  for (const Finding& finding : findings) {
    const RuleInfo& rule = framework.rules.infos[finding.rule];
    rows.push_back({rule.id, rule.severity,
                    finding.action ? framework.charter.actions[*finding.action].id : "",
                    finding_sentence(framework, rule.message, finding, language)});
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const CompareFinding& a, const CompareFinding& b) { return a.severity > b.severity; });
  return rows;
}

void add_actions(const Framework& framework, const Judgement& before, const Judgement& after,
                 const Comparison& comparison, CompareReport& report) {
  const Language language = report.language;
  for (const ActionMove& moved : comparison.actions) {
    const Action& action = framework.charter.actions[moved.action];
    CompareAction row;
    row.id = action.id;
    row.principle = framework.charter.principles[action.principle].id;
    row.title = action.title.in(tag(language));
    row.move = moved.move;
    row.proof = moved.proof;
    row.before = moved.before;
    row.after = moved.after;
    row.before_name = answer_name(framework, before.evaluation.actions[moved.action], language);
    row.after_name = answer_name(framework, after.evaluation.actions[moved.action], language);
    row.move_name = move_word(moved.move, language);
    report.actions.push_back(std::move(row));
  }
}

template <class Belongs>
void add_section(CompareReport& report, CompareWord title, Belongs belongs) {
  CompareSection section{std::string{say(title, report.language)}, {}};
  for (const CompareAction& action : report.actions) {
    if (belongs(action)) {
      const bool same = action.before_name == action.after_name;
      section.rows.push_back(
          {action.id, action.title, same ? "" : action.before_name + " → " + action.after_name});
    }
  }
  if (!section.rows.empty()) {
    report.sections.push_back(std::move(section));
  }
}

/// One row a rule: the first message, and which other actions it names.
void add_findings_section(CompareReport& report, CompareWord title,
                          const std::vector<CompareFinding>& findings) {
  CompareSection section{std::string{say(title, report.language)}, {}};
  std::vector<std::vector<std::string>> others;
  for (const CompareFinding& finding : findings) {
    const auto known = std::find_if(section.rows.begin(), section.rows.end(),
                                    [&](const CompareRow& row) { return row.id == finding.rule; });
    if (known != section.rows.end()) {
      others[static_cast<std::size_t>(known - section.rows.begin())].push_back(finding.action);
    } else {
      section.rows.push_back({finding.rule, finding.message, {}});
      others.emplace_back();
    }
  }
  for (std::size_t i = 0; i < section.rows.size(); ++i) {
    if (!others[i].empty()) {
      std::string& remark = section.rows[i].remark;
      remark = others[i].size() == 1 ? std::string{say(CompareWord::AndOneMore, report.language)}
                                     : charter::fill(say(Word::AndMore, report.language),
                                                     {std::to_string(others[i].size())}, report.language);
      for (std::size_t k = 0; k < others[i].size(); ++k) {
        remark +=
            others[i][k].empty() ? "" : std::string{k == 0 ? colon(report.language) : ", "} + others[i][k];
      }
    }
  }
  if (!section.rows.empty()) {
    report.sections.push_back(std::move(section));
  }
}

void add_sections(CompareReport& report) {
  const auto moved = [&](CompareWord title, Move move) {
    add_section(report, title, [move](const CompareAction& action) { return action.move == move; });
  };
  const auto proof = [&](CompareWord title, ProofMove move) {
    add_section(report, title, [move](const CompareAction& action) { return action.proof == move; });
  };
  moved(CompareWord::Slipped, Move::Slipped);
  proof(CompareWord::ProofWentStale, ProofMove::WentStale);
  proof(CompareWord::ProofWithdrawn, ProofMove::Withdrawn);
  add_findings_section(report, CompareWord::FindingsCome, report.come);
  moved(CompareWord::Resolved, Move::Resolved);
  moved(CompareWord::Improved, Move::Improved);
  moved(CompareWord::Changed, Move::Changed);
  moved(CompareWord::NowApplies, Move::New);
  moved(CompareWord::NoLongerApplies, Move::BecameNotApplicable);
  proof(CompareWord::ProofGained, ProofMove::Gained);
  add_findings_section(report, CompareWord::FindingsGone, report.gone);
}

void add_remarks(const Judgement& before, const Judgement& after, CompareReport& report) {
  const auto add = [&](CompareWord word, std::vector<DiagnosticArg> args) {
    report.remarks.push_back(charter::fill(say(word, report.language), args, report.language));
  };
  if (before.assessment.organization.id != after.assessment.organization.id) {
    add(CompareWord::OtherOrganization,
        {before.assessment.organization.name, after.assessment.organization.name});
  }
  if (after.evaluation.as_of < before.evaluation.as_of) {
    add(CompareWord::OtherWayRound, {});
  } else if (after.evaluation.as_of == before.evaluation.as_of) {
    add(CompareWord::SameDay, {});
  }
}

}  // namespace

CompareReport make_compare_report(const Framework& framework, const Judgement& before, const Judgement& after,
                                  const Comparison& comparison, Language language) {
  const Charter& charter = framework.charter;
  CompareReport report;
  report.language = language;
  report.charter = reference_to(charter);
  report.charter_title = charter.title.in(tag(language));
  report.rules_hash = framework.rules.hash;
  report.organization = &after.assessment.organization;
  report.before_as_of = to_string(comparison.before_as_of);
  report.after_as_of = to_string(comparison.after_as_of);
  add_remarks(before, after, report);
  report.overall = comparison.overall;
  const auto level = [&](Index index) {
    const Level& named = framework.scale.levels[index];
    return CompareLevel{named.id, std::string{named.name.in(tag(language))}};
  };
  report.level_before = level(comparison.level_before);
  report.level_after = level(comparison.level_after);
  for (Index i = 0; i < charter.principles.size(); ++i) {
    report.principles.push_back({charter.principles[i].id,
                                 std::string{charter.principles[i].name.in(tag(language))},
                                 comparison.principles[i]});
  }
  add_actions(framework, before, after, comparison, report);
  report.gone = finding_rows(framework, comparison.gone, language);
  report.come = finding_rows(framework, comparison.come, language);
  add_sections(report);
  report.regression = is_regression(comparison);
  return report;
}

}  // namespace charter

#include "model/hash.h"
#include "report/gap_report_text.h"
#include "report/method_text.h"
#include "report/numbers.h"
#include "report/phrases.h"
#include "report/words.h"

#include <charter/plan.h>
#include <charter/report.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace charter {

namespace {

std::string reference_text(const Charter& charter, const Action& action, Language language) {
  std::string out;
  Index last = static_cast<Index>(charter.references.size());
  for (const Reference& reference : action.references) {
    if (reference.source != last) {
      out += out.empty() ? "" : "; ";
      out += charter.references[reference.source].title.in(tag(language));
      out += reference.section.empty() ? "" : ", " + std::string{say(Word::Section, language)} + " ";
    } else {
      out += ", ";
    }
    out += reference.section;
    last = reference.source;
  }
  return out;
}

ReportAction action_row(const Framework& framework, const Assessment& assessment,
                        const Evaluation& evaluation, Index index, Language language) {
  const Charter& charter = framework.charter;
  const Action& action = charter.actions[index];
  const ActionResult& result = evaluation.actions[index];
  const auto in = [language](const Text& text) { return std::string{text.in(tag(language))}; };
  ReportAction row;
  row.id = action.id;
  row.principle = charter.principles[action.principle].id;
  row.title = in(action.title);
  row.tier = charter.tiers[action.tier].id;
  row.tier_name = in(charter.tiers[action.tier].name);
  row.outcome = result.outcome;
  row.status = result.status ? framework.scale.statuses[*result.status].id : "";
  row.status_name = result.status ? in(framework.scale.statuses[*result.status].name)
                                  : std::string{say(Word::NotAnsweredYet, language)};
  row.evidenced = result.evidenced;
  row.duty = action.duty == Duty::Law;
  row.reference = reference_text(charter, action, language);
  row.why = in(action.why);
  for (const Text& step : action.how) {
    row.how.push_back(in(step));
  }
  row.example = in(action.example);
  for (const Text& piece : action.evidence) {
    row.evidence.push_back(in(piece));
  }
  row.answer = &assessment.answers[index];
  return row;
}

ReportLevel level_row(const Framework& framework, const Evaluation& evaluation, Language language) {
  const Scale& scale = framework.scale;
  const LevelResult& result = evaluation.level;
  ReportLevel row;
  row.step = result.level;
  for (const Level& level : scale.levels) {
    row.ladder.push_back(std::string{level.name.in(tag(language))});
  }
  row.id = scale.levels[result.level].id;
  row.name = scale.levels[result.level].name.in(tag(language));
  if (!result.next) {
    row.held_back = say(evaluation.overall.score ? Word::TopReached : Word::NoLevelAtAll, language);
    return row;
  }
  row.next_id = scale.levels[*result.next].id;
  row.next_name = scale.levels[*result.next].name.in(tag(language));
  row.held_back = held_back_sentence(framework, result, row.next_name, language);
  row.missing = result.missing;
  return row;
}

ReportFinding finding_row(const Framework& framework, const Assessment& assessment, const Finding& finding,
                          const LineIndex* lines, Language language) {
  const RuleInfo& rule = framework.rules.infos[finding.rule];
  ReportFinding row;
  row.rule = rule.id;
  row.severity = rule.severity;
  row.message = finding_sentence(framework, rule.message, finding, language);
  row.why = finding_sentence(framework, rule.why, finding, language);
  row.fix = finding_sentence(framework, rule.fix, finding, language);
  row.principle = finding.principle ? framework.charter.principles[*finding.principle].id : "";
  row.action = finding.action ? framework.charter.actions[*finding.action].id : "";
  row.action_title = finding.action ? framework.charter.actions[*finding.action].title.in(tag(language)) : "";
  row.fact = finding.fact ? framework.charter.facts[*finding.fact].id : "";
  row.cap = rule.cap;
  row.pointer = finding.action && assessment.answers[*finding.action].where.length > 0
                    ? "/answers/" + row.action
                    : (finding.fact && assessment.profile_where.length > 0 ? "/profile" : "");
  if (lines != nullptr) {
    row.position = lines->at(finding.where.offset);
  }
  if (finding.waiver) {
    row.waived = true;
    row.waiver_reason = assessment.waivers[*finding.waiver].reason;
  }
  return row;
}

ReportGap gap_row(const Gap& gap) {
  return {gap.action, gap.gain, gap.half_hours, gap.clears_critical, gap.ready};
}

void add_standings(const Framework& framework, const Evaluation& evaluation, GapReport& report) {
  const Charter& charter = framework.charter;
  const std::string_view language = tag(report.language);
  for (Index i = 0; i < charter.commitments.size(); ++i) {
    const std::string title{charter.commitments[i].title.in(language)};
    report.commitments.push_back(
        {charter.commitments[i].id, title, title, evaluation.commitments[i], {}, {}});
  }
  for (Index i = 0; i < charter.principles.size(); ++i) {
    const Principle& principle = charter.principles[i];
    const PrincipleResult& result = evaluation.principles[i];
    report.principles.push_back({principle.id,
                                 std::string{principle.title.in(language)},
                                 std::string{principle.name.in(language)},
                                 result.standing,
                                 {},
                                 charter.commitments[principle.commitment].id});
    if (result.capped_by) {
      report.principles.back().capped_by =
          framework.rules.infos[evaluation.findings[*result.capped_by].rule].id;
    }
  }
}

void add_left_out(const Assessment& assessment, const Evaluation& evaluation, GapReport& report) {
  for (Index i = 0; i < report.actions.size(); ++i) {
    if (report.actions[i].outcome != Outcome::NotApplicable) {
      continue;
    }
    if (evaluation.actions[i].excluded_by_profile) {
      report.left_out.push_back(
          {i, LeftOutBy::Profile, std::string{say(Word::LeftOutByProfile, report.language)}});
    } else {
      report.left_out.push_back({i, LeftOutBy::Answer, assessment.answers[i].reason.str()});
    }
  }
}

ReportCounts counts_of(const std::vector<ReportAction>& actions) {
  ReportCounts counts;
  for (const ReportAction& action : actions) {
    switch (action.outcome) {
      case Outcome::Satisfied:
        ++counts.done;
        break;
      case Outcome::Partial:
        ++counts.partial;
        break;
      case Outcome::Open:
        ++counts.not_done;
        break;
      case Outcome::Unknown:
      case Outcome::Unanswered:
        ++counts.not_answered;
        break;
      case Outcome::NotApplicable:
        ++counts.left_out;
        break;
    }
  }
  return counts;
}

/// The rules of the findings, and in each finding the place of its rule.
void add_rules(const Framework& framework, GapReport& report) {
  for (const RuleInfo& rule : framework.rules.infos) {
    bool used = false;
    for (ReportFinding& finding : report.findings) {
      if (finding.rule == rule.id) {
        finding.rule_index = static_cast<Index>(report.rules.size());
        used = true;
      }
    }
    if (used) {
      report.rules.push_back({rule.id, rule.severity, rule_summary(rule.message, report.language),
                              rule_summary(rule.why, report.language),
                              rule_summary(rule.fix, report.language)});
    }
  }
}

void add_finding_groups(GapReport& report) {
  for (Index i = 0; i < report.findings.size(); ++i) {
    const ReportFinding& finding = report.findings[i];
    const auto same = [&](const ReportFindingGroup& group) {
      return group.rule == finding.rule_index && !report.findings[group.findings.front()].waived;
    };
    const auto known = std::find_if(report.finding_groups.begin(), report.finding_groups.end(), same);
    if (known == report.finding_groups.end() || finding.waived) {
      report.finding_groups.push_back({finding.rule_index, {i}});
    } else {
      known->findings.push_back(i);
    }
  }
}

/// Of what was found and on what, not of where it stands: editing another answer changes no fingerprint.
void add_fingerprints(std::vector<ReportFinding>& findings) {
  std::map<std::string, int> seen;
  for (ReportFinding& finding : findings) {
    TextHash hash;
    for (const std::string& part : {finding.rule, finding.principle, finding.action, finding.fact}) {
      hash.add(part);
    }
    const int earlier = seen[hash.hex()]++;
    if (earlier > 0) {
      hash.add(std::to_string(earlier));
    }
    finding.fingerprint = hash.hex();
  }
}

void add_findings(const Framework& framework, const Assessment& assessment, const Evaluation& evaluation,
                  const Source* source, GapReport& report) {
  std::optional<LineIndex> lines;
  if (source != nullptr) {
    report.file = source->name;
    lines.emplace(source->text);
  }
  for (const Finding& finding : evaluation.findings) {
    report.findings.push_back(
        finding_row(framework, assessment, finding, lines ? &*lines : nullptr, report.language));
  }
  add_fingerprints(report.findings);
  // The gravest first; equals stay in the charter's order.
  std::stable_sort(report.findings.begin(), report.findings.end(),
                   [](const ReportFinding& a, const ReportFinding& b) { return a.severity > b.severity; });
  add_rules(framework, report);
  add_finding_groups(report);
}

}  // namespace

GapReport make_report(const Framework& framework, const Assessment& assessment, const Evaluation& evaluation,
                      const ReportOptions& options) {
  GapReport report;
  const Language language = options.language;
  report.language = language;
  report.charter = reference_to(framework.charter);
  report.charter_title = framework.charter.title.in(tag(language));
  report.provenance = framework.charter.provenance.in(tag(language));
  report.method = method_text(framework, language);
  report.next_steps_intro = next_steps_intro(framework, language);
  report.rules_hash = framework.rules.hash;
  report.organization = &assessment.organization;
  report.as_of = to_string(evaluation.as_of);
  report.overall = evaluation.overall;
  report.level = level_row(framework, evaluation, language);
  add_standings(framework, evaluation, report);
  for (Index i = 0; i < framework.charter.actions.size(); ++i) {
    report.actions.push_back(action_row(framework, assessment, evaluation, i, language));
  }
  std::transform(evaluation.gaps.begin(), evaluation.gaps.end(), std::back_inserter(report.gaps), gap_row);
  for (Index i = 0; i < report.gaps.size(); ++i) {
    report.actions[report.gaps[i].action].gap = i;
  }
  const std::vector<Gap> steps = next_steps(framework, evaluation);
  std::transform(steps.begin(), steps.end(), std::back_inserter(report.next_steps), gap_row);
  add_findings(framework, assessment, evaluation, options.source, report);
  report.unmet_duties = evaluation.unmet_duties;
  for (const Index index : report.unmet_duties) {
    report.actions[index].unmet_duty = true;
  }
  report.counts = counts_of(report.actions);
  add_left_out(assessment, evaluation, report);
  for (Index i = 0; i < assessment.waivers.size(); ++i) {
    const Waiver& waiver = assessment.waivers[i];
    report.waivers.push_back(
        {evaluation.waivers[i], &waiver, waiver.action ? framework.charter.actions[*waiver.action].id : "",
         waiver_state(waiver, evaluation.waivers[i], framework.rules, options.language)});
  }
  return report;
}

}  // namespace charter

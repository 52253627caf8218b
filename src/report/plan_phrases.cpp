#include "report/plan_phrases.h"

#include "report/numbers.h"
#include "report/phrases.h"
#include "report/plan_words.h"
#include "report/words.h"

#include <charter/diagnostic.h>

namespace charter {

namespace {

std::string from_to(const std::string& from, const std::string& to) {
  return from == to ? from : from + " → " + to;
}

std::string labelled(Word label, const std::string& text, Language language) {
  return std::string{say(label, language)} + std::string{colon(language)} + text;
}

}  // namespace

std::vector<std::string> plan_summary(const PlanReport& report) {
  const Language language = report.language;
  std::vector<std::string> lines;
  if (!report.what_if.empty()) {
    std::string changes;
    for (const PlanReportWhatIf& change : report.what_if) {
      changes += (changes.empty() ? "" : ", ") + change.action + " " + quoted(change.status_name, language);
    }
    lines.push_back(std::string{say(PlanWord::WhatIf, language)} + " " + changes +
                    std::string{colon(language)} + report.what_if_sentence);
  }
  if (!report.target_sentence.empty()) {
    lines.push_back(report.target_sentence);
  }
  if (report.steps.empty()) {
    if (report.target.empty()) {
      lines.push_back(std::string{say(PlanWord::NothingToDo, language)});
    }
    return lines;
  }
  lines.push_back(report.span + std::string{colon(language)} + report.hours_sentence);
  lines.push_back(labelled(
      Word::Score,
      from_to(percent(report.start.standing.score, language), percent(report.end.standing.score, language)),
      language));
  lines.push_back(labelled(Word::Level, from_to(report.start.level_name, report.end.level_name), language));
  return lines;
}

std::string step_line(const PlanReport& report, const PlanReportStep& step) {
  return step.action + " · " + step.tier_name + " · " + half_hours(step.half_hours, report.language) +
         "\u00a0h · " + step.when;
}

std::string score_after(const PlanReport& report, const PlanReportStep& step) {
  std::string after = percent(step.after.score, report.language);
  if (step.new_level) {
    after += ", " + charter::fill(say(PlanWord::LevelAfter, report.language), {step.level_after_name},
                                  report.language);
  }
  return step.in_time ? after : after + ". " + std::string{say(PlanWord::GoesOn, report.language)};
}

std::string later_sentence(const PlanReport& report) {
  const std::string count =
      counted(report.later.size(), {"action", "action"}, {"actions", "actions"}, report.language);
  return charter::fill(say(PlanWord::Later, report.language),
                       {count, half_hours(report.later_half_hours, report.language)}, report.language);
}

std::string plan_made_from(const PlanReport& report) {
  const std::string rules{say(Word::Rules, report.language)};
  return report.charter + (report.rules_hash.empty() ? "" : ", " + rules + " " + report.rules_hash);
}

}  // namespace charter

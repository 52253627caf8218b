// For a wiki or a comment on a pull request. Every text that comes from outside is escaped; there are no
// links.

#include "report/dates.h"
#include "report/escape.h"
#include "report/formats.h"
#include "report/numbers.h"
#include "report/phrases.h"

#include <charter/diagnostic.h>

#include <utility>
#include <vector>

namespace charter {

namespace {

class MarkdownReport {
 public:
  explicit MarkdownReport(const GapReport& report) : report_(report) {}

  std::string write() {
    out_ += "# " + md(report_.organization->name) + "\n\n";
    out_ += md(report_.charter_title) + " · " + word(Word::AssessedOn) + " " +
            day_in_words(report_.as_of, report_.language) + "\n";
    standing();
    holding_back();
    next_steps();
    principles();
    peers();
    findings();
    duties();
    left_out();
    waivers();
    actions();
    heading(Word::HowScoreIsMade);
    out_ += md(report_.method) + "\n\n" + md(report_.provenance) + "\n\n---\n\n";
    out_ += "*" + word(Word::NotLegalAdvice) + "* " + md(made_from(report_)) + "\n";
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string word(Word word) const { return std::string{say(word, report_.language)}; }
  [[nodiscard]] std::string labelled(Word label) const {
    return "**" + word(label) + "**" + std::string{colon(report_.language)};
  }
  [[nodiscard]] static std::string md(std::string_view text) { return markdown_escaped(text); }
  [[nodiscard]] std::string number(std::optional<Score> score) const {
    return percent(score, report_.language);
  }

  void heading(Word title) { out_ += "\n## " + word(title) + "\n\n"; }

  void row(const std::vector<std::string>& cells) {
    for (const std::string& cell : cells) {
      out_ += "| " + cell + " ";
    }
    out_ += "|\n";
  }

  /// Marks the columns from the second to the `numbers`-th as numbers, set to the right.
  void table_head(const std::vector<std::string>& cells, std::size_t numbers) {
    row(cells);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      out_ += i > 0 && i <= numbers ? "|---:" : "|---";
    }
    out_ += "|\n";
  }

  void standing() {
    heading(Word::WhereYouStand);
    const Standing& overall = report_.overall;
    if (!overall.score) {
      out_ += word(Word::NothingApplies) + "\n";
      return;
    }
    table_head({word(Word::Score), word(Word::CouldReachShort), word(Word::BackedByProof),
                word(Word::Answered), word(Word::Level)},
               3);
    row({"**" + number(overall.score) + "**", number(overall.high), number(overall.evidenced),
         number(overall.coverage), "**" + md(report_.level.name) + "**"});
    if (overall.uncapped) {
      out_ += "\n" +
              fill(say(Word::WithoutCap, report_.language), {number(overall.uncapped)}, report_.language) +
              "\n";
    }
    out_ += "\n" + counts_sentence(report_.counts, report_.language) + "\n";
  }

  void holding_back() {
    heading(Word::WhatHoldsYouBack);
    out_ += md(report_.level.held_back) + "\n";
    bool first = true;
    for (const ReportFinding& finding : report_.findings) {
      if (finding.severity == Severity::Critical && !finding.waived) {
        out_ += std::exchange(first, false) ? "\n" : "";
        out_ += "- " + labelled(Word::Critical) + md(finding.message) + "\n";
      }
    }
  }

  void next_steps() {
    heading(Word::NextSteps);
    if (report_.next_steps.empty()) {
      out_ += word(Word::NoNextStep) + "\n";
    }
    int step_number = 0;
    for (const ReportGap& step : report_.next_steps) {
      const ReportAction& action = report_.actions[step.action];
      out_ += std::to_string(++step_number) + ". **" + md(action.title) + "** (" + md(action.id) + ", " +
              effort(step.half_hours, report_.language) + ", " + gain_in_points(step.gain, report_.language) +
              ")\n";
      if (!action.how.empty()) {
        out_ +=
            "   " + word(Word::Start) + std::string{colon(report_.language)} + md(action.how.front()) + "\n";
      }
    }
  }

  void principles() {
    heading(Word::Principles);
    table_head({word(Word::ColumnPrinciple), word(Word::Score), word(Word::CouldReachShort),
                word(Word::BackedByProof), word(Word::Answered)},
               4);
    for (const ReportStanding& principle : report_.principles) {
      const Standing& standing = principle.standing;
      std::string name = md(principle.name) + " (" + md(principle.id) + ")";
      name += standing.score ? "" : ", " + word(Word::NothingApplies);
      name += standing.uncapped ? ", " + md(cap_sentence(principle, report_.language)) : "";
      row({name, number(standing.score), number(standing.high), number(standing.evidenced),
           number(standing.coverage)});
    }
  }

  void peers() {
    if (report_.peers.remark.empty()) {
      return;
    }
    heading(Word::Peers);
    out_ += md(report_.peers.remark) + "\n";
    for (const ReportPeerGroup& group : report_.peers.groups) {
      out_ += "\n**" + md(group.name) + "**\n\n";
      for (const ReportPeerPlace& place : group.places) {
        out_ += "- " + md(place.name) + std::string{colon(report_.language)} +
                md(peer_sentence(place, report_.language)) + "\n";
      }
    }
  }

  void findings() {
    heading(Word::Findings);
    if (report_.findings.empty()) {
      out_ += word(Word::NoFindings) + "\n";
    }
    for (const ReportFindingGroup& group : report_.finding_groups) {
      finding_group(group);
    }
  }

  void under(Word label, std::string_view text) {
    out_ += "  - " + word(label) + std::string{colon(report_.language)} + md(text) + "\n";
  }

  void finding_group(const ReportFindingGroup& group) {
    const ReportFinding& first = report_.findings[group.findings.front()];
    const ReportRule& rule = report_.rules[group.rule];
    const bool several = group.findings.size() > 1;
    out_ += "- " + labelled(severity_word(first.severity)) + md(several ? rule.summary : first.message) +
            " (" + md(first.rule) + ")\n";
    for (const Index index : group.findings) {
      const ReportFinding& finding = report_.findings[index];
      if (several) {
        out_ += "  - " +
                (finding.action.empty() ? md(finding.message)
                                        : "**" + md(finding.action) + "** " + md(finding.action_title)) +
                "\n";
      }
    }
    if (first.waived) {
      under(Word::AcceptedForNow, first.waiver_reason);
      return;
    }
    under(Word::Why, several ? rule.why : first.why);
    under(Word::Fix, several ? rule.fix : first.fix);
  }

  void action_line(const ReportAction& action, const std::string& remark) {
    out_ += "- **" + md(action.id) + "** " + md(action.title) + remark + "\n";
  }

  void duties() {
    if (report_.unmet_duties.empty()) {
      return;
    }
    heading(Word::LegalDuties);
    out_ += word(Word::LegalDutiesIntro) + "\n\n";
    for (const Index index : report_.unmet_duties) {
      const ReportAction& action = report_.actions[index];
      action_line(action, action.reference.empty() ? "" : " (" + md(action.reference) + ")");
    }
  }

  void left_out() {
    if (report_.left_out.empty()) {
      return;
    }
    heading(Word::LeftOut);
    left_out_group(Word::ProfileSaysNo, LeftOutBy::Profile);
    left_out_group(Word::YouSaidNo, LeftOutBy::Answer);
  }

  void left_out_group(Word title, LeftOutBy by) {
    bool first = true;
    for (const ReportLeftOut& item : report_.left_out) {
      if (item.by != by) {
        continue;
      }
      if (std::exchange(first, false)) {
        out_ += (out_.ends_with("\n\n") ? "" : "\n") + word(title) + "\n\n";
      }
      const std::string said = by == LeftOutBy::Answer ? std::string{colon(report_.language)} +
                                                             quoted(md(item.reason), report_.language)
                                                       : "";
      action_line(report_.actions[item.action], said);
    }
  }

  void waivers() {
    if (report_.waivers.empty()) {
      return;
    }
    heading(Word::Waivers);
    for (const ReportWaiver& waiver : report_.waivers) {
      out_ += "- **" + md(waiver.waiver->rule) + "**" +
              (waiver.action.empty() ? "" : " (" + md(waiver.action) + ")") + " " + word(Word::Until) + " " +
              md(day_in_words(waiver.waiver->until_text, report_.language)) + ", " + md(waiver.state) +
              std::string{colon(report_.language)} + quoted(md(waiver.waiver->reason), report_.language) +
              "\n";
    }
  }

  void actions() {
    heading(Word::EveryAction);
    table_head(
        {word(Word::ColumnAction), word(Word::ColumnTitle), word(Word::ColumnStatus), word(Word::ColumnTier)},
        0);
    for (const ReportAction& action : report_.actions) {
      row({md(action.id), md(action.title), md(action.status_name), md(action.tier_name)});
    }
  }

  const GapReport& report_;
  std::string out_;
};

}  // namespace

std::string render_markdown(const GapReport& report, const RenderOptions& /*options*/) {
  return MarkdownReport{report}.write();
}

}  // namespace charter

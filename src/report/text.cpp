#include "diagnostics/visible.h"
#include "report/columns.h"
#include "report/dates.h"
#include "report/formats.h"
#include "report/layout.h"
#include "report/numbers.h"
#include "report/phrases.h"
#include "report/words.h"

#include <algorithm>
#include <utility>

namespace charter {

namespace {

constexpr std::size_t kMostGaps = 15;
constexpr std::size_t kMostCritical = 1;  ///< above the next steps: the first screen has room for no more
constexpr int kMostOfName = 160;
constexpr int kBarWidth = 20;

/// Writes one report; holds what every section needs.
class TextReport {
 public:
  TextReport(const GapReport& report, const RenderOptions& options) : report_(report), options_(options) {}

  std::string write() {
    head();
    standing();
    paragraph(Word::WhatHoldsYouBack, report_.level.held_back);
    critical_findings();
    next_steps();
    how_to_begin();
    principles();
    peers();
    gaps();
    findings();
    duties();
    left_out();
    waivers();
    paragraph(Word::HowScoreIsMade, report_.method);
    out_ += "\n" + wrapped(say(Word::NotLegalAdvice), "", "", options_.width);
    out_ += wrapped(report_.charter + (report_.rules_hash.empty()
                                           ? ""
                                           : ", " + std::string{say(Word::Rules)} + " " + report_.rules_hash),
                    "", "", options_.width);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view say(Word word) const { return charter::say(word, report_.language); }
  [[nodiscard]] std::string styled(std::string_view text, std::string_view code) const {
    return options_.color == Color::Yes ? "\033[" + std::string{code} + "m" + std::string{text} + "\033[0m"
                                        : std::string{text};
  }
  [[nodiscard]] bool french() const { return report_.language == Language::Fr; }

  void heading(Word word) { out_ += "\n" + styled(say(word), "1") + "\n"; }

  void paragraph(Word word, std::string_view text) {
    heading(word);
    out_ += wrapped(text, "  ", "  ", options_.width);
  }

  void head() {
    const std::string& given = report_.organization->name;
    const std::string name = columns(given) > kMostOfName ? fitted(given, kMostOfName) : given;
    out_ += styled(wrapped(name, "", "", options_.width), "1");
    out_ += wrapped(report_.charter_title + " · " + std::string{say(Word::AssessedOn)} + " " +
                        day_in_words(report_.as_of, report_.language),
                    "", "", options_.width);
  }

  void figure(Word label, const std::string& value, const std::string& remark) {
    out_ +=
        "  " + fitted(say(label), 22) + styled(value, "1") + (remark.empty() ? "" : "   " + remark) + "\n";
  }

  void standing() {
    const Standing& overall = report_.overall;
    heading(Word::WhereYouStand);
    if (!overall.score) {
      out_ += "  " + std::string{say(Word::NothingApplies)} + "\n";
      return;
    }
    const bool open = overall.high && overall.high != overall.score;
    figure(
        Word::Score, percent(overall.score, report_.language),
        open ? fill(say(Word::CouldReach), {percent(overall.high, report_.language)}, report_.language) : "");
    if (overall.uncapped) {
      const std::string indent(24, ' ');
      out_ += wrapped(
          fill(say(Word::WithoutCap), {percent(overall.uncapped, report_.language)}, report_.language),
          indent, indent, options_.width);
    }
    figure(Word::Answered, percent(overall.coverage, report_.language), "");
    figure(Word::BackedByProof, percent(overall.evidenced, report_.language), "");
    figure(Word::Level, visible(report_.level.name), "");
  }

  void critical_findings() {
    std::size_t shown = 0;
    for (const ReportFinding& finding : report_.findings) {
      if (finding.severity == Severity::Critical && !finding.waived && ++shown <= kMostCritical) {
        out_ += wrapped(finding.message + (finding.action.empty() ? "" : " (" + finding.action + ")"), "  ! ",
                        "    ", options_.width);
      }
    }
    if (shown > kMostCritical) {
      out_ +=
          "    " + fill(say(Word::AsGrave), {std::to_string(shown - kMostCritical)}, report_.language) + "\n";
    }
  }

  [[nodiscard]] std::string hours(std::int32_t halves) const {
    return half_hours(halves, report_.language) + "\u00a0" + std::string{say(Word::Hours)};
  }

  void next_steps() {
    heading(Word::NextSteps);
    if (report_.next_steps.empty()) {
      out_ += wrapped(say(Word::NoNextStep), "  ", "  ", options_.width);
    }
    int number = 0;
    for (const ReportGap& step : report_.next_steps) {
      const ReportAction& action = report_.actions[step.action];
      const std::string title = action.title + " (" + action.id + ", " + hours(step.half_hours) + ")";
      out_ += wrapped(title, "  " + std::to_string(++number) + ". ", "     ", options_.width);
    }
  }

  /// After the steps rather than under each, so that all three fit the first screen.
  void how_to_begin() {
    if (report_.next_steps.empty()) {
      return;
    }
    heading(Word::Start);
    int number = 0;
    for (const ReportGap& step : report_.next_steps) {
      const ReportAction& action = report_.actions[step.action];
      const std::string mark = "  " + std::to_string(++number) + ". ";
      out_ += wrapped(action.how.empty() ? action.title : action.how.front(), mark, "     ", options_.width);
    }
    out_ += wrapped(
        fill(say(Word::SeeAlso), {report_.actions[report_.next_steps.front().action].id}, report_.language),
        "  ", "  ", options_.width);
  }

  [[nodiscard]] static std::string bar(Score score) {
    const int filled = (score.basis_points * kBarWidth + 5000) / 10000;
    std::string out;
    for (int i = 0; i < kBarWidth; ++i) {
      out += i < filled ? "█" : "·";
    }
    return out;
  }

  void principles() {
    heading(Word::Principles);
    for (const ReportStanding& principle : report_.principles) {
      const std::string name = "  " + fitted(principle.id, 4) + fitted(principle.name, 30) + "  ";
      if (!principle.standing.score) {
        out_ += name + std::string{say(Word::NothingApplies)} + "\n";
        continue;
      }
      const std::string value = percent(principle.standing.score, report_.language);
      const std::string pad(static_cast<std::size_t>(std::max(0, 7 - columns(value))), ' ');
      out_ += name + bar(*principle.standing.score) + " " + pad + value + "\n";
      if (principle.standing.uncapped) {
        const std::string text = fill(
            say(Word::Capped), {principle.capped_by, percent(principle.standing.uncapped, report_.language)},
            report_.language);
        out_ += wrapped(text, "      ", "      ", options_.width);
      }
    }
  }

  /// The whole only: the page and the JSON have each principle.
  void peers() {
    if (report_.peers.remark.empty()) {
      return;
    }
    paragraph(Word::Peers, report_.peers.remark);
    for (const ReportPeerGroup& group : report_.peers.groups) {
      if (group.places.front().id.empty()) {
        out_ += wrapped(peer_sentence(group.places.front(), report_.language),
                        "  " + fitted(group.name, 24) + "  ", std::string(28, ' '), options_.width);
      }
    }
  }

  void gaps() {
    if (report_.gaps.empty()) {
      paragraph(Word::Gaps, say(Word::AllDone));
      return;
    }
    heading(Word::Gaps);
    // "and 1 more" would take the line of that one.
    const std::size_t shown = report_.gaps.size() <= kMostGaps + 1 ? report_.gaps.size() : kMostGaps;
    for (std::size_t i = 0; i < shown; ++i) {
      const ReportGap& gap = report_.gaps[i];
      const ReportAction& action = report_.actions[gap.action];
      std::string remark = action.tier_name + ", " + hours(gap.half_hours);
      if (!gap.ready) {
        remark += ", " + std::string{say(Word::WaitsForOthers)};
      }
      out_ += wrapped(action.title + " (" + remark + ")", "  " + fitted(action.id, 8), "          ",
                      options_.width);
    }
    if (shown < report_.gaps.size()) {
      out_ += "  " +
              fill(say(Word::AndMore), {std::to_string(report_.gaps.size() - shown)}, report_.language) +
              "\n";
    }
  }

  void findings() {
    if (report_.findings.empty()) {
      return;
    }
    heading(Word::Findings);
    for (const ReportFinding& finding : report_.findings) {
      std::string head = std::string{say(severity_word(finding.severity))} + (french() ? "\u00a0: " : ": ") +
                         finding.message;
      head += " [" + finding.rule + "]";
      if (finding.waived) {
        head += " (" + std::string{say(Word::Accepted)} + (french() ? "\u00a0: " : ": ") +
                finding.waiver_reason + ")";
      }
      out_ += wrapped(head, "  - ", "    ", options_.width);
      if (finding.severity >= Severity::Warning && !finding.waived) {
        out_ += wrapped(finding.fix, "    ", "    ", options_.width);
      }
    }
  }

  void duties() {
    if (report_.unmet_duties.empty()) {
      return;
    }
    heading(Word::LegalDuties);
    out_ += wrapped(say(Word::LegalDutiesIntro), "  ", "  ", options_.width);
    for (const Index index : report_.unmet_duties) {
      const ReportAction& action = report_.actions[index];
      out_ += wrapped(action.title, "  " + fitted(action.id, 8), "          ", options_.width);
    }
  }

  void left_out() {
    if (report_.left_out.empty()) {
      return;
    }
    heading(Word::LeftOut);
    const std::string all = std::to_string(report_.actions.size());
    out_ += "  " +
            counted(report_.left_out.size(), {"action", "action"}, {"actions", "actions"}, report_.language);
    out_ += french() ? " sur les " + all + ".\n" : " of the " + all + ".\n";
    // The profile's reason is the same for all: said once, above them.
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
        out_ += "  " + std::string{say(title)} + "\n";
      }
      const ReportAction& action = report_.actions[item.action];
      out_ += wrapped(action.title, "  " + fitted(action.id, 8), "          ", options_.width);
      if (by == LeftOutBy::Answer) {
        const std::string quoted = french() ? "«\u00a0" + item.reason + "\u00a0»" : "“" + item.reason + "”";
        out_ += wrapped(quoted, "          ", "          ", options_.width);
      }
    }
  }

  void waivers() {
    if (report_.waivers.empty()) {
      return;
    }
    heading(Word::Waivers);
    for (const ReportWaiver& row : report_.waivers) {
      std::string text = row.waiver->rule + (row.action.empty() ? "" : " (" + row.action + ")") + " ";
      text += std::string{say(Word::Until)} + " " + day_in_words(row.waiver->until_text, report_.language);
      text += ", " + row.state + (french() ? "\u00a0: " : ": ") + row.waiver->reason;
      out_ += wrapped(text, "  - ", "    ", options_.width);
    }
  }

  const GapReport& report_;
  const RenderOptions& options_;
  std::string out_;
};

}  // namespace

std::string render_text(const GapReport& report, const RenderOptions& options) {
  return TextReport{report, options}.write();
}

}  // namespace charter

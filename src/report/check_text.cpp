// Findings as a person reads them in a terminal or in the log of a job.

#include "diagnostics/print.h"
#include "diagnostics/visible.h"
#include "report/check_formats.h"
#include "report/check_phrases.h"
#include "report/check_words.h"
#include "report/layout.h"
#include "report/phrases.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace charter {

namespace {

class CheckText {
 public:
  CheckText(const CheckReport& report, const RenderOptions& options) : report_(report), options_(options) {}

  std::string write() {
    for (const CheckReportFile& file : report_.files) {
      for (const CheckReportFinding& finding : file.findings) {
        finding.standing == CheckStanding::Open ? open(finding) : accepted(finding);
      }
    }
    suppressions();
    for (const CheckReportFile& file : report_.files) {
      summary(file);
    }
    without_place();
    out_ += (out_.empty() ? "" : "\n") + styled(report_.totals_sentence, "1") + "\n";
    out_ += std::string{say(CheckWord::NotLegalAdvice, report_.language)} + "\n";
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string mark() const { return std::string{colon(report_.language)}; }
  [[nodiscard]] std::string styled(const std::string& text, std::string_view code) const {
    return options_.color == Color::Yes ? "\033[" + std::string{code} + "m" + text + "\033[0m" : text;
  }
  [[nodiscard]] static std::string_view ink_of(Severity severity) {
    return severity >= Severity::Error ? "1;31" : "1;33";
  }

  void labelled(CheckWord label, std::string_view text) {
    if (!text.empty()) {
      const std::string words = std::string{say(label, report_.language)} + mark() + std::string{text};
      out_ += wrapped(words, "  ", "    ", options_.width);
    }
  }

  void open(const CheckReportFinding& finding) {
    const CheckReportRule& rule = report_.rules[finding.rule];
    out_ += styled(visible(place_phrase(finding.place)) + ":", "1") + " " +
            styled(std::string{severity_phrase(finding.severity, report_.language)} +
                       (report_.language == Language::Fr ? "\u00a0:" : ":"),
                   ink_of(finding.severity)) +
            " " + visible(finding.message) + " [" + rule.id + "]\n";
    if (finding.excerpt) {
      out_ += draw(*finding.excerpt, options_.color == Color::Yes ? Ink::Color : Ink::Plain);
    }
    if (finding.agreement) {
      labelled(CheckWord::ImportedBy, place_phrase(*finding.agreement));
    }
    labelled(CheckWord::Expected, finding.expected);
    labelled(CheckWord::Why, finding.why);
    labelled(CheckWord::Fix, finding.fix);
    labelled(CheckWord::Source, rule.source);
    out_ += "\n";
  }

  void accepted(const CheckReportFinding& finding) {
    out_ += visible(place_phrase(finding.place) + ": " + finding.message) + " [" +
            report_.rules[finding.rule].id + "]\n";
    out_ += wrapped(standing_phrase(finding, report_.language), "  ", "    ", options_.width) + "\n";
  }

  void suppressions() {
    bool any = false;
    for (const CheckReportSuppression& suppression : report_.suppressions) {
      if (suppression.use != SuppressionUse::Used) {
        out_ += visible(place_phrase(suppression.place) + ": " + suppression.message) + "\n";
        any = true;
      }
    }
    out_ += any ? "\n" : "";
  }

  void summary(const CheckReportFile& file) {
    const std::string name = visible(file.name) + mark();
    if (!file.judged) {
      out_ += name + styled(std::string{say(CheckWord::NotJudged, report_.language)}, "1;31") + "\n";
      return;
    }
    const std::string with =
        report_.against ? " " + std::string{say(CheckWord::RanWithAnswers, report_.language)} : "";
    out_ += name + file.ran_sentence + with + (report_.language == Language::Fr ? "\u00a0; " : "; ") +
            counts_phrase(file.counts, report_.language) + "\n";
    if (!file.fixed.empty()) {
      out_ += "  " + file.fixed_sentence + "\n";
      for (const std::string& entry : file.fixed) {
        out_ += "    " + visible(entry) + "\n";
      }
    }
  }

  /// Once for all files of which the same is true.
  void without_place() {
    std::vector<std::string_view> told;
    for (const CheckReportFile& file : report_.files) {
      const bool known = std::find(told.begin(), told.end(), file.no_place_sentence) != told.end();
      if (!file.no_place_sentence.empty() && !known) {
        told.push_back(file.no_place_sentence);
        out_ += (told.size() == 1 ? "\n" : "") + wrapped(file.no_place_sentence, "", "  ", options_.width);
      }
    }
  }

  const CheckReport& report_;
  const RenderOptions& options_;
  std::string out_;
};

}  // namespace

std::string render_check_text(const CheckReport& report, const RenderOptions& options) {
  return CheckText{report, options}.write();
}

}  // namespace charter

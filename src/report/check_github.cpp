// Workflow commands of GitHub Actions: each becomes an annotation in the pull request, at its file and line.

#include "diagnostics/visible.h"
#include "report/check_formats.h"
#include "report/check_phrases.h"
#include "report/check_words.h"
#include "report/escape.h"
#include "report/phrases.h"

#include <algorithm>

namespace charter {

namespace {

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "notice";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
    case Severity::Critical:
      return "error";
  }
  return {};
}

/// A line that is no command, whatever stands in it: the older notation `##[` counts anywhere in a line.
std::string plain_text(std::string_view text) {
  std::string out = visible(plain_line(text));
  for (std::size_t at = out.find("##["); at != std::string::npos; at = out.find("##[", at)) {
    out.replace(at, 3, "## [");
  }
  return out;
}

/// The name of a file as it is, for the annotation to find it; only what a log must not hold is replaced:
/// bytes that are no UTF-8, and controls that no command can escape.
std::string shown_name(std::string_view name) {
  std::string out;
  while (!name.empty()) {
    const std::size_t next = std::min(name.find_first_of("\r\n"), name.size());
    out += visible(name.substr(0, next));
    out += name.substr(next, 1);
    name.remove_prefix(std::min(next + 1, name.size()));
  }
  return out;
}

class WorkflowCommands {
 public:
  explicit WorkflowCommands(const CheckReport& report) : report_(report) {}

  std::string write() {
    for (const CheckReportFile& file : report_.files) {
      for (const CheckReportRefusal& refusal : file.refusals) {
        command("error", refusal.place, refusal.code,
                lines_of({refusal.message, labelled(CheckWord::Expected, refusal.expected),
                          labelled(CheckWord::Fix, refusal.fix)}));
      }
      for (const CheckReportFinding& finding : file.findings) {
        if (finding.standing == CheckStanding::Open) {
          open(finding);
        }
      }
    }
    for (const CheckReportSuppression& suppression : report_.suppressions) {
      if (suppression.use != SuppressionUse::Used) {
        command("warning", suppression.place, "charter-ignore", suppression.message);
      }
    }
    accepted();
    for (const CheckReportFile& file : report_.files) {
      line(file.name + std::string{colon(report_.language)} +
           (file.judged ? file.ran_sentence : std::string{say(CheckWord::NotJudged, report_.language)}));
    }
    line(report_.totals_sentence);
    return std::move(out_);
  }

 private:
  static std::string lines_of(std::initializer_list<std::string> parts) {
    std::string text;
    for (const std::string& part : parts) {
      text += (text.empty() || part.empty() ? "" : "\n") + plain_line(part);
    }
    return text;
  }

  void command(std::string_view name, const CheckPlace& place, std::string_view title,
               std::string_view text) {
    out_ += "::" + std::string{name} + " file=" + workflow_property(shown_name(place.repository)) +
            ",line=" + std::to_string(place.begin.line) + ",endLine=" + std::to_string(place.end.line) +
            ",col=" + std::to_string(place.begin.column) + ",endColumn=" + std::to_string(place.end.column) +
            ",title=" + workflow_property(title) + "::" + workflow_message(text) + "\n";
  }

  [[nodiscard]] std::string labelled(CheckWord label, const std::string& text) const {
    return text.empty()
               ? text
               : std::string{say(label, report_.language)} + std::string{colon(report_.language)} + text;
  }

  void open(const CheckReportFinding& finding) {
    const CheckReportRule& rule = report_.rules[finding.rule];
    command(command_of(finding.severity), finding.place,
            rule.id + (rule.title.empty() ? "" : " " + plain_line(rule.title)),
            lines_of({finding.message, labelled(CheckWord::Expected, finding.expected),
                      labelled(CheckWord::Why, finding.why), labelled(CheckWord::Fix, finding.fix)}));
  }

  /// No annotations: they are accepted. Folded, for whoever looks.
  void accepted() {
    if (report_.counts.suppressed + report_.counts.baselined == 0) {
      return;
    }
    out_ += "::group::" + workflow_message(say(CheckWord::AcceptedGroup, report_.language)) + "\n";
    for (const CheckReportFile& file : report_.files) {
      for (const CheckReportFinding& finding : file.findings) {
        if (finding.standing != CheckStanding::Open) {
          line(place_phrase(finding.place) + ": " + finding.message + " [" + report_.rules[finding.rule].id +
               "], " + standing_phrase(finding, report_.language));
        }
      }
    }
    out_ += "::endgroup::\n";
  }

  /// Begins with a dash, so that no name of a file can begin a command.
  void line(const std::string& text) { out_ += "- " + plain_text(text) + "\n"; }

  const CheckReport& report_;
  std::string out_;
};

}  // namespace

std::string render_check_github(const CheckReport& report, const RenderOptions& /*options*/) {
  return WorkflowCommands{report}.write();
}

}  // namespace charter

// JUnit XML, in the shape that both the Ant (Windy Road) and the Jenkins schema accept.
// A critical or important finding is a failed test, an accepted one a skipped test; what is lesser is told in
// system-out.

#include "report/escape.h"
#include "report/formats.h"
#include "report/numbers.h"
#include "report/phrases.h"

namespace charter {

namespace {

class JunitReport {
 public:
  explicit JunitReport(const GapReport& report) : report_(report) {}

  std::string write() {
    sort_findings();
    const std::string name = "charter" + std::string{colon(Language::En)} + report_.organization->name;
    out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n<testsuite";
    attribute("id", "0");
    attribute("package", report_.charter);
    attribute("name", name);
    // No clock: the day that the assessment is judged as of. No machine either: the result is the same on
    // all.
    attribute("timestamp", report_.as_of + "T00:00:00");
    attribute("hostname", "localhost");
    attribute("tests", std::to_string(failed_.size() + accepted_.size() + (all_is_well() ? 1 : 0)));
    attribute("failures", std::to_string(failed_.size()));
    attribute("errors", "0");
    attribute("skipped", std::to_string(accepted_.size()));
    attribute("time", "0");
    out_ += ">\n";
    properties();
    for (const ReportFinding* finding : failed_) {
      failed_case(*finding);
    }
    for (const ReportFinding* finding : accepted_) {
      skipped_case(*finding);
    }
    if (all_is_well()) {
      // Some services take a suite without a test for a broken one.
      open_case(say(Word::NothingGrave, report_.language), report_.charter);
      out_ += "</testcase>\n";
    }
    system_out();
    out_ += "<system-err></system-err>\n</testsuite>\n</testsuites>\n";
    return std::move(out_);
  }

 private:
  void sort_findings() {
    for (const ReportFinding& finding : report_.findings) {
      if (finding.waived) {
        accepted_.push_back(&finding);
      } else if (finding.severity >= Severity::Error) {
        failed_.push_back(&finding);
      } else {
        lesser_.push_back(&finding);
      }
    }
  }

  [[nodiscard]] bool all_is_well() const { return failed_.empty() && accepted_.empty(); }

  void attribute(std::string_view name, std::string_view value) {
    out_ += " " + std::string{name} + "=\"" + markup_escaped(value) + "\"";
  }

  void property(std::string_view name, std::string_view value) {
    out_ += "<property";
    attribute("name", name);
    attribute("value", value);
    out_ += "/>\n";
  }

  void properties() {
    out_ += "<properties>\n";
    property("charter", report_.charter);
    property("rules", report_.rules_hash);
    property("as_of", report_.as_of);
    property("score", percent(report_.overall.score, report_.language));
    property("level", report_.level.id);
    out_ += "</properties>\n";
  }

  /// Neither schema has a place for file and line, so they stand where a class would.
  [[nodiscard]] std::string place_of(const ReportFinding& finding) const {
    const std::string file = report_.file.empty() ? report_.charter : report_.file;
    return file + ":" + std::to_string(finding.position.line) + ":" + std::to_string(finding.position.column);
  }

  void open_case(std::string_view name, std::string_view place) {
    out_ += "<testcase";
    attribute("name", name);
    attribute("classname", place);
    attribute("time", "0");
    out_ += ">";
  }

  [[nodiscard]] static std::string name_of(const ReportFinding& finding) {
    const std::string& subject = finding.action.empty() ? finding.fact : finding.action;
    return finding.rule + (subject.empty() ? "" : " " + subject);
  }

  void failed_case(const ReportFinding& finding) {
    open_case(name_of(finding), place_of(finding));
    out_ += "<failure";
    attribute("type", severity_id(finding.severity));
    attribute("message", finding.message);
    out_ += ">" + markup_escaped(place_of(finding)) + "\n" + labelled(Word::Why, finding.why) +
            labelled(Word::Fix, finding.fix) + "</failure></testcase>\n";
  }

  void skipped_case(const ReportFinding& finding) {
    open_case(name_of(finding), place_of(finding));
    out_ += "<skipped";
    attribute("message", std::string{say(Word::AcceptedForNow, report_.language)} +
                             std::string{colon(report_.language)} + finding.waiver_reason);
    out_ += ">" + markup_escaped(finding.message) + "</skipped></testcase>\n";
  }

  [[nodiscard]] std::string labelled(Word label, std::string_view text) const {
    return markup_escaped(std::string{say(label, report_.language)} + std::string{colon(report_.language)} +
                          std::string{text}) +
           "\n";
  }

  void system_out() {
    out_ += "<system-out>";
    for (const ReportFinding* finding : lesser_) {
      out_ += markup_escaped(place_of(*finding) + std::string{colon(report_.language)} +
                             std::string{say(severity_word(finding->severity), report_.language)} +
                             std::string{colon(report_.language)} + finding->message + " [" + finding->rule +
                             "]") +
              "\n";
    }
    out_ += "</system-out>\n";
  }

  const GapReport& report_;
  std::vector<const ReportFinding*> failed_;
  std::vector<const ReportFinding*> accepted_;
  std::vector<const ReportFinding*> lesser_;
  std::string out_;
};

}  // namespace

std::string render_junit(const GapReport& report, const RenderOptions& /*options*/) {
  return JunitReport{report}.write();
}

}  // namespace charter

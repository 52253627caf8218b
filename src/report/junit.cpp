// JUnit XML, in the shape that both the Ant (Windy Road) and the Jenkins schema accept.
// A finding that closes the gate is a failed test, an accepted one a skipped test, a document that could not
// be judged a broken one; what is lesser is told in system-out.

#include "report/escape.h"
#include "report/findings_log.h"
#include "report/numbers.h"
#include "report/phrases.h"

#include <algorithm>

namespace charter {

namespace {

class JunitSuite {
 public:
  JunitSuite(const FindingsLog& log, std::size_t number) : log_(log), number_(number) {
    for (const LoggedFinding& finding : log_.findings) {
      if (finding.accepted != AcceptedBy::Nobody) {
        accepted_.push_back(&finding);
      } else if (log_.fails_from && finding.severity >= *log_.fails_from) {
        failed_.push_back(&finding);
      } else {
        lesser_.push_back(&finding);
      }
    }
    for (const LogNotice& notice : log_.notices) {
      (notice.about == LogNotice::About::Refusal ? refused_ : told_).push_back(&notice);
    }
  }

  std::string write() {
    open_suite();
    properties();
    for (const LogNotice* notice : refused_) {
      broken_case(*notice);
    }
    for (const LoggedFinding* finding : failed_) {
      failed_case(*finding);
    }
    for (const LoggedFinding* finding : accepted_) {
      skipped_case(*finding);
    }
    if (all_is_well()) {
      // Some services take a suite without a test for a broken one.
      open_case(say(Word::NothingGrave, log_.language), log_.charter);
      out_ += "</testcase>\n";
    }
    system_out();
    out_ += "<system-err></system-err>\n</testsuite>\n";
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool all_is_well() const { return cases() == 0; }
  [[nodiscard]] std::size_t cases() const { return failed_.size() + accepted_.size() + refused_.size(); }

  void attribute(std::string_view name, std::string_view value) {
    out_ += " " + std::string{name} + "=\"" + markup_escaped(value) + "\"";
  }

  void open_suite() {
    out_ += "<testsuite";
    attribute("id", std::to_string(number_));
    attribute("package", log_.charter);
    attribute("name", "charter: " + log_.name);
    // No clock: the day that the document is judged as of. No machine either: the result is the same on all.
    attribute("timestamp", log_.as_of + "T00:00:00");
    attribute("hostname", "localhost");
    attribute("tests", std::to_string(std::max<std::size_t>(cases(), 1)));
    attribute("failures", std::to_string(failed_.size()));
    attribute("errors", std::to_string(refused_.size()));
    attribute("skipped", std::to_string(accepted_.size()));
    attribute("time", "0");
    out_ += ">\n";
  }

  void properties() {
    out_ += "<properties>\n";
    for (const auto& [name, value] : log_.properties) {
      const auto* words = std::get_if<std::string>(&value);
      out_ += "<property";
      attribute("name", name);
      attribute("value",
                words != nullptr ? *words : percent(std::get<std::optional<Score>>(value), log_.language));
      out_ += "/>\n";
    }
    out_ += "</properties>\n";
  }

  /// Neither schema has a place for file and line, so they stand where a class would.
  [[nodiscard]] std::string place_of(const std::string& file, Position position) const {
    return (file.empty() ? log_.charter : file) + ":" + std::to_string(position.line) + ":" +
           std::to_string(position.column);
  }
  [[nodiscard]] std::string place_of(const LoggedFinding& finding) const {
    return place_of(finding.file, finding.position);
  }

  void open_case(std::string_view name, std::string_view place) {
    out_ += "<testcase";
    attribute("name", name);
    attribute("classname", place);
    attribute("time", "0");
    out_ += ">";
  }

  [[nodiscard]] const std::string& rule_of(const LoggedFinding& finding) const {
    return log_.rules[finding.rule].id;
  }

  [[nodiscard]] std::string name_of(const LoggedFinding& finding) const {
    return rule_of(finding) + (finding.subject.empty() ? "" : " ") + finding.subject;
  }

  void broken_case(const LogNotice& notice) {
    open_case(notice.code, place_of(notice.file, notice.position));
    out_ += "<error";
    attribute("type", notice.code);
    attribute("message", notice.message);
    out_ += ">" + markup_escaped(place_of(notice.file, notice.position)) + "</error></testcase>\n";
  }

  void failed_case(const LoggedFinding& finding) {
    open_case(name_of(finding), place_of(finding));
    out_ += "<failure";
    attribute("type", severity_id(finding.severity));
    attribute("message", finding.message);
    out_ += ">" + markup_escaped(place_of(finding)) + "\n" + labelled(Word::Why, finding.why) +
            labelled(Word::Fix, finding.fix) + "</failure></testcase>\n";
  }

  void skipped_case(const LoggedFinding& finding) {
    open_case(name_of(finding), place_of(finding));
    out_ += "<skipped";
    attribute("message", finding.standing);
    out_ += ">" + markup_escaped(finding.message) + "</skipped></testcase>\n";
  }

  [[nodiscard]] std::string labelled(Word label, std::string_view text) const {
    return markup_escaped(std::string{say(label, log_.language)} + std::string{colon(log_.language)} +
                          std::string{text}) +
           "\n";
  }

  void system_out() {
    const std::string mark{colon(log_.language)};
    out_ += "<system-out>";
    for (const LoggedFinding* finding : lesser_) {
      out_ += markup_escaped(place_of(*finding) + mark + finding->severity_word + mark + finding->message +
                             " [" + rule_of(*finding) + "]") +
              "\n";
    }
    for (const LogNotice* notice : told_) {
      out_ += markup_escaped(place_of(notice->file, notice->position) + mark + notice->message) + "\n";
    }
    out_ += "</system-out>\n";
  }

  const FindingsLog& log_;
  std::size_t number_;
  std::vector<const LoggedFinding*> failed_;
  std::vector<const LoggedFinding*> accepted_;
  std::vector<const LoggedFinding*> lesser_;
  std::vector<const LogNotice*> refused_;
  std::vector<const LogNotice*> told_;
  std::string out_;
};

}  // namespace

std::string write_junit(std::span<const FindingsLog> logs) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
  for (std::size_t i = 0; i < logs.size(); ++i) {
    out += JunitSuite{logs[i], i}.write();
  }
  return out + "</testsuites>\n";
}

}  // namespace charter

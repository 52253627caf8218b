#include "report/findings_log.h"

#include "report/formats.h"
#include "report/numbers.h"
#include "report/phrases.h"

namespace charter {

namespace {

LoggedFinding logged(const GapReport& report, const ReportFinding& finding) {
  LoggedFinding row;
  row.rule = finding.rule_index;
  row.severity = finding.severity;
  row.subject = finding.action.empty() ? finding.fact : finding.action;
  row.message = finding.message;
  row.why = finding.why;
  row.fix = finding.fix;
  row.file = report.file;
  row.position = finding.position;
  row.pointer = finding.pointer;
  row.fingerprint = finding.fingerprint;
  row.accepted = finding.waived ? AcceptedBy::OtherFile : AcceptedBy::Nobody;
  row.reason = finding.waiver_reason;
  row.standing = std::string{say(Word::AcceptedForNow, report.language)} +
                 std::string{colon(report.language)} + finding.waiver_reason;
  row.severity_word = say(severity_word(finding.severity), report.language);
  if (!finding.principle.empty()) {
    row.properties.push_back({"principle", finding.principle});
  }
  if (!finding.action.empty()) {
    row.properties.push_back({"action", finding.action});
  }
  return row;
}

}  // namespace

FindingsLog findings_log(const GapReport& report) {
  FindingsLog log;
  log.language = report.language;
  log.id = report.organization->id;
  log.name = report.organization->name;
  log.charter = report.charter;
  log.as_of = report.as_of;
  log.properties = {{"organization", report.organization->name},
                    {"as_of", report.as_of},
                    {"charter", report.charter},
                    {"rules", report.rules_hash},
                    {"level", report.level.id},
                    {"score", report.overall.score}};
  log.rules = report.rules;
  for (const ReportFinding& finding : report.findings) {
    log.findings.push_back(logged(report, finding));
  }
  return log;
}

std::string render_sarif(const GapReport& report, const RenderOptions& /*options*/) {
  const FindingsLog log = findings_log(report);
  return write_sarif({&log, 1});
}

std::string render_junit(const GapReport& report, const RenderOptions& /*options*/) {
  const FindingsLog log = findings_log(report);
  return write_junit({&log, 1});
}

}  // namespace charter

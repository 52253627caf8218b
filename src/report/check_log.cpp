// SARIF (one run over all files) and JUnit (one suite a file) of checked agreements.

#include "report/check_formats.h"
#include "report/check_phrases.h"
#include "report/check_words.h"
#include "report/findings_log.h"

namespace charter {

namespace {

/// Files are named as a service sees them: from the root of the repository.
enum class Names { Repository, AsGiven };

const std::string& name_of(const CheckPlace& place, Names names) {
  return names == Names::Repository ? place.repository : place.file;
}

AcceptedBy accepted_by(const CheckReportFinding& finding) {
  switch (finding.standing) {
    case CheckStanding::Open:
      return AcceptedBy::Nobody;
    case CheckStanding::Baselined:
      return AcceptedBy::OtherFile;
    case CheckStanding::Suppressed:
      return finding.origin == Suppression::Origin::Inline ? AcceptedBy::SameSource : AcceptedBy::OtherFile;
  }
  return AcceptedBy::Nobody;
}

LoggedFinding logged(const CheckReport& report, const CheckReportFinding& finding, Names names) {
  LoggedFinding row;
  row.rule = finding.rule;
  row.severity = finding.severity;
  row.subject = finding.path;
  row.message = as_sentence(finding.message);
  row.why = finding.why;
  row.fix = as_sentence(finding.fix);
  row.file = name_of(finding.place, names);
  row.position = finding.place.begin;
  if (finding.place.end.column > finding.place.begin.column) {
    row.end = finding.place.end;
  }
  row.pointer = finding.path;
  row.fingerprint = finding.fingerprint;
  row.accepted = accepted_by(finding);
  row.reason = finding.reason;
  row.standing = standing_phrase(finding, report.language);
  row.severity_word = severity_phrase(finding.severity, report.language);
  if (finding.agreement) {
    row.related.push_back({name_of(*finding.agreement, names), finding.agreement->begin,
                           std::string{say(CheckWord::ImportedBy, report.language)}});
  }
  return row;
}

void add_file(FindingsLog& log, const CheckReport& report, const CheckReportFile& file, Names names) {
  for (const CheckReportRefusal& refusal : file.refusals) {
    log.notices.push_back({LogNotice::About::Refusal, refusal.code, refusal.message,
                           name_of(refusal.place, names), refusal.place.begin});
  }
  for (const CheckReportFinding& finding : file.findings) {
    log.findings.push_back(logged(report, finding, names));
  }
}

void add_suppressions(FindingsLog& log, const CheckReport& report, Names names) {
  for (const CheckReportSuppression& suppression : report.suppressions) {
    if (suppression.use != SuppressionUse::Used) {
      log.notices.push_back({LogNotice::About::Settings, suppression.rule, suppression.message,
                             name_of(suppression.place, names), suppression.place.begin});
    }
  }
}

FindingsLog empty_log(const CheckReport& report) {
  FindingsLog log;
  log.language = report.language;
  log.charter = report.charter;
  log.as_of = report.as_of;
  log.properties = {{"as_of", report.as_of}, {"charter", report.charter}, {"rules", report.rules_hash}};
  for (const CheckReportRule& rule : report.rules) {
    log.rules.push_back({rule.id, rule.severity, rule.title, rule.why, rule.fix});
  }
  return log;
}

}  // namespace

std::string render_check_sarif(const CheckReport& report, const RenderOptions& /*options*/) {
  FindingsLog log = empty_log(report);
  log.id = "agreements";
  for (const CheckReportFile& file : report.files) {
    add_file(log, report, file, Names::Repository);
  }
  add_suppressions(log, report, Names::Repository);
  return write_sarif({&log, 1});
}

std::string render_check_junit(const CheckReport& report, const RenderOptions& /*options*/) {
  std::vector<FindingsLog> logs;
  for (const CheckReportFile& file : report.files) {
    FindingsLog& log = logs.emplace_back(empty_log(report));
    log.id = file.repository;
    log.name = file.name;
    log.fails_from = file.fails_from;
    if (file.judged) {
      log.properties.push_back({"checks", file.ran_sentence});
    }
    add_file(log, report, file, Names::AsGiven);
  }
  if (!logs.empty()) {
    add_suppressions(logs.back(), report, Names::AsGiven);
  }
  return write_junit(logs);
}

}  // namespace charter

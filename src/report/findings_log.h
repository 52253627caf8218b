#pragma once
/// Findings as SARIF and JUnit take them, whatever they were found in: an assessment or an agreement. One log
/// is one run of SARIF and one test suite of JUnit.

#include <charter/gap_report.h>

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace charter {

enum class AcceptedBy {
  Nobody,
  OtherFile,   ///< a waiver, a baseline, a configuration
  SameSource,  ///< a comment beside what was found
};

/// Names that programs read, in the order to write them. A score is a number in SARIF, in words in JUnit.
using LogProperties = std::vector<std::pair<std::string, std::variant<std::string, std::optional<Score>>>>;

/// Another place that a finding has to do with.
struct LoggedPlace {
  std::string file;
  Position position;
  std::string message;
};

/// What is told beside the findings.
struct LogNotice {
  enum class About { Settings, Refusal };  ///< a suppression, say; or a document that could not be judged

  About about = About::Settings;
  std::string code;  ///< of a message, or of a rule; may be empty
  std::string message;
  std::string file;
  Position position;
};

struct LoggedFinding {
  Index rule = 0;  ///< into FindingsLog::rules
  Severity severity = Severity::Note;
  std::string subject;  ///< what it was found on, "SEC-03"; may be empty. With the rule it names the test
  std::string message, why, fix;
  std::string file;  ///< may be empty
  Position position;
  std::optional<Position> end;  ///< just after the last character
  std::vector<LoggedPlace> related;
  std::string pointer;      ///< where in the document, whatever the line; may be empty
  std::string fingerprint;  ///< the same from run to run, wherever the finding stands in the file
  AcceptedBy accepted = AcceptedBy::Nobody;
  std::string reason;         ///< of who accepted it
  std::string standing;       ///< what people are told of that: "accepted until January 31, 2027: the reason"
  std::string severity_word;  ///< in the language of the log
  LogProperties properties;
};

struct FindingsLog {
  Language language = Language::En;
  std::string id;       ///< of the organization or the agreement: tells runs of SARIF apart
  std::string name;     ///< of the same, for people
  std::string charter;  ///< id@edition
  std::string as_of;    ///< YYYY-MM-DD
  LogProperties properties;
  std::optional<Severity> fails_from = Severity::Error;  ///< what JUnit takes for failed; nothing: never
  std::vector<ReportRule> rules;
  std::vector<LoggedFinding> findings;
  std::vector<LogNotice> notices;
};

[[nodiscard]] FindingsLog findings_log(const GapReport& report);

[[nodiscard]] std::string write_sarif(std::span<const FindingsLog> logs);
[[nodiscard]] std::string write_junit(std::span<const FindingsLog> logs);

}  // namespace charter

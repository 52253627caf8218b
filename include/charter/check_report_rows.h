#pragma once
/// The rows of a report on checked agreements: a check, a finding, a refusal, a suppression, each in words
/// and places of one language. check_report.h puts them together.

#include <charter/check_policy.h>
#include <charter/excerpt.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace charter {

struct CheckPlace {
  std::string file;        ///< as the user named it
  std::string repository;  ///< seen from the root of its repository, which is what services show
  Position begin;
  Position end;  ///< just after the last character, on the same line
};

/// One check, as findings refer to it.
struct CheckReportRule {
  std::string id;
  std::string slug;
  std::string title;
  std::string why;
  std::string fix;
  std::string source;
  Severity severity = Severity::Error;
  std::vector<std::string> supports;  ///< ids of principles, then of actions
};

enum class CheckStanding : std::uint8_t { Open, Suppressed, Baselined };

struct CheckReportFinding {
  Index rule = 0;  ///< into CheckReport::rules
  Severity severity = Severity::Error;
  std::string message;
  std::string expected;  ///< of structural ones; may be empty
  std::string why;
  std::string fix;
  std::string path;  ///< in the document
  CheckPlace place;
  std::optional<Excerpt> excerpt;
  std::optional<CheckPlace> agreement;  ///< where `place` is in a file that this agreement imports
  CheckStanding standing = CheckStanding::Open;
  Suppression::Origin origin = Suppression::Origin::Inline;  ///< of its suppression
  std::string reason;                                        ///< why it is accepted
  std::string until;
  std::string fingerprint;  ///< the same from run to run, wherever the finding stands in the file
};

/// Why a file could not be judged.
struct CheckReportRefusal {
  std::string code;
  std::string message;
  std::string expected;
  std::string fix;
  CheckPlace place;
};

struct CheckReportSuppression {
  SuppressionUse use = SuppressionUse::Used;
  Suppression::Origin origin = Suppression::Origin::Inline;
  std::string rule;
  std::string reason;
  std::string until;
  std::string message;  ///< what became of it, and of those alike that it stands for
  CheckPlace place;
  std::size_t count = 1;  ///< alike in one file, with this one: ten thousand fill no log
};

struct CheckCounts {
  std::array<std::size_t, 4> open{};  ///< by severity
  std::size_t suppressed = 0;
  std::size_t baselined = 0;
};

}  // namespace charter

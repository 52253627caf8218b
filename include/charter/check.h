#pragma once
/// Checks of a data-sharing agreement: 45 rules, each with one answer. Not legal advice.
///
///     const CheckedAgreement checked = check_agreement(checks, agreement, {.as_of = today});
///     const CheckedAgreement file = check_agreements(checks, *decode_agreements(files).value, options);
///
/// Pure: the same inputs give the same result, on any thread.

#include <charter/agreement.h>
#include <charter/assessment.h>
#include <charter/date.h>
#include <charter/framework.h>
#include <charter/language.h>
#include <charter/rule.h>
#include <charter/scale.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace charter {

enum class CheckOutcome : std::uint8_t {
  Pass,
  Fail,
  NotApplicable,
  NotExpressible,  ///< the format of the document has no place for the answer
};

/// One demand of a check. Most checks have one; those on a list of clauses have one for each.
struct CheckClause {
  Severity severity = Severity::Error;
  std::string at;  ///< where a finding points, in the model: "access[].need_to_know"
  /// What the format of a document must be able to say for the clause to be run; empty: `at`.
  std::vector<std::string> needs = {};
  Text message;  ///< `{0}` is the item (a party, a dataset …), `{1}` the value found
  Text fix;
};

/// Whether an assessment stands beside the agreement.
enum class Beside : std::uint8_t { Nothing, Assessment };

struct CheckInfo {
  std::string id;                       ///< permanent: "AG28", "S05", "AGX-03"
  std::string slug;                     ///< "transfer-protected"
  Severity severity = Severity::Error;  ///< of its first clause
  std::vector<Index> principles;
  std::vector<Index> actions;  ///< of the charter that it supports
  Text title;
  Text why;
  Text source;                      ///< law, section, standard
  bool structural = false;          ///< always on, cannot be suppressed
  bool against_assessment = false;  ///< runs only with an assessment beside the agreement
  std::vector<CheckClause> clauses;
};

/// The first entries of every CheckSet: what is always looked at, and a check that could not be run.
enum class OwnCheck : Index {
  Syntax,        ///< S01: what cannot be read is not judged; a finding where people and programs read it
                 ///< differently
  UnknownKey,    ///< S02
  WrongType,     ///< S03: also a code that is none of the list, and a key that has to be there
  DuplicateKey,  ///< S04
  UndeclaredId,  ///< S05
  BadValue,      ///< S06: a date, a duration, the code of a place
  CheckError,    ///< a check that could not be evaluated: never a pass
  Count
};

[[nodiscard]] std::vector<CheckInfo> own_checks();

struct CheckPrograms;

/// Immutable once made; share it between threads.
struct CheckSet {
  std::vector<CheckInfo> infos;  ///< structural ones first
  std::string hash;              ///< of the rule files, in hexadecimal
  std::shared_ptr<const CheckPrograms> programs;
};

struct CheckFinding {
  Index check = 0;   ///< into CheckSet::infos
  Index clause = 0;  ///< into CheckInfo::clauses
  Severity severity = Severity::Error;
  std::string path;  ///< of the value in the document, "access[0].need_to_know": does not move with its line
  std::uint32_t source = 0;              ///< index of the file
  Span where;                            ///< of a value that is not there: the key or item it belongs under
  std::vector<DiagnosticArg> args;       ///< for `{0}`, `{1}` … of the clause's message and fix
  std::optional<Diagnostic> structural;  ///< of S01 to S06: says the rest
  std::string_view format = {};          ///< of a document in another format, its name: "ODRL"
  std::optional<Bilingual> place_in_format = {};  ///< where that format writes what is missing
  std::string part = {};  ///< of a file with several agreements, which one: its id, or its number
  /// How many more findings of the same clause this one stands for: past kMostOfAClause they are only
  /// counted.
  std::uint32_t more = 0;

  /// Where in its file: the path, after the part and a #, as "urn:policy:7#access[0].roles".
  [[nodiscard]] std::string address() const { return part.empty() ? path : part + "#" + path; }
};

/// Of one clause in one file. A list of ten thousand items with the same fault fills no log and no memory.
inline constexpr std::size_t kMostOfAClause = 100;

struct CheckedAgreement {
  AgreementFormat format = AgreementFormat::Agreement;
  std::string_view format_name;           ///< "ODRL"; empty for our own format
  std::vector<std::string> no_place_for;  ///< what that format cannot say: "breach", "access.need_to_know"
  std::string id;
  std::string title;
  Date as_of;
  std::size_t agreements = 1;          ///< how many the file holds; format, id and title are of the first
  std::vector<CheckOutcome> outcomes;  ///< one for each of CheckSet::infos
  std::vector<CheckFinding> findings;  ///< by file, place, then check
};

class AnswersBeside;  // answers_beside.h

struct CheckOptions {
  Date as_of;
  const AnswersBeside* against = nullptr;  ///< if any; made with the same checks
};

/// Every check over one agreement. Checks on answers apply only with an assessment beside it.
[[nodiscard]] CheckedAgreement check_agreement(const CheckSet& checks, const Agreement& agreement,
                                               const CheckOptions& options);

/// The agreements of one file as one: each outcome is the worst of all, each finding says which it is of.
[[nodiscard]] CheckedAgreement check_agreements(const CheckSet& checks, std::span<const Agreement> agreements,
                                                const CheckOptions& options);

[[nodiscard]] std::string_view to_string(CheckOutcome outcome);

}  // namespace charter

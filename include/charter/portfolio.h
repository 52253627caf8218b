#pragma once
/// What a portfolio keeps of each assessment it was given: figures and indices, no texts but names.
/// The batch makes one for each document; the database, the summary and the portfolio report read them.
///
///     const PartnerResult partner = partner_result(framework, assessment, evaluation);
///
/// Values; safe to share between threads once made.

#include <charter/evaluation.h>
#include <charter/language.h>

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace charter {

/// Where a document came from.
struct DocumentPlace {
  std::string file;          ///< as given or found, or "<stdin>"
  std::uint64_t line = 0;    ///< of a JSON Lines file, from 1; 0: the whole file
  std::string content_hash;  ///< of the document's bytes, in hexadecimal; what makes a second run idempotent
};

struct PartnerAction {
  Outcome outcome = Outcome::Unanswered;
  std::optional<Index> status;  ///< into Scale::statuses, as answered
  bool evidenced = false;
};

struct PartnerFinding {
  Index rule = 0;  ///< into RuleSet::infos
  std::optional<Index> principle;
  std::optional<Index> action;
  bool waived = false;
};

struct PartnerResult {
  DocumentPlace place;
  std::string id;  ///< of the organization
  std::string name;
  std::string sector;
  std::string size;
  Date as_of;
  Date assessed_on;
  Standing overall;
  Index level = 0;                     ///< into Scale::levels
  std::vector<Standing> principles;    ///< one for each of the charter
  std::vector<PartnerAction> actions;  ///< one for each of the charter
  std::vector<PartnerFinding> findings;
  std::vector<Index> top_gaps;  ///< actions, at most three, in the order to close them
};

/// A mistake as a sentence, with line and column where there is one; in both languages, since a report may be
/// asked for in another than the batch ran in.
struct PartnerMistake {
  std::string en;
  std::string fr;

  [[nodiscard]] const std::string& in(Language language) const { return language == Language::Fr ? fr : en; }
  bool operator==(const PartnerMistake&) const = default;
  bool operator<(const PartnerMistake& other) const {
    return std::tie(en, fr) < std::tie(other.en, other.fr);
  }
};

/// A document that could not be judged.
struct PartnerFailure {
  DocumentPlace place;
  std::vector<PartnerMistake> errors;
};

/// All but `place`, which only the reader knows.
[[nodiscard]] PartnerResult partner_result(const Framework& framework, const Assessment& assessment,
                                           const Evaluation& evaluation);

}  // namespace charter

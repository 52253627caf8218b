#pragma once
/// Partners to store and to report on, said in a few words.

#include <charter/portfolio.h>

#include "support/builders.h"

#include <string>

namespace charter::test {

/// Three actions of two principles.
inline const Charter& small_charter() {
  static const Charter charter = a_charter()
                                     .with_fact("ai")
                                     .with({.id = "P-01"})
                                     .with({.id = "P-02"})
                                     .with({.id = "Q-01", .only_if = {"ai"}});
  return charter;
}

inline Framework small_framework() {
  return {small_charter(), the_scale(), embedded().rules};
}

struct PartnerWords {
  std::string id;
  std::string file = {};     ///< default: the id and .json
  std::string content = {};  ///< stands in for the hash; default: the file and the day
  std::string as_of = "2026-05-01";
  std::string assessed_on = {};  ///< default: as_of
  std::string sector = {};
  std::string size = {};
  std::string first = {};   ///< status of P-01
  std::string second = {};  ///< status of P-02
  bool ai = false;          ///< whether Q-01 applies
  std::string name = {};    ///< default: the id
};

inline PartnerResult a_partner(const PartnerWords& words) {
  AssessmentBuilder builder = an_assessment(small_charter());
  builder.with_fact("ai", words.ai);
  if (!words.first.empty()) {
    builder.with("P-01", words.first);
  }
  if (!words.second.empty()) {
    builder.with("P-02", words.second);
  }
  Assessment assessment = builder;
  assessment.organization = {words.name.empty() ? words.id : words.name, words.id, words.sector, words.size,
                             std::nullopt};
  assessment.assessed_on = day(words.assessed_on.empty() ? words.as_of : words.assessed_on);
  PartnerResult result = partner_result(small_framework(), assessment,
                                        evaluate(small_framework(), assessment, {.as_of = day(words.as_of)}));
  result.place.file = words.file.empty() ? words.id + ".json" : words.file;
  result.place.content_hash = words.content.empty() ? result.place.file + words.as_of : words.content;
  return result;
}

}  // namespace charter::test

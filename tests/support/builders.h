#pragma once
/// Charters and assessments for tests, said in a few words.
///
///     const Charter charter = a_charter().with_fact("ai").with({.id = "P-01", .weight = 2, .only_if =
///     {"ai"}}); const Assessment answers = an_assessment(charter).with("P-01",
///     "partial").with_evidence("P-01", "2026-01-31");
///
/// A name that does not exist fails the test at once.

#include <charter/embedded.h>

#include <charter/assessment.h>
#include <charter/bundle.h>
#include <charter/date.h>
#include <charter/evaluation.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace charter::test {

/// The charter, scale and rules that come with the program.
inline const Bundle& shipped() {
  static const Bundle bundle = read_bundle(embedded_bundle()).value();
  return bundle;
}

/// The same with no rules but the engine's own, for tests about scoring alone.
inline const Bundle& embedded() {
  static const Bundle bundle{shipped().charter, shipped().scale, {own_rules(), {}, nullptr}};
  return bundle;
}

inline const Scale& the_scale() {
  return embedded().scale;
}

inline Date day(std::string_view text) {
  return parse_date(text).value();
}

/// Tiers of every charter made here.
inline constexpr Index kFoundation = 0;
inline constexpr Index kEstablished = 1;
inline constexpr Index kLeading = 2;

struct ActionWords {
  std::string id;  ///< "P-01" belongs to principle P, made on first use
  Index tier = kFoundation;
  std::int32_t weight = 1;
  std::int32_t hours = 1;
  std::vector<std::string> needs = {};
  std::vector<std::string> only_if = {};
  bool may_be_na = false;
  std::optional<std::int32_t> evidence_months = {};
  Duty duty = Duty::Advice;
};

class CharterBuilder {
 public:
  CharterBuilder() {
    charter_.id = "test-charter";
    charter_.edition = "1";
    charter_.languages = {"en", "fr"};
    charter_.title = both("Test charter");
    for (const char* id : {"foundation", "established", "leading"}) {
      charter_.tiers.push_back({id, both(id), {}});
    }
  }

  CharterBuilder& with_fact(const std::string& id) {
    charter_.facts.push_back({id, both(id + "?"), {}});
    return *this;
  }

  CharterBuilder& with_principle(const std::string& id, const std::string& commitment,
                                 std::int32_t weight = 1) {
    const auto same = [&](const Commitment& known) { return known.id == commitment; };
    auto found = std::find_if(charter_.commitments.begin(), charter_.commitments.end(), same);
    if (found == charter_.commitments.end()) {
      found = charter_.commitments.insert(found, {commitment, both(commitment), {}});
    }
    found->principles.push_back(static_cast<Index>(charter_.principles.size()));
    Principle principle;
    principle.id = id;
    principle.commitment = static_cast<Index>(found - charter_.commitments.begin());
    principle.weight = weight;
    principle.title = principle.name = both(id);
    charter_.principles.push_back(principle);
    return *this;
  }

  CharterBuilder& with(const ActionWords& words) {
    const std::string principle = words.id.substr(0, words.id.find('-'));
    if (!find_principle(charter_, principle)) {
      with_principle(principle, "A");
    }
    Action action;
    action.id = words.id;
    action.principle = find_principle(charter_, principle).value();
    action.tier = words.tier;
    action.weight = words.weight;
    action.hours = words.hours;
    for (const std::string& id : words.needs) {
      action.prerequisites.push_back(find_action(charter_, id).value());
    }
    for (const std::string& id : words.only_if) {
      action.applies_if_any.push_back(find_fact(charter_, id).value());
    }
    action.may_be_na = words.may_be_na;
    action.evidence_valid_months = words.evidence_months;
    action.duty = words.duty;
    action.title = both("Do " + words.id);
    action.why = both("Because.");
    action.how = {both("Begin.")};
    charter_.principles[action.principle].actions.push_back(static_cast<Index>(charter_.actions.size()));
    charter_.actions.push_back(action);
    return *this;
  }

  [[nodiscard]] const Charter& build() const { return charter_; }
  operator Charter() const { return charter_; }  // NOLINT(google-explicit-constructor): reads as a sentence

  static Text both(const std::string& words) { return Text{{{"en", words}, {"fr", words + " (fr)"}}}; }

 private:
  Charter charter_;
};

inline CharterBuilder a_charter() {
  return {};
}

struct WaiverWords {
  std::string rule;
  std::string until;
  std::optional<std::string> action = {};
};

class AssessmentBuilder {
 public:
  /// Every fact given as true, nothing answered.
  explicit AssessmentBuilder(const Charter& charter) : charter_(charter) {
    assessment_.organization.name = "Test organization";
    assessment_.organization.id = "test-organization";
    assessment_.assessed_on = day("2026-05-01");
    assessment_.profile.resize(charter.facts.size(), true);
    assessment_.answers.resize(charter.actions.size());
  }

  AssessmentBuilder& with(std::string_view action, std::string_view status) {
    const auto& statuses = the_scale().statuses;
    const auto found = std::find_if(statuses.begin(), statuses.end(),
                                    [&](const Status& known) { return known.id == status; });
    if (found == statuses.end()) {
      throw std::invalid_argument("no such status: " + std::string{status});
    }
    answer(action).status = static_cast<Index>(found - statuses.begin());
    return *this;
  }

  AssessmentBuilder& with_reason(std::string_view action, std::string_view reason) {
    answer(action).reason = reason;
    return *this;
  }

  AssessmentBuilder& with_evidence(std::string_view action, std::string_view date) {
    answer(action).evidence.push_back({"Proof", {}, {}, day(date)});
    return *this;
  }

  AssessmentBuilder& with_undated_evidence(std::string_view action) {
    answer(action).evidence.push_back({"Proof", {}, {}, std::nullopt});
    return *this;
  }

  AssessmentBuilder& with_fact(std::string_view fact, std::optional<bool> value) {
    assessment_.profile[find_fact(charter_, fact).value()] = value;
    return *this;
  }

  AssessmentBuilder& with_waiver(const WaiverWords& words) {
    Waiver waiver;
    waiver.rule = words.rule;
    waiver.reason = "Known.";
    waiver.until_text = words.until;
    waiver.until = parse_date(words.until);
    if (words.action) {
      waiver.action = find_action(charter_, *words.action).value();
    }
    assessment_.waivers.push_back(waiver);
    return *this;
  }

  [[nodiscard]] const Assessment& build() const { return assessment_; }
  operator Assessment() const {
    return assessment_;
  }  // NOLINT(google-explicit-constructor): reads as a sentence

 private:
  Answer& answer(std::string_view action) {
    return assessment_.answers[find_action(charter_, action).value()];
  }

  const Charter& charter_;
  Assessment assessment_;
};

/// `charter` must outlive the builder.
inline AssessmentBuilder an_assessment(const Charter& charter) {
  return AssessmentBuilder{charter};
}

/// Evaluated with the program's own scale and rules, as of the day it was assessed.
inline Evaluation evaluated(const Charter& charter, const Assessment& assessment) {
  return evaluate({charter, the_scale(), embedded().rules}, assessment, {assessment.assessed_on});
}

inline std::vector<std::string> ids_of(const Charter& charter, const std::vector<Index>& actions) {
  std::vector<std::string> ids;
  for (const Index index : actions) {
    ids.push_back(charter.actions[index].id);
  }
  return ids;
}

inline std::vector<std::string> ids_of(const Charter& charter, const std::vector<Gap>& gaps) {
  std::vector<std::string> ids;
  for (const Gap& gap : gaps) {
    ids.push_back(charter.actions[gap.action].id);
  }
  return ids;
}

}  // namespace charter::test

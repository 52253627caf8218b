#include "report/method_text.h"

#include "report/phrases.h"
#include "report/words.h"

#include <charter/diagnostic.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace charter {

namespace {

/// Names of statuses by what they earn, the highest share first. Those that earn nothing are not here.
using Earners = std::map<std::int32_t, std::string, std::greater<>>;

Earners earners_of(const Scale& scale, Language language) {
  Earners earners;
  for (const Status& status : scale.statuses) {
    const bool earns = status.role != StatusRole::Unknown && status.role != StatusRole::NotApplicable;
    if (earns && status.share > 0) {
      std::string& names = earners[status.share];
      names += names.empty() ? "" : language == Language::Fr ? " ou " : " or ";
      names += quoted(status.name.in(tag(language)), language);
    }
  }
  return earners;
}

std::string share_words(std::int32_t share, std::int32_t unit, Language language) {
  if (share == unit) {
    return std::string{say(Word::AllPoints, language)};
  }
  if (2 * share == unit) {
    return std::string{say(Word::HalfThePoints, language)};
  }
  const std::int32_t common = std::gcd(share, unit);
  return std::to_string(share / common) + "/" + std::to_string(unit / common);
}

/// "“Done” earns all the points of an action, “Partly done” earns half; …"
std::string earning_sentence(const Scale& scale, Language language) {
  std::string list;
  for (const auto& [share, names] : earners_of(scale, language)) {
    list += list.empty() ? "" : ", ";
    list +=
        fill(say(Word::StatusEarns, language), {names, share_words(share, scale.unit, language)}, language);
  }
  return fill(say(Word::EarningSentence, language), {list}, language);
}

bool actions_are_weighted(const Charter& charter) {
  return std::any_of(charter.actions.begin(), charter.actions.end(), [&](const Action& action) {
    const Index first = charter.principles[action.principle].actions.front();
    return action.weight != charter.actions[first].weight;
  });
}

std::string principles_sentence(const Charter& charter, Language language) {
  const bool weighted = std::any_of(
      charter.principles.begin(), charter.principles.end(),
      [&](const Principle& principle) { return principle.weight != charter.principles.front().weight; });
  if (!weighted) {
    return std::string{say(Word::PrinciplesCountTheSame, language)};
  }
  std::string list;
  for (const Principle& principle : charter.principles) {
    list += (list.empty() ? "" : ", ") + std::string{principle.name.in(tag(language))} + " " +
            std::to_string(principle.weight);
  }
  return fill(say(Word::PrinciplesAreWeighted, language), {list}, language);
}

std::string could_reach_sentence(const Scale& scale, Language language) {
  const auto unknown = std::find_if(scale.statuses.begin(), scale.statuses.end(),
                                    [](const Status& status) { return status.role == StatusRole::Unknown; });
  if (unknown == scale.statuses.end()) {
    return std::string{say(Word::CouldReachMeans, language)};
  }
  return fill(say(Word::CouldReachMeansUnknown, language),
              {quoted(unknown->name.in(tag(language)), language)}, language);
}

bool proof_ages(const Charter& charter) {
  return std::any_of(charter.actions.begin(), charter.actions.end(),
                     [](const Action& action) { return action.evidence_valid_months.has_value(); });
}

bool scores_are_capped(const RuleSet& rules) {
  return std::any_of(rules.infos.begin(), rules.infos.end(),
                     [](const RuleInfo& rule) { return rule.cap.has_value(); });
}

}  // namespace

std::string method_text(const Framework& framework, Language language) {
  const Charter& charter = framework.charter;
  const auto words = [language](Word word) { return " " + std::string{say(word, language)}; };
  std::string out = earning_sentence(framework.scale, language);
  out += actions_are_weighted(charter) ? words(Word::ActionsAreWeighted) : "";
  out += " " + principles_sentence(charter, language) + words(Word::LeftOutMeans);
  out += scores_are_capped(framework.rules) ? words(Word::CapsMean) : "";
  out += " " + could_reach_sentence(framework.scale, language);
  out += words(proof_ages(charter) ? Word::ProofMeansRecent : Word::ProofMeans);
  return out;
}

std::string next_steps_intro(const Framework& framework, Language language) {
  const std::vector<Tier>& tiers = framework.charter.tiers;
  const std::string first = tiers.empty() ? "" : std::string{tiers.front().name.in(tag(language))};
  return fill(say(Word::NextStepsIntro, language), {quoted(first, language)}, language);
}

}  // namespace charter

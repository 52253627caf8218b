#include "property/random_assessment.h"

#include "support/builders.h"

#include <memory>
#include <random>

namespace charter::test {

namespace {

bool one_in(const Pick& pick, int count) {
  return pick(1, count) == 1;
}

ActionWords random_action(const Charter& so_far, const std::string& id, const Pick& pick) {
  ActionWords words;
  words.id = id;
  words.tier = static_cast<Index>(pick(0, 2));
  words.weight = pick(1, 5);
  words.hours = pick(1, 6);
  for (int i = pick(0, 2); i > 0 && !so_far.actions.empty(); --i) {
    words.needs.push_back(
        so_far.actions[static_cast<std::size_t>(pick(0, static_cast<int>(so_far.actions.size()) - 1))].id);
  }
  for (const ProfileFact& fact : so_far.facts) {
    if (one_in(pick, 5)) {
      words.only_if.push_back(fact.id);
    }
  }
  words.may_be_na = one_in(pick, 2);
  if (!one_in(pick, 4)) {
    words.evidence_months = pick(0, 3) * 6 + pick(0, 1);
  }
  words.duty = one_in(pick, 4) ? Duty::Law : Duty::Advice;
  return words;
}

std::optional<Date> random_evidence_date(const Action& action, Date as_of, const Pick& pick) {
  const int months = action.evidence_valid_months.value_or(12);
  switch (pick(0, 3)) {
    case 0:
      return std::nullopt;
    case 1:
      return Date{as_of.days + pick(-1500, 40)};
    default:
      return Date{plus_months(as_of, -months).days + pick(-4, 4)};
  }
}

}  // namespace

Pick dice(unsigned seed) {
  // The remainder is not quite uniform and the same with every standard library, which matters more here.
  const auto engine = std::make_shared<std::mt19937>(seed);
  return [engine](int low, int high) {
    return low + static_cast<int>((*engine)() % static_cast<unsigned>(high - low + 1));
  };
}

Charter random_charter(const Pick& pick) {
  CharterBuilder builder;
  for (int i = pick(0, 3); i > 0; --i) {
    builder.with_fact("fact" + std::to_string(i));
  }
  const int principles = pick(1, 5);
  for (int p = 0; p < principles; ++p) {
    const std::string principle(1, static_cast<char>('A' + p));
    builder.with_principle(principle, std::string(1, static_cast<char>('X' + pick(0, 2))),
                           one_in(pick, 3) ? pick(2, 4) : 1);
    const int actions = one_in(pick, 8) ? 0 : pick(1, 4);
    // Numbered downwards, so that the order of ids is not the charter's order.
    for (int a = actions; a > 0; --a) {
      builder.with(random_action(builder.build(), principle + "-0" + std::to_string(a), pick));
    }
  }
  return builder.build();
}

Assessment random_assessment(const Charter& charter, const Scale& scale, const Pick& pick) {
  Assessment assessment = an_assessment(charter).build();
  assessment.assessed_on = Date{day("2024-01-01").days + pick(0, 1100)};
  if (one_in(pick, 3)) {
    assessment.assessed_on = day(pick(0, 1) == 0 ? "2024-02-29" : "2026-05-31");
  }
  for (auto& fact : assessment.profile) {
    const int given = pick(0, 2);
    fact = given == 2 ? std::nullopt : std::optional<bool>{given == 1};
  }
  // Nearly finished organizations, and such that have not begun, reach the levels and the empty lists.
  const int mood = pick(0, 9);
  for (Index i = 0; i < charter.actions.size(); ++i) {
    Answer& answer = assessment.answers[i];
    const int status = pick(-1, static_cast<int>(scale.statuses.size()) - 1);
    if (mood < 3 && !one_in(pick, 6)) {
      answer.status = scale.satisfied;
    } else if (status >= 0) {
      answer.status = static_cast<Index>(status);
    }
    answer.reason = one_in(pick, 2) ? "Because of what we are." : "";
    answer.note = one_in(pick, 3) ? "See the minutes." : "";
    answer.owner = one_in(pick, 3) ? "Coordination" : "";
    if (one_in(pick, 3)) {
      answer.due = Date{assessment.assessed_on.days + pick(-40, 900)};
    }
    for (int piece = pick(0, 2); piece > 0; --piece) {
      answer.evidence.push_back(
          {"Proof", {}, {}, random_evidence_date(charter.actions[i], assessment.assessed_on, pick)});
    }
  }
  const auto rules = own_rules();
  for (int i = pick(0, 2); i > 0; --i) {
    Waiver waiver;
    waiver.rule = rules[static_cast<std::size_t>(pick(0, 3))].id;
    waiver.reason = "Known.";
    waiver.until = Date{assessment.assessed_on.days + pick(-1, 1)};
    waiver.until_text = to_string(*waiver.until);
    assessment.waivers.push_back(waiver);
  }
  return assessment;
}

}  // namespace charter::test

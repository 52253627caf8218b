#include "property/naive_scorer.h"

#include "property/rational.h"

#include <algorithm>
#include <map>
#include <set>

namespace naive {

namespace {

using charter::Action;
using charter::Answer;
using charter::Assessment;
using charter::Charter;
using charter::Date;
using charter::Index;
using charter::Scale;
using charter::StatusRole;

/// One action, after sections 1 to 3.
struct Marked {
  std::string outcome;
  Rational share;
  bool applies = true;
  bool answered = true;
  bool evidence = false;
};

bool profile_excludes(const Action& action, const Assessment& assessment) {
  if (action.applies_if_any.empty()) {
    return false;
  }
  for (const Index fact : action.applies_if_any) {
    if (assessment.profile[fact] != std::optional<bool>{false}) {
      return false;
    }
  }
  return true;
}

// Section 3, with a calendar of its own.
Date months_later(Date date, int months) {
  const auto day = charter::calendar_day(date);
  int month = static_cast<int>(day.month) - 1 + months;
  const int year = day.year + month / 12;
  month = month % 12 + 1;
  for (unsigned d = day.day;; --d) {
    if (const auto found = charter::date_from(year, static_cast<unsigned>(month), d)) {
      return *found;
    }
  }
}

bool has_valid_evidence(const Action& action, const Answer& answer, Date as_of) {
  if (!action.evidence_valid_months) {
    return !answer.evidence.empty();
  }
  std::optional<Date> newest;
  for (const auto& piece : answer.evidence) {
    if (piece.date && (!newest || *newest < *piece.date)) {
      newest = piece.date;
    }
  }
  return newest && as_of <= months_later(*newest, *action.evidence_valid_months);
}

Marked mark(const Action& action, const Answer& answer, const Scale& scale, const Assessment& assessment,
            Date as_of) {
  Marked marked;
  marked.evidence = has_valid_evidence(action, answer, as_of);
  if (profile_excludes(action, assessment)) {
    marked.applies = false;
    marked.outcome = "not_applicable";
    return marked;
  }
  if (!answer.status) {
    marked.outcome = "unanswered";
    marked.answered = false;
    return marked;
  }
  Index counts_as = *answer.status;
  if (scale.statuses[counts_as].role == StatusRole::NotApplicable) {
    if (action.may_be_na && !answer.reason.empty()) {
      marked.applies = false;
      marked.outcome = "not_applicable";
      return marked;
    }
    counts_as = scale.open;
  }
  marked.share = fraction(scale.statuses[counts_as].share, scale.unit);
  const StatusRole role = scale.statuses[counts_as].role;
  marked.answered = role != StatusRole::Unknown;
  marked.outcome = role == StatusRole::Satisfied  ? "satisfied"
                   : role == StatusRole::Progress ? "partial"
                   : role == StatusRole::Unknown  ? "unknown"
                                                  : "open";
  return marked;
}

// Section 4.
struct Exact {
  bool exists = false;
  Rational score;
  Rational high;
  Rational evidenced;
  Rational uncapped;
};

Exact principle(const Charter& charter, Index index, const std::vector<Marked>& marks) {
  Rational weights;
  Exact exact;
  for (Index i = 0; i < charter.actions.size(); ++i) {
    if (charter.actions[i].principle != index || !marks[i].applies) {
      continue;
    }
    const Rational weight{charter.actions[i].weight};
    const Rational earned = weight * marks[i].share;
    weights = weights + weight;
    exact.score = exact.score + earned;
    exact.high = exact.high + (marks[i].answered ? earned : weight);
    exact.evidenced = exact.evidenced + (marks[i].evidence ? earned : Rational{});
  }
  if (weights == Rational{}) {
    return {};
  }
  exact.exists = true;
  exact.score = exact.score / weights;
  exact.high = exact.high / weights;
  exact.evidenced = exact.evidenced / weights;
  exact.uncapped = exact.score;
  return exact;
}

std::optional<std::int32_t> coverage(const Charter& charter, const std::vector<Marked>& marks,
                                     const std::set<Index>& principles) {
  Int answered = 0;
  Int all = 0;
  for (Index i = 0; i < charter.actions.size(); ++i) {
    if (principles.count(charter.actions[i].principle) != 0 && marks[i].applies) {
      all += charter.actions[i].weight;
      answered += marks[i].answered ? charter.actions[i].weight : 0;
    }
  }
  if (all == 0) {
    return std::nullopt;
  }
  return hundredths_of_a_percent(fraction(answered, all));
}

// Section 5.
void cap_at(Exact& exact, std::int32_t percent) {
  const Rational cap = fraction(percent, 100);
  exact.score = cap < exact.score ? cap : exact.score;
  exact.evidenced = cap < exact.evidenced ? cap : exact.evidenced;
}

// Section 6.
Exact mean(const Charter& charter, const std::vector<Exact>& parts, const std::set<Index>& which) {
  Rational weights;
  Exact sum;
  for (const Index p : which) {
    if (!parts[p].exists) {
      continue;
    }
    const Rational weight{charter.principles[p].weight};
    weights = weights + weight;
    sum.score = sum.score + weight * parts[p].score;
    sum.high = sum.high + weight * parts[p].high;
    sum.evidenced = sum.evidenced + weight * parts[p].evidenced;
    sum.uncapped = sum.uncapped + weight * parts[p].uncapped;
  }
  if (weights == Rational{}) {
    return {};
  }
  return {true, sum.score / weights, sum.high / weights, sum.evidenced / weights, sum.uncapped / weights};
}

// Section 10.
Figures figures(const Exact& exact, std::optional<std::int32_t> answered) {
  Figures out;
  if (!exact.exists) {
    return out;
  }
  out.score = hundredths_of_a_percent(exact.score);
  out.high = hundredths_of_a_percent(exact.high);
  out.evidenced = hundredths_of_a_percent(exact.evidenced);
  out.coverage = answered;
  if (exact.score < exact.uncapped) {
    out.uncapped = hundredths_of_a_percent(exact.uncapped);
  }
  return out;
}

// Section 7.
bool gate_holds(const charter::LevelGate& gate, const Charter& charter, const std::vector<Marked>& marks) {
  std::int64_t applicable = 0;
  std::int64_t satisfied = 0;
  for (Index i = 0; i < charter.actions.size(); ++i) {
    if (charter.actions[i].tier == gate.tier && marks[i].applies) {
      ++applicable;
      satisfied += marks[i].outcome == "satisfied" ? 1 : 0;
    }
  }
  return satisfied * gate.denominator >= applicable * gate.numerator;
}

void find_level(const Charter& charter, const Scale& scale, const std::vector<Marked>& marks,
                Result& result) {
  for (std::size_t level = 0; level < scale.levels.size(); ++level) {
    std::set<Index> tiers;
    for (const auto& gate : scale.levels[level].gates) {
      if (!gate_holds(gate, charter, marks)) {
        tiers.insert(gate.tier);
      }
    }
    if (tiers.empty()) {
      result.level = level;
      continue;
    }
    for (Index i = 0; i < charter.actions.size(); ++i) {
      if (tiers.count(charter.actions[i].tier) != 0 && marks[i].applies && marks[i].outcome != "satisfied") {
        result.missing.push_back(i);
      }
    }
    return;
  }
}

// Section 8. One sheet a gap, so that the order below can simply look things up.
struct Sheet {
  Index action = 0;
  Rational gain;
  Rational gain_per_hour;
  std::int32_t half_hours = 0;
  bool urgent = false;
  std::vector<Index> waits_for;  ///< prerequisites that are not met
  int rank = 0;
};

std::vector<Sheet> sheets(const Charter& charter, const std::vector<Marked>& marks,
                          const std::vector<Exact>& principles, const std::vector<Index>& critical_actions) {
  Rational all_principles;
  std::vector<Rational> applicable(charter.principles.size());
  for (Index p = 0; p < charter.principles.size(); ++p) {
    all_principles =
        all_principles + (principles[p].exists ? Rational{charter.principles[p].weight} : Rational{});
  }
  for (Index i = 0; i < charter.actions.size(); ++i) {
    Rational& sum = applicable[charter.actions[i].principle];
    sum = sum + (marks[i].applies ? Rational{charter.actions[i].weight} : Rational{});
  }
  const auto is_gap = [&](Index i) { return marks[i].applies && marks[i].outcome != "satisfied"; };
  std::vector<Sheet> out;
  for (Index i = 0; i < charter.actions.size(); ++i) {
    if (!is_gap(i)) {
      continue;
    }
    const Action& action = charter.actions[i];
    Sheet sheet;
    sheet.action = i;
    sheet.gain = (Rational{1} - marks[i].share) * (Rational{action.weight} / applicable[action.principle]) *
                 (Rational{charter.principles[action.principle].weight} / all_principles);
    sheet.half_hours = marks[i].outcome == "partial" ? action.hours : 2 * action.hours;
    sheet.gain_per_hour = sheet.gain / fraction(sheet.half_hours, 2);
    sheet.urgent = std::count(critical_actions.begin(), critical_actions.end(), i) != 0;
    for (const Index before : action.prerequisites) {
      if (is_gap(before)) {
        sheet.waits_for.push_back(before);
      }
    }
    const int tiers = static_cast<int>(charter.tiers.size());
    sheet.rank = static_cast<int>(action.tier) + (sheet.urgent ? 0 : tiers);
    out.push_back(sheet);
  }
  return out;
}

void hand_ranks_down(std::vector<Sheet>& all) {
  std::map<Index, Sheet*> sheet_of;
  for (Sheet& sheet : all) {
    sheet_of[sheet.action] = &sheet;
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (const Sheet& later : all) {
      for (const Index waited_for : later.waits_for) {
        Sheet& earlier = *sheet_of[waited_for];
        if (later.rank < earlier.rank) {
          earlier.rank = later.rank;
          changed = true;
        }
      }
    }
  }
}

std::vector<Gap> in_order(const Charter& charter, std::vector<Sheet> left) {
  std::vector<Gap> out;
  std::set<Index> listed;
  while (!left.empty()) {
    const Sheet* next = nullptr;
    for (const Sheet& sheet : left) {
      if (!std::all_of(sheet.waits_for.begin(), sheet.waits_for.end(),
                       [&](Index i) { return listed.count(i) != 0; })) {
        continue;
      }
      if (next == nullptr || sheet.rank < next->rank ||
          (sheet.rank == next->rank &&
           (next->gain_per_hour < sheet.gain_per_hour ||
            (next->gain_per_hour == sheet.gain_per_hour &&
             charter.actions[sheet.action].id < charter.actions[next->action].id)))) {
        next = &sheet;
      }
    }
    listed.insert(next->action);
    out.push_back({next->action, hundredths_of_a_percent(next->gain), next->half_hours, next->urgent,
                   next->waits_for.empty()});
    left.erase(left.begin() + (next - left.data()));
  }
  return out;
}

}  // namespace

Result score(const Charter& charter, const Scale& scale, const Assessment& assessment, Date as_of,
             const std::vector<Cap>& caps, const std::vector<Index>& critical_actions) {
  Result result;
  std::vector<Marked> marks;
  for (Index i = 0; i < charter.actions.size(); ++i) {
    marks.push_back(mark(charter.actions[i], assessment.answers[i], scale, assessment, as_of));
    result.outcomes.push_back(marks[i].outcome);
    result.evidenced.push_back(marks[i].applies && marks[i].evidence);
    if (charter.actions[i].duty == charter::Duty::Law && marks[i].applies &&
        marks[i].outcome != "satisfied") {
      result.unmet_duties.push_back(i);
    }
  }
  std::vector<Exact> exact;
  std::set<Index> everything;
  for (Index p = 0; p < charter.principles.size(); ++p) {
    exact.push_back(principle(charter, p, marks));
    for (const Cap& cap : caps) {
      if (cap.principle == p && exact[p].exists) {
        cap_at(exact[p], cap.percent);
      }
    }
    everything.insert(p);
    result.principles.push_back(figures(exact[p], coverage(charter, marks, {p})));
  }
  for (Index c = 0; c < charter.commitments.size(); ++c) {
    std::set<Index> mine;
    for (const Index p : everything) {
      if (charter.principles[p].commitment == c) {
        mine.insert(p);
      }
    }
    result.commitments.push_back(figures(mean(charter, exact, mine), coverage(charter, marks, mine)));
  }
  result.overall = figures(mean(charter, exact, everything), coverage(charter, marks, everything));
  find_level(charter, scale, marks, result);
  std::vector<Sheet> open = sheets(charter, marks, exact, critical_actions);
  hand_ranks_down(open);
  result.gaps = in_order(charter, open);
  return result;
}

}  // namespace naive

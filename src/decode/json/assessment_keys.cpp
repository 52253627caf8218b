// Which keys an assessment may hold, each once.

#include "decode/assessment_kinds.h"
#include "decode/json/assessment_decoder.h"
#include "decode/words.h"
#include "diagnostics/suggest.h"

#include <cstring>

namespace charter {

namespace {

/// Whether two names are the same: most are so short that calling a function for their bytes would cost more
/// than comparing them.
bool same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) {
    return false;
  }
  if (a.size() < 8) {
    std::size_t i = 0;
    while (i < a.size() && a[i] == b[i]) {
      ++i;
    }
    return i == a.size();
  }
  return std::memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace

void AssessmentDecoder::duplicate(std::uint32_t first, std::string_view name, Span where) {
  const std::uint64_t line = mistakes_.full() ? 0 : line_of(first);
  report(kDuplicateKey, where, {std::string{name}, std::to_string(line)});
}

/// For a key that a table knows.
void AssessmentDecoder::seen_at(std::uint32_t& first, std::string_view name, Span where) {
  if (first != 0) {
    return duplicate(first, name, where);
  }
  first = where.offset;
}

/// For any other.
bool AssessmentDecoder::first_of_its_name(std::string_view name, Span where) {
  const auto [entry, inserted] = top().names.emplace(name, where.offset);
  if (!inserted) {
    duplicate(entry->second, name, where);
  }
  return inserted;
}

void AssessmentDecoder::key(std::string_view name, Span where) {
  Frame& frame = top();
  frame.key_where = where;
  frame.field = Field::None;
  // What stands under a key that is unknown or there twice is checked all the same: nothing is to be found
  // out only when the first mistakes are mended.
  switch (frame.place) {
    case Place::Profile:
      return fact_key(name, where);
    case Place::Answers:
      return action_key(name, where);
    case Place::Root:
    case Place::Organization:
    case Place::Answer:
    case Place::Evidence:
    case Place::Waiver:
      return field_key(name, where);
    case Place::Document:
    case Place::EvidenceList:
    case Place::By:
    case Place::Respondents:
    case Place::Waivers:
    case Place::Free:
      (void)first_of_its_name(name, where);
      return;
  }
}

void AssessmentDecoder::field_key(std::string_view name, Span where) {
  Frame& frame = top();
  const RowRange rows = kRows[static_cast<std::size_t>(frame.place)];
  std::uint8_t row = frame.expected;
  if (row >= rows.end || !same(kFieldRows[row].key, name)) {
    row = rows.begin;
    while (row < rows.end && !same(kFieldRows[row].key, name)) {
      ++row;
    }
    if (row == rows.end) {
      return other_key(name, where);
    }
    if (frame.last_row != kNoRow) {
      following_[frame.last_row] = row;
    }
  }
  frame.last_row = row;
  frame.expected = following_[row];
  frame.field = kFieldRows[row].field;
  if ((frame.seen >> row & 1U) != 0) {
    duplicate(row_seen_[row], name, where);
  } else {
    frame.seen |= 1U << row;
    row_seen_[row] = where.offset;
  }
  if (frame.field == Field::ProfileObject) {
    assessment_.profile_where = where;
  }
}

/// A key that no table knows.
void AssessmentDecoder::other_key(std::string_view name, Span where) {
  if (first_of_its_name(name, where) && !name.starts_with("x-")) {
    unknown_key(name, where);
  }
}

void AssessmentDecoder::fact_key(std::string_view name, Span where) {
  const auto count = static_cast<Index>(charter_.facts.size());
  std::optional<Index> fact = top().item + 1;  // mostly in the order of the charter
  if (*fact >= count || !same(charter_.facts[*fact].id, name)) {
    fact = find_fact(charter_, name);
  }
  if (!fact && name.starts_with("x-")) {
    (void)first_of_its_name(name, where);
    return;
  }
  top().field = Field::ProfileObject;
  top().item = fact.value_or(count);
  if (fact) {
    seen_at(facts_seen_[*fact], name, where);
  } else if (first_of_its_name(name, where)) {
    unknown_fact(name, where);
  }
}

void AssessmentDecoder::action_key(std::string_view name, Span where) {
  Frame& frame = top();
  const auto count = static_cast<Index>(charter_.actions.size());
  Index action = frame.item + 1;  // the answers mostly come in the order of the charter
  if (action >= count || !same(charter_.actions[action].id, name)) {
    const auto found = words_.actions.find(name);
    action = found == words_.actions.end() ? count : found->second;
  }
  if (action == count && name.starts_with("x-")) {
    (void)first_of_its_name(name, where);
    return;
  }
  frame.field = Field::AnswersObject;
  frame.item = action;
  if (action < count) {
    seen_at(actions_seen_[action], name, where);
  } else if (first_of_its_name(name, where)) {
    unknown_action(name, where);
  }
}

void AssessmentDecoder::unknown_key(std::string_view name, Span where) {
  if (mistakes_.full()) {
    return mistakes_.count_one();
  }
  const auto keys = keys_of(top().place);
  report(kUnknownKey, where, {std::string{name}, place_words(top().place), joined(keys)},
         suggest(name, keys));
}

void AssessmentDecoder::unknown_fact(std::string_view name, Span where) {
  if (mistakes_.full()) {
    return mistakes_.count_one();
  }
  std::vector<std::string_view> names;
  for (const ProfileFact& fact : charter_.facts) {
    names.push_back(fact.id);
  }
  report(kUnknownFact, where, {std::string{name}, joined(names)}, suggest(name, names));
}

void AssessmentDecoder::unknown_action(std::string_view name, Span where) {
  if (mistakes_.full()) {
    return mistakes_.count_one();
  }
  std::vector<std::string_view> ids;
  for (const Action& action : charter_.actions) {
    ids.push_back(action.id);
  }
  report(kUnknownAction, where, {std::string{name}, std::string{ids.empty() ? "" : ids.front()}},
         suggest(name, ids));
}

}  // namespace charter

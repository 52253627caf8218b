// Which keys an assessment may hold, each once.

#include "decode/assessment_kinds.h"
#include "decode/json/assessment_decoder.h"
#include "decode/words.h"
#include "diagnostics/suggest.h"

namespace charter {

void AssessmentDecoder::duplicate(std::uint32_t first, std::string_view name, Span where) {
  const std::uint64_t line = mistakes_.full() ? 0 : line_of(first);
  report(kDuplicateKey, where, {std::string{name}, std::to_string(line)});
}

/// For a key that no table knows.
bool AssessmentDecoder::first_of_its_name(std::string_view name, Span where) {
  names_.resize(frames_.size());
  Names& names = names_[static_cast<std::size_t>(top_ - frames_.data())];
  if (!top().reading.has_names) {
    names.clear();
    top().reading.has_names = true;
  }
  const auto [entry, inserted] = names.emplace(name, where.offset);
  if (!inserted) {
    duplicate(entry->second, name, where);
  }
  return inserted;
}

/// What stands under an unknown fact or action is checked all the same: nothing is to be found out only when
/// the first mistakes are mended.
void AssessmentDecoder::other_key(std::string_view name, Span where) {
  Frame& frame = top();
  frame.reading.field = Field::None;
  const bool first = first_of_its_name(name, where);
  if (frame.reading.place == Place::Free || name.starts_with("x-")) {
    return;
  }
  if (frame.reading.place == Place::Profile) {
    frame.reading.field = Field::Fact;
    frame.key = words_.first_fact + static_cast<Index>(charter_.facts.size());
  } else if (frame.reading.place == Place::Answers) {
    frame.reading.field = Field::AnswerObject;
    frame.key = words_.first_action + static_cast<Index>(charter_.actions.size());
  }
  if (!first) {
    return;
  }
  if (frame.reading.place == Place::Profile) {
    unknown_fact(name, where);
  } else if (frame.reading.place == Place::Answers) {
    unknown_action(name, where);
  } else {
    unknown_key(name, where);
  }
}

void AssessmentDecoder::unknown_key(std::string_view name, Span where) {
  if (mistakes_.full()) {
    return mistakes_.count_one();
  }
  const auto keys = keys_of(top().reading.place);
  report(kUnknownKey, where, {std::string{name}, place_words(top().reading.place), joined(keys)},
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

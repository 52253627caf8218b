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
  if (names_.size() <= depth_) {
    names_.resize(depth_ + 1);
  }
  Names& names = names_[depth_];
  if (!top().has_names) {
    names.clear();
    top().has_names = true;
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
  frame.field = Field::None;
  const bool first = first_of_its_name(name, where);
  if (frame.place == Place::Free || name.starts_with("x-")) {
    return;
  }
  if (frame.place == Place::Profile) {
    frame.field = Field::Fact;
    frame.item = static_cast<Index>(charter_.facts.size());
  } else if (frame.place == Place::Answers) {
    frame.field = Field::AnswerObject;
    frame.item = static_cast<Index>(charter_.actions.size());
  }
  if (!first) {
    return;
  }
  if (frame.place == Place::Profile) {
    unknown_fact(name, where);
  } else if (frame.place == Place::Answers) {
    unknown_action(name, where);
  } else {
    unknown_key(name, where);
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

#include "decode/json/assessment_decoder.h"

#include "decode/assessment_kinds.h"
#include "decode/words.h"
#include "diagnostics/suggest.h"

namespace charter {

namespace {

constexpr Bilingual kAnObject{"an object", "un objet"};
constexpr Bilingual kAList{"a list", "une liste"};
constexpr Bilingual kAText{"a text", "un texte"};
constexpr Bilingual kANumber{"a number", "un nombre"};
constexpr Bilingual kATruthValue{"true or false", "true ou false"};
constexpr Bilingual kNull{"null", "null"};

}  // namespace

AssessmentDecoder::AssessmentDecoder(std::string_view text, const Charter& charter, const Scale& scale,
                                     const ReadLimits& limits)
    : text_(text), charter_(charter), scale_(scale), mistakes_(limits.mistakes) {
  for (Index i = 0; i < charter.actions.size(); ++i) {
    actions_.emplace(charter.actions[i].id, i);
  }
  assessment_.profile.resize(charter.facts.size() + 1);
  assessment_.answers.resize(charter.actions.size() + 1);
  frames_.push_back({});
  top().place = Place::Document;
}

void AssessmentDecoder::report(const DiagnosticKind& kind, Span where, std::vector<DiagnosticArg> args,
                               std::string suggestion) {
  mistakes_.add({.kind = &kind, .span = where, .args = std::move(args), .suggestion = std::move(suggestion)});
}

std::uint32_t AssessmentDecoder::line_of(std::uint32_t offset) {
  if (!lines_) {
    lines_.emplace(text_);
  }
  return lines_->at(offset).line;
}

/// Whether a value here means something: not so under an x- key, or under a key that was already told.
bool AssessmentDecoder::takes_values() const {
  const Frame& frame = frames_.back();
  switch (frame.place) {
    case Place::Free:
      return false;
    case Place::Document:
    case Place::EvidenceList:
    case Place::By:
    case Place::Respondents:
    case Place::Waivers:
      return true;
    case Place::Root:
    case Place::Organization:
    case Place::Profile:
    case Place::Answers:
    case Place::Answer:
    case Place::Evidence:
    case Place::Waiver:
      return frame.field != Field::None;
  }
  return false;
}

void AssessmentDecoder::wrong_type(Bilingual found, Span where) {
  if (!takes_values()) {
    return;
  }
  const Frame& frame = top();
  constexpr Bilingual kEntry{"an entry of this list", "un élément de cette liste"};
  switch (frame.place) {
    case Place::Document:
      return report(kWrongType, where,
                    {Bilingual{"the document", "le document"}, found,
                     Bilingual{"an object between { }", "un objet entre { }"}});
    case Place::By:
    case Place::Respondents:
      return report(kWrongType, where,
                    {kEntry, found, Bilingual{"a name between quotes", "un nom entre guillemets"}});
    case Place::EvidenceList:
      return report(kWrongType, where,
                    {kEntry, found,
                     Bilingual{"an object: { \"title\": \"…\" }", "un objet\u00a0: { \"title\": \"…\" }"}});
    case Place::Waivers:
      return report(
          kWrongType, where,
          {kEntry, found,
           Bilingual{"an object with rule, reason and until", "un objet avec rule, reason et until"}});
    case Place::Profile:
      return report(
          kWrongType, where,
          {frame.key, found,
           Bilingual{"true or false, without quotes", "true (vrai) ou false (faux), sans guillemets"}});
    case Place::Answers:
      return report(kWrongType, where,
                    {frame.key, found,
                     Bilingual{"an object: { \"status\": \"…\" }", "un objet\u00a0: { \"status\": \"…\" }"}});
    case Place::Root:
    case Place::Organization:
    case Place::Answer:
    case Place::Evidence:
    case Place::Waiver:
      return report(kWrongType, where, {frame.key, found, value_words(frame.field)});
    case Place::Free:
      return;
  }
}

void AssessmentDecoder::open(Place place, Span where) {
  frames_.push_back({});
  top().place = place;
  top().opened = where;
}

void AssessmentDecoder::close() {
  missing_keys();
  frames_.pop_back();
}

Place AssessmentDecoder::place_of_object() const {
  const Frame& frame = frames_.back();
  switch (frame.place) {
    case Place::Document:
      return Place::Root;
    case Place::Root:
      return frame.field == Field::OrganizationObject ? Place::Organization
             : frame.field == Field::ProfileObject    ? Place::Profile
             : frame.field == Field::AnswersObject    ? Place::Answers
                                                      : Place::Free;
    case Place::Answers:
      return frame.field == Field::None ? Place::Free : Place::Answer;
    case Place::EvidenceList:
      return Place::Evidence;
    case Place::Waivers:
      return Place::Waiver;
    case Place::Organization:
    case Place::Profile:
    case Place::Answer:
    case Place::Evidence:
    case Place::By:
    case Place::Respondents:
    case Place::Waiver:
    case Place::Free:
      return Place::Free;
  }
  return Place::Free;
}

Place AssessmentDecoder::place_of_list() const {
  const Frame& frame = frames_.back();
  if (frame.place == Place::Root) {
    return frame.field == Field::RespondentList ? Place::Respondents
           : frame.field == Field::WaiverList   ? Place::Waivers
                                                : Place::Free;
  }
  if (frame.place == Place::Answer) {
    return frame.field == Field::EvidenceList ? Place::EvidenceList
           : frame.field == Field::ByList     ? Place::By
                                              : Place::Free;
  }
  return Place::Free;
}

void AssessmentDecoder::object_begin(Span where) {
  const Place place = place_of_object();
  if (place == Place::Free) {
    wrong_type(kAnObject, where);
  } else if (place == Place::Answer) {
    current_answer_ = top().item;
    answer().where = top().key_where;
  } else if (place == Place::Evidence) {
    answer().evidence.push_back({});
  } else if (place == Place::Waiver) {
    assessment_.waivers.push_back({});
    assessment_.waivers.back().where = where;
  }
  open(place, where);
}

void AssessmentDecoder::array_begin(Span where) {
  const Place place = place_of_list();
  if (place == Place::Free) {
    wrong_type(kAList, where);
  }
  open(place, where);
}

void AssessmentDecoder::object_end(Span /*where*/) {
  close();
}
void AssessmentDecoder::array_end(Span /*where*/) {
  close();
}

bool AssessmentDecoder::first_of_its_name(std::string_view name, Span where) {
  const auto [entry, inserted] = top().names.emplace(name, where.offset);
  if (!inserted) {
    const std::uint32_t line = mistakes_.full() ? 0 : line_of(entry->second);
    report(kDuplicateKey, where, {std::string{name}, std::to_string(line)});
  }
  return inserted;
}

void AssessmentDecoder::key(std::string_view name, Span where) {
  top().key = name;
  top().key_where = where;
  top().field = Field::None;
  // What stands under a key that is unknown or there twice is checked all the same: nothing is to be found
  // out only when the first mistakes are mended.
  const bool first = first_of_its_name(name, where);
  const Place place = top().place;
  const bool own = name.starts_with("x-");
  if (const FieldRow* row = find_field(place, name)) {
    fixed_key(*row, where);
  } else if (place == Place::Profile) {
    fact_key(name);
  } else if (place == Place::Answers) {
    action_key(name);
  }
  if (!first || place == Place::Free) {
    return;
  }
  if (place == Place::Profile && top().field != Field::None && top().item == charter_.facts.size()) {
    unknown_fact(name, where);
  } else if (place == Place::Answers && top().field != Field::None && top().item == charter_.actions.size()) {
    unknown_action(name, where);
  } else if (top().field == Field::None && !own) {
    unknown_key(name, where);
  }
}

void AssessmentDecoder::fixed_key(const FieldRow& row, Span where) {
  top().field = row.field;
  top().seen |= 1U << static_cast<unsigned>(&row - kFieldRows.data());
  if (row.field == Field::ProfileObject) {
    assessment_.profile_where = where;
  }
}

void AssessmentDecoder::fact_key(std::string_view name) {
  const auto fact = find_fact(charter_, name);
  if (fact || !name.starts_with("x-")) {
    top().field = Field::ProfileObject;
    top().item = fact.value_or(static_cast<Index>(charter_.facts.size()));
  }
}

void AssessmentDecoder::action_key(std::string_view name) {
  const auto action = actions_.find(name);
  if (action != actions_.end() || !name.starts_with("x-")) {
    top().field = Field::AnswersObject;
    top().item = action == actions_.end() ? static_cast<Index>(charter_.actions.size()) : action->second;
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

void AssessmentDecoder::missing_keys() {
  const Frame& frame = top();
  for (std::size_t i = 0; i < kFieldRows.size(); ++i) {
    const FieldRow& row = kFieldRows[i];
    if (row.place == frame.place && row.presence == Presence::Required && (frame.seen >> i & 1U) == 0) {
      const DiagnosticArg wanted = row.field == Field::Charter
                                       ? DiagnosticArg{"\"" + reference_to(charter_) + "\""}
                                       : DiagnosticArg{value_words(row.field)};
      report(kMissingKey, frame.opened, {std::string{row.key}, place_words(row.place), wanted});
    }
  }
}

void AssessmentDecoder::text(std::string_view value, Span where) {
  switch (top().place) {
    case Place::By:
      answer().by.emplace_back(value);
      return;
    case Place::Respondents:
      assessment_.respondents.emplace_back(value);
      return;
    case Place::Root:
    case Place::Organization:
    case Place::Answer:
    case Place::Evidence:
    case Place::Waiver:
      return field_text(value, where);
    case Place::Document:
    case Place::Profile:
    case Place::Answers:
    case Place::EvidenceList:
    case Place::Waivers:
    case Place::Free:
      return wrong_type(kAText, where);
  }
}

void AssessmentDecoder::number(std::string_view digits, Span where) {
  if (top().field == Field::HoursPerMonth) {
    hours(digits, where);
  } else {
    wrong_type(kANumber, where);
  }
}

void AssessmentDecoder::boolean(bool value, Span where) {
  if (top().place == Place::Profile && top().field != Field::None) {
    assessment_.profile[top().item] = value;
  } else {
    wrong_type(kATruthValue, where);
  }
}

void AssessmentDecoder::null(Span where) {
  // "No answer yet" is what a form leaves behind; anywhere else null is a slip.
  if (top().field != Field::Status && top().place != Place::Profile) {
    wrong_type(kNull, where);
  }
}

Checked<Assessment> AssessmentDecoder::finish(std::optional<Diagnostic> refusal) && {
  if (refusal) {
    mistakes_.add(std::move(*refusal));
  }
  Checked<Assessment> result;
  if (mistakes_.empty()) {
    assessment_.profile.pop_back();
    assessment_.answers.pop_back();
    if (assessment_.organization.id.empty()) {
      assessment_.organization.id = slug(assessment_.organization.name);
    }
    result.value = std::move(assessment_);
  }
  result.diagnostics = std::move(mistakes_).take();
  return result;
}

Checked<Assessment> decode_assessment(std::string_view text, const Charter& charter, const Scale& scale,
                                      const ReadLimits& limits) {
  AssessmentDecoder decoder{text, charter, scale, limits};
  auto refusal = read_json(text, limits, decoder);
  return std::move(decoder).finish(std::move(refusal));
}

}  // namespace charter

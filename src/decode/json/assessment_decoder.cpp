#include "decode/json/assessment_decoder.h"

#include "decode/assessment_kinds.h"
#include "decode/reading_kinds.h"
#include "diagnostics/suggest.h"

#include <algorithm>

namespace charter {

namespace {

constexpr Bilingual kAnObject{"an object", "un objet"};
constexpr Bilingual kAList{"a list", "une liste"};
constexpr Bilingual kAText{"a text", "un texte"};
constexpr Bilingual kANumber{"a number", "un nombre"};
constexpr Bilingual kATruthValue{"true or false", "true ou false"};
constexpr Bilingual kNull{"null", "null"};

std::string joined(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) {
    out += out.empty() ? "" : ", ";
    out += word;
  }
  return out;
}

}  // namespace

AssessmentDecoder::AssessmentDecoder(std::string_view text, const Charter& charter, const Scale& scale,
                                     const ReadLimits& limits)
    : text_(text), charter_(charter), scale_(scale), limits_(limits) {
  for (Index i = 0; i < charter.actions.size(); ++i) {
    actions_.emplace(charter.actions[i].id, i);
  }
  assessment_.profile.resize(charter.facts.size());
  assessment_.answers.resize(charter.actions.size());
  frames_.push_back({});
  top().place = Place::Document;
}

void AssessmentDecoder::report(const DiagnosticKind& kind, Span where, std::vector<DiagnosticArg> args,
                               std::string suggestion) {
  if (diagnostics_.size() >= limits_.mistakes) {
    ++untold_;
    return;
  }
  diagnostics_.push_back({.kind = &kind, .span = where, .args = std::move(args), .suggestion = std::move(suggestion)});
}

void AssessmentDecoder::wrong_type(Bilingual found, Span where) {
  const Frame& frame = top();
  switch (frame.place) {
    case Place::Free:
      return;
    case Place::Document:
      report(kWrongType, where, {Bilingual{"the document", "le document"}, found, Bilingual{"an object between { }", "un objet entre { }"}});
      return;
    case Place::Profile:
      if (frame.field == Field::None) {
        return;  // the key is already told
      }
      report(kWrongType, where, {frame.key, found, Bilingual{"true or false, without quotes", "true (vrai) ou false (faux), sans guillemets"}});
      return;
    case Place::Answers:
      if (frame.field == Field::None) {
        return;  // the key is already told
      }
      report(kWrongType, where, {frame.key, found, Bilingual{"an object: { \"status\": \"partial\" }", "un objet\u00a0: { \"status\": \"partial\" }"}});
      return;
    case Place::By:
    case Place::Respondents:
      report(kWrongType, where, {Bilingual{"an entry of this list", "un élément de cette liste"}, found, Bilingual{"a name between quotes", "un nom entre guillemets"}});
      return;
    case Place::EvidenceList:
      report(kWrongType, where, {Bilingual{"an entry of this list", "un élément de cette liste"}, found, Bilingual{"an object: { \"title\": \"…\" }", "un objet\u00a0: { \"title\": \"…\" }"}});
      return;
    case Place::Waivers:
      report(kWrongType, where, {Bilingual{"an entry of this list", "un élément de cette liste"}, found, Bilingual{"an object with rule, reason and until", "un objet avec rule, reason et until"}});
      return;
    case Place::Root:
    case Place::Organization:
    case Place::Answer:
    case Place::Evidence:
    case Place::Waiver:
      if (frame.field != Field::None) {
        report(kWrongType, where, {frame.key, found, value_words(frame.field)});
      }
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

void AssessmentDecoder::object_end(Span /*where*/) { close(); }
void AssessmentDecoder::array_end(Span /*where*/) { close(); }

bool AssessmentDecoder::first_of_its_name(std::string_view name, Span where) {
  const auto [entry, inserted] = top().names.emplace(name, where.offset);
  if (!inserted) {
    report(kDuplicateKey, where, {std::string{name}, std::to_string(LineIndex{text_}.at(entry->second).line)});
  }
  return inserted;
}

void AssessmentDecoder::key(std::string_view name, Span where) {
  top().key = name;
  top().key_where = where;
  top().field = Field::None;
  const Place place = top().place;
  if (place == Place::Profile) {
    fact_key(name, where);
  } else if (place == Place::Answers) {
    action_key(name, where);
  } else if (const FieldRow* row = find_field(place, name)) {
    fixed_key(*row, where);
  } else if (first_of_its_name(name, where) && place != Place::Free && !name.starts_with("x-")) {
    unknown_key(name, where);
  }
}

void AssessmentDecoder::fixed_key(const FieldRow& row, Span where) {
  if (first_of_its_name(row.key, where)) {
    top().field = row.field;
    top().seen |= 1U << static_cast<unsigned>(&row - kFieldRows.data());
    if (row.field == Field::ProfileObject) {
      assessment_.profile_where = where;
    }
  }
}

void AssessmentDecoder::unknown_key(std::string_view name, Span where) {
  const auto keys = keys_of(top().place);
  report(kUnknownKey, where, {std::string{name}, place_words(top().place), joined(keys)}, suggest(name, keys));
}

void AssessmentDecoder::fact_key(std::string_view name, Span where) {
  const auto fact = find_fact(charter_, name);
  if (!first_of_its_name(name, where) || (!fact && name.starts_with("x-"))) {
    return;
  }
  if (!fact) {
    std::vector<std::string_view> names;
    for (const ProfileFact& candidate : charter_.facts) {
      names.push_back(candidate.id);
    }
    report(kUnknownFact, where, {std::string{name}, joined(names)}, suggest(name, names));
    return;
  }
  top().field = Field::ProfileObject;
  top().item = *fact;
}

void AssessmentDecoder::action_key(std::string_view name, Span where) {
  const auto action = actions_.find(name);
  if (!first_of_its_name(name, where) || (action == actions_.end() && name.starts_with("x-"))) {
    return;
  }
  if (action == actions_.end()) {
    const auto ids = action_ids();
    report(kUnknownAction, where, {std::string{name}, std::string{ids.empty() ? "" : ids.front()}}, suggest(name, ids));
    return;
  }
  top().field = Field::AnswersObject;
  top().item = action->second;
}

void AssessmentDecoder::missing_keys() {
  const Frame& frame = top();
  for (std::size_t i = 0; i < kFieldRows.size(); ++i) {
    const FieldRow& row = kFieldRows[i];
    if (row.place == frame.place && row.presence == Presence::Required && (frame.seen >> i & 1U) == 0) {
      report(kMissingKey, frame.opened, {std::string{row.key}, place_words(row.place), value_words(row.field)});
    }
  }
}

void AssessmentDecoder::text(std::string_view value, Span where) {
  const Frame& frame = top();
  if (frame.place == Place::By) {
    answer().by.emplace_back(value);
  } else if (frame.place == Place::Respondents) {
    assessment_.respondents.emplace_back(value);
  } else if (frame.place == Place::Profile || frame.place == Place::Answers) {
    if (frame.field != Field::None) {
      wrong_type(kAText, where);
    }
  } else if (frame.field == Field::None) {
    if (frame.place == Place::Document || frame.place == Place::EvidenceList || frame.place == Place::Waivers) {
      wrong_type(kAText, where);
    }
  } else {
    field_text(value, where);
  }
}

void AssessmentDecoder::number(std::string_view digits, Span where) {
  if (top().field != Field::HoursPerMonth) {
    if (top().field != Field::None || top().place == Place::By || top().place == Place::Respondents ||
        top().place == Place::EvidenceList || top().place == Place::Waivers || top().place == Place::Document) {
      wrong_type(kANumber, where);
    }
    return;
  }
  // Up to three digits and two decimals, read as hundredths without floating point.
  std::int32_t hundredths = 0;
  std::size_t decimals = 0;
  bool fraction = false;
  bool readable = digits.size() <= 6;
  for (const char c : digits) {
    if (c == '.') {
      fraction = true;
    } else if (c < '0' || c > '9' || decimals == 2 || !readable) {
      readable = false;
    } else {
      hundredths = hundredths * 10 + (c - '0');
      decimals += fraction ? 1U : 0U;
    }
  }
  for (; decimals < 2; ++decimals) {
    hundredths *= 10;
  }
  if (!readable || hundredths > 74'400) {
    report(kBadHours, where, {std::string{digits}});
    return;
  }
  assessment_.organization.centihours_per_month = hundredths;
}

void AssessmentDecoder::boolean(bool value, Span where) {
  const Frame& frame = top();
  if (frame.place == Place::Profile && frame.field != Field::None) {
    assessment_.profile[frame.item] = value;
  } else if (frame.field != Field::None || frame.place == Place::By || frame.place == Place::Respondents ||
             frame.place == Place::EvidenceList || frame.place == Place::Waivers || frame.place == Place::Document) {
    wrong_type(kATruthValue, where);
  }
}

void AssessmentDecoder::null(Span where) {
  const Frame& frame = top();
  const bool may_be_null = frame.field == Field::Status || frame.place == Place::Profile;
  if (!may_be_null && (frame.field != Field::None || frame.place == Place::By || frame.place == Place::Respondents ||
                       frame.place == Place::EvidenceList || frame.place == Place::Waivers ||
                       frame.place == Place::Document)) {
    wrong_type(kNull, where);
  }
}

Checked<Assessment> AssessmentDecoder::finish(std::optional<Diagnostic> refusal) && {
  if (refusal) {
    diagnostics_.push_back(std::move(*refusal));
  }
  if (untold_ > 0) {
    diagnostics_.push_back({.kind = &kTooManyMistakes, .span = {}, .args = {std::to_string(untold_)}, .suggestion = {}});
  }
  Checked<Assessment> result;
  result.diagnostics = std::move(diagnostics_);
  if (result.diagnostics.empty()) {
    if (assessment_.organization.id.empty()) {
      assessment_.organization.id = slug(assessment_.organization.name);
    }
    result.value = std::move(assessment_);
  }
  // In reading order, as an editor would list them.
  std::stable_sort(result.diagnostics.begin(), result.diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) {
                     return (a.kind != &kTooManyMistakes) > (b.kind != &kTooManyMistakes) ||
                            ((a.kind == &kTooManyMistakes) == (b.kind == &kTooManyMistakes) &&
                             a.span.offset < b.span.offset);
                   });
  return result;
}

Checked<Assessment> decode_assessment(std::string_view text, const Charter& charter, const Scale& scale,
                                      const ReadLimits& limits) {
  AssessmentDecoder decoder{text, charter, scale, limits};
  auto refusal = read_json(text, limits, decoder);
  return std::move(decoder).finish(std::move(refusal));
}

}  // namespace charter

#include "decode/json/assessment_decoder.h"

#include "decode/assessment_kinds.h"
#include "decode/json/unescape.h"
#include "decode/words.h"

#include <algorithm>
#include <iterator>

namespace charter {

namespace {

constexpr Bilingual kAnObject{"an object", "un objet"};
constexpr Bilingual kAList{"a list", "une liste"};
constexpr Bilingual kAText{"a text", "un texte"};
constexpr Bilingual kANumber{"a number", "un nombre"};
constexpr Bilingual kATruthValue{"true or false", "true ou false"};
constexpr Bilingual kNull{"null", "null"};

/// To look whether there is a text costs less than to reach for its bytes.
void empty(std::string& text) {
  if (!text.empty()) {
    text.clear();
  }
}

}  // namespace

AssessmentWords::AssessmentWords(const Charter& its_charter, const Scale& its_scale)
    : charter(its_charter), scale(its_scale), reference(reference_to(its_charter)) {
  for (Index i = 0; i < charter.actions.size(); ++i) {
    actions.emplace(charter.actions[i].id, i);
  }
}

AssessmentDecoder::AssessmentDecoder(const AssessmentWords& words, const ReadLimits& limits)
    : words_(words),
      charter_(words.charter),
      scale_(words.scale),
      limits_(limits),
      mistakes_(limits.mistakes) {
  for (std::uint8_t i = 0; i < following_.size(); ++i) {
    following_[i] = static_cast<std::uint8_t>(i + 1);
  }
  frames_.resize(1);
}

void AssessmentDecoder::begin(std::string_view text, std::uint64_t first_line) {
  text_ = text;
  first_line_ = first_line;
  lines_.reset();
  if (!mistakes_.empty()) {
    mistakes_ = Mistakes{limits_.mistakes};
  }
  Organization& organization = assessment_.organization;
  organization.name.clear();
  organization.id.clear();
  organization.sector.clear();
  organization.size.clear();
  organization.centihours_per_month.reset();
  assessment_.assessed_on = {};
  assessment_.assessed_on_where = {};
  assessment_.profile_where = {};
  assessment_.profile.assign(charter_.facts.size() + 1, std::nullopt);
  assessment_.respondents.clear();
  assessment_.waivers.clear();
  empty_answers();
  depth_ = 0;
  top().place = Place::Document;
  top().field = Field::None;
}

/// Emptied, not thrown away: the room of their texts serves the next document.
void AssessmentDecoder::empty_answers() {
  assessment_.answers.resize(charter_.actions.size() + 1);
  for (Answer& answer : assessment_.answers) {
    answer.status.reset();
    std::move(answer.evidence.begin(), answer.evidence.end(), std::back_inserter(spare_evidence_));
    answer.evidence.clear();
    empty(answer.note);
    empty(answer.owner);
    empty(answer.reason);
    answer.due.reset();
    answer.by.clear();
    answer.where = {};
  }
}

void AssessmentDecoder::add_evidence() {
  if (spare_evidence_.empty()) {
    answer().evidence.push_back({});
    return;
  }
  answer().evidence.push_back(std::move(spare_evidence_.back()));
  spare_evidence_.pop_back();
  Evidence& piece = answer().evidence.back();
  empty(piece.title);
  empty(piece.url);
  empty(piece.file);
  piece.date.reset();
}

void AssessmentDecoder::report(const DiagnosticKind& kind, Span where, std::vector<DiagnosticArg> args,
                               std::string suggestion) {
  mistakes_.add({.kind = &kind, .span = where, .args = std::move(args), .suggestion = std::move(suggestion)});
}

std::uint64_t AssessmentDecoder::line_of(std::uint32_t offset) {
  if (!lines_) {
    lines_.emplace(text_);
  }
  return first_line_ - 1 + lines_->at(offset).line;
}

/// The key of the value at hand, as it is meant.
std::string AssessmentDecoder::key_name(const Frame& frame) const {
  std::string name;
  // The reader has accepted it, so it can be read.
  (void)append_unescaped(name, text_.substr(frame.key_where.offset + 1, frame.key_where.length - 2));
  return name;
}

/// Whether a value here means something: not so under an x- key, or under a key that was already told.
bool AssessmentDecoder::takes_values() const {
  const Frame& frame = top();
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
          {key_name(frame), found,
           Bilingual{"true or false, without quotes", "true (vrai) ou false (faux), sans guillemets"}});
    case Place::Answers:
      return report(kWrongType, where,
                    {key_name(frame), found,
                     Bilingual{"an object: { \"status\": \"…\" }", "un objet\u00a0: { \"status\": \"…\" }"}});
    case Place::Root:
    case Place::Organization:
    case Place::Answer:
    case Place::Evidence:
    case Place::Waiver:
      return report(kWrongType, where, {key_name(frame), found, value_words(frame.field)});
    case Place::Free:
      return;
  }
}

void AssessmentDecoder::open(Place place, Span where) {
  if (++depth_ == frames_.size()) {
    frames_.push_back({});
  }
  Frame& frame = top();
  frame.place = place;
  frame.field = Field::None;
  frame.last_row = kNoRow;
  frame.expected = kRows[static_cast<std::size_t>(place)].begin;
  frame.item = UINT32_MAX;  // one before the first
  frame.seen = 0;
  frame.opened = where;
  if (!frame.names.empty()) {
    frame.names.clear();
  }
  if (place == Place::Profile) {
    facts_seen_.assign(charter_.facts.size(), 0);
  } else if (place == Place::Answers) {
    actions_seen_.assign(charter_.actions.size(), 0);
  }
}

void AssessmentDecoder::close() {
  missing_keys();
  --depth_;
}

Place AssessmentDecoder::place_of_object() const {
  const Frame& frame = top();
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
  const Frame& frame = top();
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
    add_evidence();
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

void AssessmentDecoder::missing_keys() {
  const Frame& frame = top();
  const std::uint32_t missing = kRequiredRows[static_cast<std::size_t>(frame.place)] & ~frame.seen;
  for (std::size_t i = 0; missing >> i != 0; ++i) {
    const FieldRow& row = kFieldRows[i];
    if ((missing >> i & 1U) != 0) {
      const DiagnosticArg wanted = row.field == Field::Charter ? DiagnosticArg{"\"" + words_.reference + "\""}
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

Assessment* AssessmentDecoder::finished() {
  if (!mistakes_.empty()) {
    return nullptr;
  }
  assessment_.profile.pop_back();
  assessment_.answers.pop_back();
  if (assessment_.organization.id.empty()) {
    assessment_.organization.id = slug(assessment_.organization.name);
  }
  return &assessment_;
}

Checked<Assessment> AssessmentDecoder::finish(std::optional<Diagnostic> refusal) && {
  if (refusal) {
    mistakes_.add(std::move(*refusal));
  }
  Checked<Assessment> result;
  if (finished() != nullptr) {
    result.value = std::move(assessment_);
  }
  result.diagnostics = std::move(mistakes_).take();
  return result;
}

Checked<Assessment> decode_assessment(std::string_view text, const Charter& charter, const Scale& scale,
                                      const ReadLimits& limits) {
  const AssessmentWords words{charter, scale};
  AssessmentDecoder decoder{words, limits};
  decoder.begin(text);
  auto refusal = read_json(text, limits, decoder);
  return std::move(decoder).finish(std::move(refusal));
}

}  // namespace charter

#include "decode/json/assessment_decoder.h"

#include "decode/assessment_kinds.h"
#include "decode/json/unescape.h"
#include "decode/words.h"

#include <algorithm>

namespace charter {

AssessmentWords::AssessmentWords(const Charter& its_charter, const Scale& its_scale)
    : charter(its_charter), scale(its_scale), reference(reference_to(its_charter)) {
  const auto keys_in = [this](Place place) -> NameTable& { return keys[static_cast<std::size_t>(place)]; };
  for (const FieldRow& row : kFieldRows) {
    keys_in(row.place).add(row.key, end_of_keys++);
  }
  first_fact = end_of_keys;
  for (const ProfileFact& fact : charter.facts) {
    keys_in(Place::Profile).add(fact.id, end_of_keys++);
  }
  first_action = end_of_keys;
  for (const Action& action : charter.actions) {
    keys_in(Place::Answers).add(action.id, end_of_keys++);
  }
  for (Index i = 0; i < scale.statuses.size(); ++i) {
    statuses.add(scale.statuses[i].id, i);
  }
}

AssessmentDecoder::AssessmentDecoder(const AssessmentWords& words, const ReadLimits& limits, Texts texts)
    : words_(words),
      charter_(words.charter),
      scale_(words.scale),
      limits_(limits),
      texts_(texts),
      mistakes_(limits.mistakes) {
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
  key_seen_.assign(words_.end_of_keys, 0);
  depth_ = 0;
  top() = {};
  top().place = Place::Document;
  top().field = Field::Document;
}

/// Emptied, not thrown away: the room of their lists serves the next document.
void AssessmentDecoder::empty_answers() {
  assessment_.answers.resize(charter_.actions.size() + 1);
  for (Answer& answer : assessment_.answers) {
    answer.status.reset();
    answer.evidence.clear();
    answer.note.clear();
    answer.owner.clear();
    answer.reason.clear();
    answer.due.reset();
    answer.by.clear();
    answer.where = {};
  }
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

void AssessmentDecoder::wrong_type(Bilingual found, Span where) {
  const Frame& frame = top();
  if (frame.field == Field::None) {
    return;
  }
  if (frame.field == Field::Document) {
    return report(kNotOneAssessment, where, {found});
  }
  DiagnosticArg what = Bilingual{"an entry of this list", "un élément de cette liste"};
  if (entry_of(frame.place) == Field::None) {
    what = key_name(frame);
  }
  report(kWrongType, where, {std::move(what), found, value_words(frame.field)});
}

void AssessmentDecoder::missing_key(const FieldRow& row) {
  const DiagnosticArg wanted = row.field == Field::Charter ? DiagnosticArg{"\"" + words_.reference + "\""}
                                                           : DiagnosticArg{value_words(row.field)};
  report(kMissingKey, top().opened, {std::string{row.key}, place_words(row.place), wanted});
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
  AssessmentDecoder decoder{words, limits, AssessmentDecoder::Texts::Copied};
  decoder.begin(text);
  auto refusal = read_json(text, limits, decoder);
  return std::move(decoder).finish(std::move(refusal));
}

}  // namespace charter

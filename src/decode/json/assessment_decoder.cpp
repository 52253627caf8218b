#include "decode/json/assessment_decoder.h"

#include "decode/assessment_kinds.h"
#include "decode/json/unescape.h"
#include "decode/words.h"

#include <algorithm>

namespace charter {

AssessmentWords::AssessmentWords(const Charter& its_charter, const Scale& its_scale)
    : charter(its_charter), scale(its_scale), reference(reference_to(its_charter)) {
  const auto add = [this](Place place, std::string_view name, Key key) {
    names[static_cast<std::size_t>(place)].add(name, static_cast<Index>(keys.size()));
    keys.push_back(key);
  };
  for (const FieldRow& row : kFieldRows) {
    const bool required = row.presence == Presence::Required;
    add(row.place, row.key, {.required = static_cast<std::uint16_t>(required ? 1 : 0), .field = row.field});
  }
  first_fact = static_cast<Index>(keys.size());
  for (const ProfileFact& fact : charter.facts) {
    add(Place::Profile, fact.id, {.field = Field::Fact});
  }
  first_action = static_cast<Index>(keys.size());
  for (const Action& action : charter.actions) {
    add(Place::Answers, action.id, {.field = Field::AnswerObject});
  }
  for (std::size_t i = 0; i < kPlaces; ++i) {
    const auto place = static_cast<Place>(i);
    begun[i] = {
        .place = place, .field = kEntries[place], .required = kRequiredRows[place], .keys = &names[i]};
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
      readable_(texts == Texts::Borrowed ? NameTable::Readable::EightBytes : NameTable::Readable::Name),
      mistakes_(limits.mistakes) {
  more_frames();
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
  keys_ = words_.keys;
  top_ = frames_.data();
  top() = {};
  top().reading.place = Place::Document;
  top().reading.field = Field::Document;
}

/// Room for one more than there are.
void AssessmentDecoder::more_frames() {
  const std::size_t open = frames_.size();
  frames_.resize(open + std::max<std::size_t>(open, 16));
  top_ = frames_.data() + open;
  frames_end_ = frames_.data() + frames_.size();
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
  if (frame.reading.field == Field::None) {
    return;
  }
  if (frame.reading.field == Field::Document) {
    return report(kNotOneAssessment, where, {found});
  }
  DiagnosticArg what = Bilingual{"an entry of this list", "un élément de cette liste"};
  if (kEntries[frame.reading.place] == Field::None) {
    what = key_name(frame);
  }
  report(kWrongType, where, {std::move(what), found, value_words(frame.reading.field)});
}

void AssessmentDecoder::missing_keys() {
  const Frame& frame = top();
  const RowRange rows = kRows[frame.reading.place];
  for (std::size_t i = rows.begin; i < rows.end; ++i) {
    const FieldRow& row = kFieldRows[i];
    if (row.presence == Presence::Required && keys_[i].last <= frame.opened.offset) {
      const DiagnosticArg wanted = row.field == Field::Charter ? DiagnosticArg{"\"" + words_.reference + "\""}
                                                               : DiagnosticArg{value_words(row.field)};
      report(kMissingKey, frame.opened, {std::string{row.key}, place_words(row.place), wanted});
    }
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
  AssessmentDecoder decoder{words, limits, AssessmentDecoder::Texts::Copied};
  decoder.begin(text);
  auto refusal = read_json(text, limits, decoder);
  return std::move(decoder).finish(std::move(refusal));
}

}  // namespace charter

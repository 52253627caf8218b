#pragma once
/// The rules for what is a valid assessment, as a consumer of JSON events: one set for every tokenizer.

#include "decode/json/assessment_fields.h"
#include "decode/json/name_table.h"
#include "decode/json/reader.h"
#include "decode/mistakes.h"

#include <charter/assessment.h>
#include <charter/result.h>
#include <charter/scale.h>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace charter {

/// What a decoder looks up in a charter and a scale: made once, however many documents follow.
struct AssessmentWords {
  /// Refers to both.
  AssessmentWords(const Charter& its_charter, const Scale& its_scale);

  const Charter& charter;
  const Scale& scale;
  std::string reference;  ///< what a document writes under `charter`
  /// Indexed by Place. All keys are numbered through: the rows of kFieldRows, then the facts, then the
  /// actions.
  std::array<NameTable, kPlaces> keys;
  Index first_fact = 0;
  Index first_action = 0;
  Index end_of_keys = 0;
  NameTable statuses;
};

class AssessmentDecoder final : public JsonHandler {
 public:
  /// Whether the texts of the reader outlive the assessment, so that it need not keep its own.
  enum class Texts : std::uint8_t { Copied, Borrowed };

  /// The words must outlive the decoder.
  AssessmentDecoder(const AssessmentWords& words, const ReadLimits& limits, Texts texts);

  /// Before the first event of a document, whose text must outlive its last. `first_line` is the line of its
  /// file on which it begins. What the document before left is used again.
  void begin(std::string_view text, std::uint64_t first_line = 1);

  void object_begin(Span where) override;
  void key(std::string_view name, Span where) override;
  void object_end(Span where) override;
  void array_begin(Span where) override;
  void array_end(Span where) override;
  void text(std::string_view value, Span where) override;
  void number(std::string_view digits, Span where) override;
  void boolean(bool value, Span where) override;
  void null(Span where) override;

  /// After the last event of a document without a mistake: the assessment, good until the next `begin`. Null
  /// after a mistake.
  [[nodiscard]] Assessment* finished();

  /// The same with the mistakes, for the last document; `refusal` is what stopped the reader, if anything
  /// did.
  [[nodiscard]] Checked<Assessment> finish(std::optional<Diagnostic> refusal) &&;

 private:
  /// One open object or list.
  struct Frame {
    Place place = Place::Free;
    Field field = Field::None;  ///< of the next value
    bool has_names = false;     ///< whether there are names_ of it
    Index item = 0;             ///< the action or fact of the last key; one past the last for an unknown one
    Span opened;
    Span key_where;
  };
  /// The keys of an object that no table knows, with the offset of the first of each name. A tree, since the
  /// names are somebody else's choice: thousands that share a hash would make a table slow.
  using Names = std::map<std::string, std::uint32_t, std::less<>>;

  [[nodiscard]] Frame& top() { return frames_[depth_]; }
  [[nodiscard]] const Frame& top() const { return frames_[depth_]; }
  void open(Place place, Span where);
  void close();
  void report(const DiagnosticKind& kind, Span where, std::vector<DiagnosticArg> args,
              std::string suggestion = {});
  void wrong_type(Bilingual found, Span where);
  [[nodiscard]] std::string key_name(const Frame& frame) const;
  [[nodiscard]] std::uint64_t line_of(std::uint32_t offset);

  void other_key(std::string_view name, Span where);
  [[nodiscard]] bool first_of_its_name(std::string_view name, Span where);
  void duplicate(std::uint32_t first, std::string_view name, Span where);
  void unknown_key(std::string_view name, Span where);
  void unknown_fact(std::string_view name, Span where);
  void unknown_action(std::string_view name, Span where);
  void missing_key(const FieldRow& row);

  void charter_reference(std::string_view value, Span where);
  void status(std::string_view value, Span where);
  void unknown_status(std::string_view value, Span where);
  void organization_id(std::string_view value, Span where);
  void organization_size(std::string_view value, Span where);
  void hours(std::string_view digits, Span where);
  void waiver_action(std::string_view value, Span where);
  void waiver_until(std::string_view value);
  void reason(std::string_view value);
  void assessed_on(std::string_view value, Span where);
  [[nodiscard]] std::optional<Date> date(std::string_view value, Span where);
  void keep(TypedText& field, std::string_view value) const;
  void not_blank(std::string_view value, Span where);
  [[nodiscard]] Answer& answer() { return assessment_.answers[current_answer_]; }
  void empty_answers();

  const AssessmentWords& words_;
  const Charter& charter_;
  const Scale& scale_;
  ReadLimits limits_;
  Texts texts_;
  std::string_view text_;
  std::uint64_t first_line_ = 1;
  /// Until the end with one answer and one fact more, to check what unknown names hold.
  Assessment assessment_;
  std::vector<Frame> frames_;  ///< those up to depth_ are open
  std::size_t depth_ = 0;
  std::vector<Names> names_;  ///< of the frame at that depth
  /// Where each key of AssessmentWords::keys was last. No place is open twice at one time, so a key was there
  /// before if that is behind the beginning of its object.
  std::vector<std::uint32_t> key_seen_;
  Index current_answer_ = 0;
  std::optional<LineIndex> lines_;  ///< built with the first mistake that names another line
  Mistakes mistakes_;
};

// What every document without a mistake needs for each of its tokens is here, to become part of the reader’s
// loop; the rest is in the .cpp files.

inline void AssessmentDecoder::open(Place place, Span where) {
  if (++depth_ == frames_.size()) {
    frames_.emplace_back();
  }
  top() = {.place = place,
           .field = entry_of(place),
           .has_names = false,
           .item = 0,
           .opened = where,
           .key_where = {}};
}

inline void AssessmentDecoder::close() {
  const Frame& frame = top();
  const std::uint8_t begin = kRows[static_cast<std::size_t>(frame.place)].begin;
  for (std::uint8_t i = 0; i < kRequiredRows[static_cast<std::size_t>(frame.place)]; ++i) {
    if (key_seen_[begin + i] <= frame.opened.offset) {
      missing_key(kFieldRows[begin + i]);
    }
  }
  --depth_;
}

inline void AssessmentDecoder::key(std::string_view name, Span where) {
  Frame& frame = top();
  frame.key_where = where;
  const Index key = words_.keys[static_cast<std::size_t>(frame.place)].find(name);
  if (key == NameTable::kNone) {
    return other_key(name, where);
  }
  if (frame.place == Place::Answers) {
    frame.field = Field::AnswerObject;
    frame.item = key - words_.first_action;
  } else if (frame.place == Place::Profile) {
    frame.field = Field::Fact;
    frame.item = key - words_.first_fact;
  } else {
    frame.field = kFieldRows[key].field;
  }
  std::uint32_t& seen = key_seen_[key];
  if (seen > frame.opened.offset) {
    return duplicate(seen, name, where);
  }
  seen = where.offset;
}

inline void AssessmentDecoder::object_begin(Span where) {
  const Frame& frame = top();
  const Place place = object_of(frame.field);
  if (place == Place::Answer) {
    current_answer_ = frame.item;
    answer().where = frame.key_where;
  } else if (place == Place::Evidence) {
    answer().evidence.emplace_back();
  } else if (place == Place::Waiver) {
    assessment_.waivers.push_back({});
    assessment_.waivers.back().where = where;
  } else if (place == Place::Profile) {
    assessment_.profile_where = frame.key_where;
  } else if (place == Place::Free) {
    wrong_type({"an object", "un objet"}, where);
  }
  open(place, where);
}

inline void AssessmentDecoder::array_begin(Span where) {
  const Place place = list_of(top().field);
  if (place == Place::Free) {
    wrong_type({"a list", "une liste"}, where);
  }
  open(place, where);
}

inline void AssessmentDecoder::object_end(Span /*where*/) {
  close();
}

inline void AssessmentDecoder::array_end(Span /*where*/) {
  close();
}

inline void AssessmentDecoder::keep(TypedText& field, std::string_view value) const {
  if (texts_ == Texts::Borrowed) {
    field.borrow(value);
  } else {
    field = value;
  }
}

inline void AssessmentDecoder::status(std::string_view value, Span where) {
  const Index status = words_.statuses.find(value);
  if (status == NameTable::kNone) {
    return unknown_status(value, where);
  }
  answer().status = status;
}

inline void AssessmentDecoder::text(std::string_view value, Span where) {
  Organization& organization = assessment_.organization;
  switch (top().field) {
    case Field::Status:
      return status(value, where);
    case Field::Title:
      keep(answer().evidence.back().title, value);
      return not_blank(value, where);
    case Field::Url:
      return keep(answer().evidence.back().url, value);
    case Field::File:
      return keep(answer().evidence.back().file, value);
    case Field::Date:
      answer().evidence.back().date = date(value, where);
      return;
    case Field::Note:
      return keep(answer().note, value);
    case Field::Owner:
      return keep(answer().owner, value);
    case Field::Reason:
      return reason(value);
    case Field::Due:
      answer().due = date(value, where);
      return;
    case Field::ByName:
      answer().by.emplace_back(value);
      return;
    case Field::None:
    case Field::Schema:
      return;
    case Field::Charter:
      return charter_reference(value, where);
    case Field::AssessedOn:
      return assessed_on(value, where);
    case Field::RespondentName:
      assessment_.respondents.emplace_back(value);
      return;
    case Field::Name:
      organization.name = value;
      return not_blank(value, where);
    case Field::Id:
      return organization_id(value, where);
    case Field::Sector:
      organization.sector = value;
      return;
    case Field::Size:
      return organization_size(value, where);
    case Field::Rule:
      assessment_.waivers.back().rule = value;
      return not_blank(value, where);
    case Field::WaiverReason:
      assessment_.waivers.back().reason = value;
      return not_blank(value, where);
    case Field::Action:
      return waiver_action(value, where);
    case Field::Until:
      return waiver_until(value);
    case Field::Document:
    case Field::OrganizationObject:
    case Field::ProfileObject:
    case Field::AnswersObject:
    case Field::RespondentList:
    case Field::WaiverList:
    case Field::WaiverObject:
    case Field::Fact:
    case Field::AnswerObject:
    case Field::HoursPerMonth:
    case Field::EvidenceList:
    case Field::EvidenceObject:
    case Field::ByList:
      return wrong_type({"a text", "un texte"}, where);
  }
}

inline void AssessmentDecoder::number(std::string_view digits, Span where) {
  if (top().field == Field::HoursPerMonth) {
    hours(digits, where);
  } else {
    wrong_type({"a number", "un nombre"}, where);
  }
}

inline void AssessmentDecoder::boolean(bool value, Span where) {
  if (top().field == Field::Fact) {
    assessment_.profile[top().item] = value;
  } else {
    wrong_type({"true or false", "true ou false"}, where);
  }
}

inline void AssessmentDecoder::null(Span where) {
  // "No answer yet" is what a form leaves behind; anywhere else null is a slip.
  if (top().field != Field::Status && top().field != Field::Fact) {
    wrong_type({"null", "null"}, where);
  }
}

}  // namespace charter

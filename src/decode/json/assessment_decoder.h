#pragma once
/// The rules for what is a valid assessment, as a consumer of JSON events: one set for every tokenizer.

#include "decode/json/assessment_fields.h"
#include "decode/json/name_table.h"
#include "decode/json/reader.h"
#include "decode/mistakes.h"
#include "model/day_number.h"

#include <charter/assessment.h>
#include <charter/result.h>
#include <charter/scale.h>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace charter {

/// How far an object or list has been read. No number in it has one byte, which a compiler takes for a part
/// of anything.
struct Reading {
  Place place = Place::Free;
  Field field = Field::None;        ///< of the next value
  bool has_names = false;           ///< whether it holds names that no table knows
  std::uint16_t required = 0;       ///< keys that have to be there and were not yet
  const NameTable* keys = nullptr;  ///< those it may hold
};

/// What a decoder looks up in a charter and a scale: made once, however many documents follow.
struct AssessmentWords {
  struct Key {
    std::uint32_t last = 0;      ///< where in the document the key was last; 0: it was not there yet
    std::uint16_t required = 0;  ///< 1 where its object has to have it
    Field field = Field::None;
  };

  /// Refers to both.
  AssessmentWords(const Charter& its_charter, const Scale& its_scale);
  AssessmentWords(const AssessmentWords&) = delete;
  AssessmentWords& operator=(const AssessmentWords&) = delete;

  const Charter& charter;
  const Scale& scale;
  std::string reference;  ///< what a document writes under `charter`
  /// Indexed by Place. All keys are numbered through: the rows of kFieldRows, then the facts, then the
  /// actions.
  std::array<NameTable, kPlaces> names;
  std::array<Reading, kPlaces> begun;  ///< each place before its first key or entry
  std::vector<Key> keys;               ///< by their numbers, before the first of a document
  Index first_fact = 0;
  Index first_action = 0;
  NameTable statuses;
};

[[nodiscard]] constexpr TypedText Answer::*answer_text(Field field) {
  return field == Field::Owner ? &Answer::owner : field == Field::Reason ? &Answer::reason : &Answer::note;
}
[[nodiscard]] constexpr TypedText Evidence::*evidence_text(Field field) {
  return field == Field::Url ? &Evidence::url : field == Field::File ? &Evidence::file : &Evidence::title;
}
/// Where the texts of a part are kept, of those fields that have one.
inline constexpr Table<TypedText Answer::*, Field, kFields> kAnswerTexts{answer_text};
inline constexpr Table<TypedText Evidence::*, Field, kFields> kEvidenceTexts{evidence_text};

/// The first byte of all that counts as blank, and of little else.
[[nodiscard]] constexpr bool begins_blank(char first) {
  return static_cast<unsigned char>(first) <= ' ' || first == '\xC2';
}

class AssessmentDecoder final : public JsonHandler {
 public:
  /// Whether the texts of the reader outlive the assessment, so that it need not keep its own, and eight
  /// bytes can be read from the beginning of each text on, however short it is.
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
    Reading reading;
    Index key = 0;  ///< of AssessmentWords; one past all facts or actions for an unknown one
    Span key_where;
    Span opened;
  };
  /// The keys of an object that no table knows, with the offset of the first of each name. A tree, since the
  /// names are somebody else's choice: thousands that share a hash would make a table slow.
  using Names = std::map<std::string, std::uint32_t, std::less<>>;

  [[nodiscard]] Frame& top() { return *top_; }
  void open(Place place, Span where);
  void close();
  void more_frames();
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
  void missing_keys();

  void other_object(Place place, Span where);
  void other_text(std::string_view value, Span where);
  void charter_reference(std::string_view value, Span where);
  void status(std::string_view value, Span where);
  void unknown_status(std::string_view value, Span where);
  void organization_id(std::string_view value, Span where);
  void organization_size(std::string_view value, Span where);
  void hours(std::string_view digits, Span where);
  void waiver_action(std::string_view value, Span where);
  void waiver_until(std::string_view value);
  template <class Part>
  void text_of(Part& part, const Table<TypedText Part::*, Field, kFields>& texts, std::string_view value,
               Span where);
  void blank(std::string_view value, Span where);
  void assessed_on(std::string_view value, Span where);
  void date(std::optional<Date>& day, std::string_view value, Span where);
  void bad_date(std::string_view value, Span where);
  void keep(TypedText& field, std::string_view value) const;
  void not_blank(std::string_view value, Span where);
  [[nodiscard]] Answer& answer() { return *answer_; }
  void empty_answers();

  const AssessmentWords& words_;
  const Charter& charter_;
  const Scale& scale_;
  ReadLimits limits_;
  Texts texts_;
  NameTable::Readable readable_;
  std::string_view text_;
  std::uint64_t first_line_ = 1;
  /// Until the end with one answer and one fact more, to check what unknown names hold.
  Assessment assessment_;
  std::vector<Frame> frames_;
  Frame* top_ = nullptr;         ///< the last one that is open
  Frame* frames_end_ = nullptr;  ///< behind all of them
  std::vector<Names> names_;     ///< of each frame
  /// Those of the words. No place is open twice at one time, so a key was there before if that is behind the
  /// beginning of its object.
  std::vector<AssessmentWords::Key> keys_;
  Answer* answer_ = nullptr;        ///< the one that was begun last
  std::optional<LineIndex> lines_;  ///< built with the first mistake that names another line
  Mistakes mistakes_;
};

// What every document without a mistake needs for each of its tokens is here, to become part of the reader’s
// loop; the rest is in the .cpp files.

inline void AssessmentDecoder::open(Place place, Span where) {
  if (++top_ == frames_end_) {
    more_frames();
  }
  top_->reading = words_.begun[static_cast<std::size_t>(place)];
  top_->opened = where;
}

inline void AssessmentDecoder::close() {
  if (top().reading.required != 0) {
    missing_keys();
  }
  --top_;
}

inline void AssessmentDecoder::key(std::string_view name, Span where) {
  Frame& frame = top();
  frame.key_where = where;
  const Index number = frame.reading.keys->find(name, readable_);
  if (number == NameTable::kNone) {
    return other_key(name, where);
  }
  AssessmentWords::Key& key = keys_[number];
  frame.key = number;
  frame.reading.field = key.field;
  if (key.last > frame.opened.offset) {
    return duplicate(key.last, name, where);
  }
  key.last = where.offset;
  frame.reading.required = static_cast<std::uint16_t>(frame.reading.required - key.required);
}

inline void AssessmentDecoder::object_begin(Span where) {
  const Frame& frame = top();
  const Place place = kObjects[frame.reading.field];
  if (place == Place::Answer) {
    answer_ = &assessment_.answers[frame.key - words_.first_action];
    answer_->where = frame.key_where;
  } else if (place == Place::Evidence) {
    answer().evidence.emplace_back();
  } else {
    other_object(place, where);
  }
  open(place, where);
}

inline void AssessmentDecoder::array_begin(Span where) {
  const Place place = kLists[top().reading.field];
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
  const Index status = words_.statuses.find(value, readable_);
  if (status == NameTable::kNone) {
    return unknown_status(value, where);
  }
  answer().status = status;
}

inline void AssessmentDecoder::date(std::optional<Date>& day, std::string_view value, Span where) {
  const std::int32_t number = day_number(value);
  if (number == kNoDay) {
    return bad_date(value, where);
  }
  day = Date{number};
}

/// Texts that are kept as they are. Which of them comes next cannot be foreseen, so there is no branch for
/// each.
template <class Part>
void AssessmentDecoder::text_of(Part& part, const Table<TypedText Part::*, Field, kFields>& texts,
                                std::string_view value, Span where) {
  keep(part.*texts[top().reading.field], value);
  if (value.empty() || begins_blank(value.front())) {
    blank(value, where);
  }
}

inline void AssessmentDecoder::text(std::string_view value, Span where) {
  const Field field = top().reading.field;
  if (field == Field::Status) {
    status(value, where);
  } else if (field >= Field::Note && field <= Field::Reason) {
    text_of(answer(), kAnswerTexts, value, where);
  } else if (field >= Field::Title && field <= Field::File) {
    text_of(answer().evidence.back(), kEvidenceTexts, value, where);
  } else if (field == Field::Date) {
    date(answer().evidence.back().date, value, where);
  } else {
    other_text(value, where);
  }
}

inline void AssessmentDecoder::number(std::string_view digits, Span where) {
  if (top().reading.field == Field::HoursPerMonth) {
    hours(digits, where);
  } else {
    wrong_type({"a number", "un nombre"}, where);
  }
}

inline void AssessmentDecoder::boolean(bool value, Span where) {
  if (top().reading.field == Field::Fact) {
    assessment_.profile[top().key - words_.first_fact] = value;
  } else {
    wrong_type({"true or false", "true ou false"}, where);
  }
}

inline void AssessmentDecoder::null(Span where) {
  // "No answer yet" is what a form leaves behind; anywhere else null is a slip.
  if (top().reading.field != Field::Status && top().reading.field != Field::Fact) {
    wrong_type({"null", "null"}, where);
  }
}

}  // namespace charter

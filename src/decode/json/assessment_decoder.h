#pragma once
/// The rules for what is a valid assessment, as a consumer of JSON events: one set for every tokenizer.

#include "decode/json/assessment_fields.h"
#include "decode/json/reader.h"
#include "decode/mistakes.h"

#include <charter/assessment.h>
#include <charter/result.h>
#include <charter/scale.h>

#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace charter {

/// What a decoder looks up in a charter and a scale: made once, however many documents follow.
struct AssessmentWords {
  /// Refers to both.
  AssessmentWords(const Charter& its_charter, const Scale& its_scale);

  const Charter& charter;
  const Scale& scale;
  std::string reference;  ///< what a document writes under `charter`
  std::unordered_map<std::string_view, Index> actions;
};

class AssessmentDecoder final : public JsonHandler {
 public:
  /// The words must outlive the decoder.
  AssessmentDecoder(const AssessmentWords& words, const ReadLimits& limits);

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
    Field field = Field::None;  ///< of the key that was read last
    std::uint8_t last_row = 0;  ///< of kFieldRows
    std::uint8_t expected = 0;  ///< the row that the next key is likely to be
    Index item = 0;             ///< the action or fact of that key; one past the last for an unknown one
    std::uint32_t seen = 0;     ///< bit per row of kFieldRows of this place
    Span opened;
    Span key_where;
    /// The keys so far that no table knows, with the offset of the first of each name. A tree, since the
    /// names are somebody else's choice: thousands that share a hash would make a table slow.
    std::map<std::string, std::uint32_t, std::less<>> names;
  };

  [[nodiscard]] Frame& top() { return frames_[depth_]; }
  [[nodiscard]] const Frame& top() const { return frames_[depth_]; }
  void open(Place place, Span where);
  void close();
  void report(const DiagnosticKind& kind, Span where, std::vector<DiagnosticArg> args,
              std::string suggestion = {});
  void wrong_type(Bilingual found, Span where);
  [[nodiscard]] std::string key_name(const Frame& frame) const;
  [[nodiscard]] bool takes_values() const;
  void field_key(std::string_view name, Span where);
  void fact_key(std::string_view name, Span where);
  void action_key(std::string_view name, Span where);
  void other_key(std::string_view name, Span where);
  void seen_at(std::uint32_t& first, std::string_view name, Span where);
  void duplicate(std::uint32_t first, std::string_view name, Span where);
  void unknown_key(std::string_view name, Span where);
  void unknown_fact(std::string_view name, Span where);
  void unknown_action(std::string_view name, Span where);
  [[nodiscard]] std::uint64_t line_of(std::uint32_t offset);
  [[nodiscard]] bool first_of_its_name(std::string_view name, Span where);
  void missing_keys();
  [[nodiscard]] Place place_of_object() const;
  [[nodiscard]] Place place_of_list() const;

  void field_text(std::string_view value, Span where);
  void charter_reference(std::string_view value, Span where);
  void status(std::string_view value, Span where);
  void organization_id(std::string_view value, Span where);
  void organization_size(std::string_view value, Span where);
  void hours(std::string_view digits, Span where);
  void waiver_action(std::string_view value, Span where);
  [[nodiscard]] std::optional<Date> date(std::string_view value, Span where);
  void filled(std::string& field, std::string_view value, Span where);
  [[nodiscard]] Answer& answer() { return assessment_.answers[current_answer_]; }
  void add_evidence();
  void empty_answers();

  const AssessmentWords& words_;
  const Charter& charter_;
  const Scale& scale_;
  ReadLimits limits_;
  std::string_view text_;
  std::uint64_t first_line_ = 1;
  Assessment
      assessment_;  ///< until the end with one answer and one fact more, to check what unknown names hold
  std::vector<Evidence> spare_evidence_;  ///< of documents before, for the room of their texts
  std::vector<Frame> frames_;             ///< those up to depth_ are open
  std::size_t depth_ = 0;
  /// Keys come in much the same order everywhere: after row i, the row that followed it last time.
  std::array<std::uint8_t, kFieldRows.size()> following_{};
  /// Offset of the key, for a row, a fact or an action. No place is open twice at one time. A key cannot
  /// stand at offset 0, which means: not yet.
  std::array<std::uint32_t, kFieldRows.size()> row_seen_{};
  std::vector<std::uint32_t> facts_seen_;
  std::vector<std::uint32_t> actions_seen_;
  Index current_answer_ = 0;
  std::optional<LineIndex> lines_;  ///< built with the first mistake that names another line
  Mistakes mistakes_;
};

}  // namespace charter

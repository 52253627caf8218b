#pragma once
/// The rules for what is a valid assessment, as a consumer of JSON events: one set for every tokenizer.

#include "decode/json/assessment_fields.h"
#include "decode/json/reader.h"
#include "decode/mistakes.h"

#include <charter/assessment.h>
#include <charter/result.h>
#include <charter/scale.h>

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace charter {

class AssessmentDecoder final : public JsonHandler {
 public:
  /// The first three are referred to and must outlive the decoder.
  AssessmentDecoder(std::string_view text, const Charter& charter, const Scale& scale,
                    const ReadLimits& limits);

  void object_begin(Span where) override;
  void key(std::string_view name, Span where) override;
  void object_end(Span where) override;
  void array_begin(Span where) override;
  void array_end(Span where) override;
  void text(std::string_view value, Span where) override;
  void number(std::string_view digits, Span where) override;
  void boolean(bool value, Span where) override;
  void null(Span where) override;

  /// After the last event; `refusal` is what stopped the reader, if anything did.
  [[nodiscard]] Checked<Assessment> finish(std::optional<Diagnostic> refusal) &&;

 private:
  /// One open object or list.
  struct Frame {
    Place place = Place::Free;
    Field field = Field::None;  ///< of the key that was read last
    Index item = 0;             ///< the action or fact of that key; one past the last for an unknown one
    std::uint32_t seen = 0;     ///< bit per row of kFieldRows of this place
    Span opened;
    Span key_where;
    std::string key;
    /// The keys so far, with the offset of the first of each name. A tree, since the names are somebody
    /// else's choice: thousands that share a hash would make a table slow.
    std::map<std::string, std::uint32_t, std::less<>> names;
  };

  [[nodiscard]] Frame& top() { return frames_.back(); }
  void open(Place place, Span where);
  void close();
  void report(const DiagnosticKind& kind, Span where, std::vector<DiagnosticArg> args,
              std::string suggestion = {});
  void wrong_type(Bilingual found, Span where);
  [[nodiscard]] bool takes_values() const;
  void fixed_key(const FieldRow& row, Span where);
  void fact_key(std::string_view name);
  void action_key(std::string_view name);
  void unknown_key(std::string_view name, Span where);
  void unknown_fact(std::string_view name, Span where);
  void unknown_action(std::string_view name, Span where);
  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset);
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
  [[nodiscard]] std::string filled(std::string_view value, Span where);
  [[nodiscard]] Answer& answer();

  std::string_view text_;
  const Charter& charter_;
  const Scale& scale_;
  std::unordered_map<std::string_view, Index> actions_;
  Assessment
      assessment_;  ///< until the end with one answer and one fact more, to check what unknown names hold
  std::vector<Frame> frames_;
  Index current_answer_ = 0;
  std::optional<LineIndex> lines_;  ///< built with the first mistake that names another line
  Mistakes mistakes_;
};

}  // namespace charter

#include "support/two_readers.h"

#include "decode/json/reader.h"

#include <charter/decode.h>

#include <sstream>

namespace charter::test {

namespace {

/// Every event as a line.
class Recorder final : public JsonHandler {
 public:
  std::string events;

  void object_begin(Span where) override { add("{", {}, where); }
  void key(std::string_view name, Span where) override { add("key", name, where); }
  void object_end(Span where) override { add("}", {}, where); }
  void array_begin(Span where) override { add("[", {}, where); }
  void array_end(Span where) override { add("]", {}, where); }
  void text(std::string_view value, Span where) override { add("text", value, where); }
  void number(std::string_view digits, Span where) override { add("number", digits, where); }
  void boolean(bool value, Span where) override { add(value ? "true" : "false", {}, where); }
  void null(Span where) override { add("null", {}, where); }

 private:
  void add(std::string_view what, std::string_view value, Span where) {
    events += std::to_string(where.offset) + "+" + std::to_string(where.length) + " ";
    events += what;
    events += " ";
    events += value;
    events += "\n";
  }
};

std::string first_difference(const std::string& one, const std::string& other) {
  std::istringstream left{one};
  std::istringstream right{other};
  std::string a;
  std::string b;
  while (std::getline(left, a) && std::getline(right, b) && a == b) {
  }
  return one == other ? "" : "‘" + a + "’ against ‘" + b + "’";
}

template <class Optional, class Show>
std::string shown(const Optional& value, Show show) {
  return value ? std::to_string(show(*value)) : "none";
}

std::string shown(Span where) {
  return std::to_string(where.offset) + "+" + std::to_string(where.length);
}

std::string shown(const std::optional<Date>& date) {
  return shown(date, [](Date day) { return day.days; });
}

std::string shown(const Assessment& assessment) {
  std::ostringstream out;
  const auto index = [](const std::optional<Index>& i) {
    return shown(i, [](Index value) { return value; });
  };
  const Organization& organization = assessment.organization;
  out << organization.name << "|" << organization.id << "|" << organization.sector << "|" << organization.size
      << "|" << shown(organization.centihours_per_month, [](std::int32_t hours) { return hours; }) << "\n"
      << assessment.assessed_on.days << " " << shown(assessment.assessed_on_where) << " "
      << shown(assessment.profile_where) << "\n";
  for (const auto& fact : assessment.profile) {
    out << "fact " << shown(fact, [](bool value) { return value ? 1 : 0; }) << "\n";
  }
  for (const Answer& answer : assessment.answers) {
    out << "answer " << index(answer.status) << "|" << answer.note.str() << "|" << answer.owner.str() << "|"
        << answer.reason.str() << "|" << shown(answer.due) << "|" << shown(answer.where) << "\n";
    for (const Evidence& piece : answer.evidence) {
      out << "evidence " << piece.title.str() << "|" << piece.url.str() << "|" << piece.file.str() << "|"
          << shown(piece.date) << "\n";
    }
    for (const std::string& name : answer.by) {
      out << "by " << name << "\n";
    }
  }
  for (const std::string& name : assessment.respondents) {
    out << "respondent " << name << "\n";
  }
  for (const Waiver& waiver : assessment.waivers) {
    out << "waiver " << waiver.rule << "|" << index(waiver.action) << "|" << waiver.reason << "|"
        << shown(waiver.until) << "|" << waiver.until_text << "|" << shown(waiver.where) << "\n";
  }
  return out.str();
}

std::string shown(const std::vector<Diagnostic>& mistakes) {
  std::string out;
  for (const Diagnostic& mistake : mistakes) {
    out += std::string{mistake.kind->code} + " " + shown(mistake.span) + " " +
           message_of(mistake, Language::En) + " " + mistake.suggestion + "\n";
  }
  return out;
}

}  // namespace

std::string difference_of_events(FastReader& reader, std::string_view text, const ReadLimits& limits,
                                 bool& accepted) {
  Recorder fast;
  accepted = reader.read(text, limits, fast);
  if (!accepted) {
    return {};
  }
  Recorder slow;
  if (const auto refusal = read_json(text, limits, slow)) {
    return "accepted, against " + message_of(*refusal, Language::En);
  }
  return first_difference(fast.events, slow.events);
}

std::string difference_of_assessments(AssessmentReader& reader, std::string_view text, const Charter& charter,
                                      const Scale& scale, const ReadLimits& limits) {
  const Assessment* const fast = reader.read(text);
  const Checked<Assessment> slow = decode_assessment(text, charter, scale, limits);
  if ((fast != nullptr) != slow.ok()) {
    return fast != nullptr ? "accepted, against\n" + shown(slow.diagnostics)
                           : "refused: " + shown(reader.mistakes());
  }
  return fast != nullptr ? first_difference(shown(*fast), shown(*slow.value))
                         : first_difference(shown(reader.mistakes()), shown(slow.diagnostics));
}

}  // namespace charter::test

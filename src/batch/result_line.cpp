#include "batch/result_line.h"

#include "diagnostics/utf8.h"
#include "diagnostics/visible.h"
#include "report/print_json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace charter {

namespace {

void append_number(std::string& out, std::uint64_t number) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

/// 41.67, 8.1, 50.0 or null: as the JSON report writes percentages.
void append_score(std::string& out, std::optional<Score> score) {
  if (!score) {
    out += "null";
    return;
  }
  const auto points = static_cast<std::uint32_t>(score->basis_points);
  append_number(out, points / 100);
  out += '.';
  out += static_cast<char>('0' + points / 10 % 10);
  if (points % 10 != 0) {
    out += static_cast<char>('0' + points % 10);
  }
}

void append_place(std::string& out, const BatchPlace& place) {
  out += R"({"schema":"charter.batch/1","file":)";
  append_json_text(out, place.file);
  if (place.line != 0) {
    out += ",\"line\":";
    append_number(out, place.line);
  }
}

bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20U || c == '"' || c == '\\';
}

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  if (first_invalid_utf8(text)) {
    return append_json_text(out, visible(text));
  }
  out += '"';
  while (!text.empty()) {
    const auto plain =
        static_cast<std::size_t>(std::find_if(text.begin(), text.end(), needs_escape) - text.begin());
    out.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (!text.empty()) {
      const char c = text.front();
      const auto byte = static_cast<unsigned char>(c);
      if (c == '"' || c == '\\') {
        out.append({'\\', c});
      } else {
        out.append({'\\', 'u', '0', '0', kDigits[byte >> 4U], kDigits[byte & 15U]});
      }
      text.remove_prefix(1);
    }
  }
  out += '"';
}

ResultLine::ResultLine(const Framework& framework) : framework_(framework) {
  judged_by_ = R"(,"charter":)";
  append_json_text(judged_by_, reference_to(framework.charter));
  judged_by_ += R"(,"rules":)";
  append_json_text(judged_by_, framework.rules.hash);
  for (const Principle& principle : framework.charter.principles) {
    std::string key{principle_keys_.empty() ? "" : ","};
    append_json_text(key, principle.id);
    principle_keys_.push_back(key + ':');
  }
}

void ResultLine::append(std::string& out, const BatchPlace& place, const Assessment& assessment,
                        const Headline& headline) const {
  append_place(out, place);
  out += judged_by_;
  out += R"(,"organization":{"id":)";
  append_json_text(out, assessment.organization.id);
  out += R"(,"name":)";
  append_json_text(out, assessment.organization.name);
  out += R"(},"as_of":")";
  out += to_string(headline.as_of);
  out += R"(","score":)";
  append_score(out, headline.overall.score);
  out += R"(,"high":)";
  append_score(out, headline.overall.high);
  out += R"(,"evidenced":)";
  append_score(out, headline.overall.evidenced);
  out += R"(,"coverage":)";
  append_score(out, headline.overall.coverage);
  out += R"(,"level":)";
  append_json_text(out, framework_.scale.levels[headline.level].id);
  out += R"(,"principles":{)";
  for (std::size_t i = 0; i < principle_keys_.size(); ++i) {
    out += principle_keys_[i];
    append_score(out, headline.principles[i]);
  }
  constexpr std::array<std::string_view, 4> kSeverities{"note", "warning", "error", "critical"};
  out += R"(},"findings":{)";
  for (std::size_t i = kSeverities.size(); i-- > 0;) {
    out += '"';
    out += kSeverities[i];
    out += "\":";
    append_number(out, headline.findings.by_severity[i]);
    out += ',';
  }
  out += R"("waived":)";
  append_number(out, headline.findings.waived);
  out += R"(},"top_gaps":[)";
  for (std::size_t i = 0; i < headline.first_gaps.size(); ++i) {
    out += i == 0 ? "" : ",";
    append_json_text(out, framework_.charter.actions[headline.first_gaps[i]].id);
  }
  out += "]}\n";
}

void append_error_line(std::string& out, const BatchPlace& place, std::string_view text,
                       std::span<const Diagnostic> mistakes, Language language) {
  append_place(out, place);
  out += ",\"errors\":";
  const Source source{std::string{place.file}, std::string{text}};
  out += diagnostics_list(mistakes, source, language, std::max<std::uint64_t>(place.line, 1));
  out += "}\n";
}

}  // namespace charter

#include "wasm/evaluate_text.h"

#include "diagnostics/print.h"

#include <charter/bundle.h>
#include <charter/decode.h>
#include <charter/embedded.h>
#include <charter/report.h>

#include <optional>

namespace charter {

namespace {

/// Compiling the rules takes longer than an evaluation, and the embedded bundle never changes.
const std::optional<Bundle>& bundle() {
  static const std::optional<Bundle> read = read_bundle(embedded_bundle());
  return read;
}

std::optional<Language> language_of(std::string_view name) {
  if (name == "en") {
    return Language::En;
  }
  if (name == "fr") {
    return Language::Fr;
  }
  return std::nullopt;
}

Reply bad_request(Bilingual sentence, std::string_view value, Language language) {
  return {Verdict::BadRequest, fill(sentence.in(language), {std::string{value}}, language)};
}

}  // namespace

Reply evaluate_text(const Request& request) {
  const auto language = language_of(request.language);
  if (!language) {
    return bad_request(
        {"language ‘{0}’: expected en or fr", "langue «\u00a0{0}\u00a0»\u00a0: en ou fr attendu"},
        request.language, Language::En);
  }
  const ReportFormat* const format = find_format(request.format);
  if (format == nullptr) {
    return bad_request(
        {"there is no report format ‘{0}’", "il n’y a pas de format de rapport «\u00a0{0}\u00a0»"},
        request.format, *language);
  }
  const auto day = request.as_of.empty() ? std::nullopt : parse_date(request.as_of);
  if (!request.as_of.empty() && !day) {
    return bad_request({"as_of ‘{0}’: expected a day that exists, such as 2026-05-31",
                        "as_of «\u00a0{0}\u00a0»\u00a0: jour qui existe attendu, par exemple 2026-05-31"},
                       request.as_of, *language);
  }
  if (!bundle()) {
    return bad_request({"the charter inside this module cannot be read: build it again",
                        "la charte contenue dans ce module est illisible\u00a0: il faut le reconstruire"},
                       {}, *language);
  }
  const Framework framework{bundle()->charter, bundle()->scale, bundle()->rules};
  const Source source{std::string{kDocumentName}, std::string{request.document}};
  const Checked<Assessment> read = decode_assessment(source.text, framework.charter, framework.scale);
  if (!read.ok()) {
    return {Verdict::Refused, print(read.diagnostics, {&source, 1}, *language)};
  }
  const Evaluation evaluation =
      evaluate(framework, *read.value, {.as_of = day.value_or(read.value->assessed_on)});
  const GapReport report =
      make_report(framework, *read.value, evaluation, {.language = *language, .source = &source});
  return {Verdict::Report, format->render(report, {})};
}

}  // namespace charter

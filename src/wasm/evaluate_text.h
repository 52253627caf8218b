#pragma once
/// What the WebAssembly module does: the text of an assessment in, a report or the list of its mistakes out,
/// with the charter and the rules that come with the program.
///
///     const Reply reply = evaluate_text({.document = json, .as_of = "", .format = "json", .language =
///     "fr"});
///
/// Safe from any thread.

#include <string>
#include <string_view>

namespace charter {

struct Request {
  std::string_view document;         ///< a self-assessment (JSON)
  std::string_view as_of;            ///< YYYY-MM-DD; empty: the document's own date
  std::string_view format = "json";  ///< a name of `report_formats`
  std::string_view language = "en";  ///< en or fr
};

/// The numbers are part of the module's interface.
enum class Verdict {
  Report = 0,      ///< the text is the report
  Refused = 1,     ///< the document is not an assessment; the text tells every mistake in it
  BadRequest = 2,  ///< the format, the language or the date is none; the text says which
};

struct Reply {
  Verdict verdict = Verdict::BadRequest;
  std::string text;  ///< UTF-8
};

/// The file that messages and findings name, since a page has no file.
inline constexpr std::string_view kDocumentName = "assessment.json";

[[nodiscard]] Reply evaluate_text(const Request& request);

}  // namespace charter

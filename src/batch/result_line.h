#pragma once
/// The lines a batch writes: `charter.batch/1`, one JSON object a document
/// (charter/schema/batch.schema.json).

#include <charter/diagnostic.h>
#include <charter/evaluation.h>
#include <charter/headline.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace charter {

/// Where a document stands.
struct BatchPlace {
  std::string_view file;
  std::uint64_t line = 0;  ///< 0: the whole file
};

/// Appends lines. Made once for a framework: what all its lines share is put together only once.
class ResultLine {
 public:
  /// Refers to the framework, which must outlive it.
  explicit ResultLine(const Framework& framework);

  void append(std::string& out, const BatchPlace& place, const Assessment& assessment,
              const Headline& headline) const;

 private:
  const Framework framework_;
  std::string judged_by_;                    ///< "charter":"…","rules":"…"
  std::vector<std::string> principle_keys_;  ///< "PRV":
};

/// `text` is the document, for the places of the mistakes in it.
void append_error_line(std::string& out, const BatchPlace& place, std::string_view text,
                       std::span<const Diagnostic> mistakes, Language language);

/// A JSON string with its quotes. What is not UTF-8 becomes U+FFFD.
void append_json_text(std::string& out, std::string_view text);

}  // namespace charter

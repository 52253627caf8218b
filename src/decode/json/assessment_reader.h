#pragma once
/// Many assessments, one after the other, in memory that is used again. What it accepts, what it refuses, and
/// what comes out is the same as with `decode_assessment`: the same decoder behind a faster tokenizer, and
/// `decode_assessment` itself wherever that one stops.

#include "decode/json/assessment_decoder.h"
#include "decode/json/fast_reader.h"

#include <charter/assessment.h>
#include <charter/diagnostic.h>
#include <charter/limits.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace charter {

class AssessmentReader {
 public:
  /// Refers to the charter and the scale.
  AssessmentReader(const Charter& charter, const Scale& scale, const ReadLimits& limits);
  AssessmentReader(const AssessmentReader&) = delete;
  AssessmentReader& operator=(const AssessmentReader&) = delete;

  /// The assessment, good until the next call and as long as `text`, whose bytes it refers to; or null, and
  /// `mistakes` says why. `first_line` is the line of its file on which the text begins.
  [[nodiscard]] const Assessment* read(std::string_view text, std::uint64_t first_line = 1);

  [[nodiscard]] const std::vector<Diagnostic>& mistakes() const { return slow_.diagnostics; }

 private:
  AssessmentWords words_;
  ReadLimits limits_;
  FastReader reader_;
  AssessmentDecoder decoder_;
  Checked<Assessment> slow_;
};

}  // namespace charter

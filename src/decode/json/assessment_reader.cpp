#include "decode/json/assessment_reader.h"

#include "decode/json/reader.h"

#include <utility>

namespace charter {

AssessmentReader::AssessmentReader(const Charter& charter, const Scale& scale, const ReadLimits& limits)
    : words_(charter, scale), limits_(limits), decoder_(words_, limits, AssessmentDecoder::Texts::Borrowed) {}

const Assessment* AssessmentReader::read(std::string_view text, std::uint64_t first_line) {
  decoder_.begin(text, first_line);
  if (reader_.read(text, limits_, decoder_)) {
    if (const Assessment* const assessment = decoder_.finished()) {
      return assessment;
    }
  }
  AssessmentDecoder decoder{words_, limits_, AssessmentDecoder::Texts::Copied};
  decoder.begin(text, first_line);
  auto refusal = read_json(text, limits_, decoder);
  slow_ = std::move(decoder).finish(std::move(refusal));
  return slow_.value ? &*slow_.value : nullptr;
}

}  // namespace charter

#pragma once
/// One worker of a batch: documents in, lines and figures out. Each thread has its own.

#include "batch/batch.h"
#include "batch/input_block.h"
#include "batch/result_line.h"
#include "decode/json/assessment_reader.h"

#include <charter/bundle.h>
#include <charter/evaluator.h>
#include <charter/portfolio.h>

#include <string>
#include <variant>
#include <vector>

namespace charter {

/// What came of a block, in the order of its documents.
struct BlockResult {
  std::string lines;
  BatchTally tally;
  std::vector<std::variant<PartnerResult, PartnerFailure>> told;  ///< empty unless a sink wants them
};

enum class Telling { LinesOnly, Sinks };

class Judge {
 public:
  /// Refers to the bundle and the options, which must outlive it.
  Judge(const Bundle& bundle, const BatchOptions& options, Telling telling);

  /// Replaces what `result` holds; `result` keeps its room.
  void judge(InputBlock& block, BlockResult& result);

 private:
  void lines(const InputBlock& block, BlockResult& result);
  void file(const BatchFile& file, BlockResult& result);
  void document(const BatchPlace& place, Origin origin, std::string_view text, BlockResult& result);
  void write(const BatchPlace& place, const Assessment& assessment, const Headline& headline,
             BlockResult& result) const;
  void failed(const BatchPlace& place, std::string_view text, std::span<const Diagnostic> mistakes,
              BlockResult& result);

  const BatchOptions& options_;
  Telling telling_;
  Framework framework_;
  AssessmentReader reader_;
  Evaluator evaluator_;
  Headline headline_;
  ResultLine line_;
};

}  // namespace charter

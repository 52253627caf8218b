#include "batch/judge.h"

#include "batch/no_assessment.h"
#include "batch/table_row.h"
#include "diagnostics/print.h"
#include "model/hash.h"
#include "workspace/disk.h"

#include <algorithm>

namespace charter {

namespace {

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// "line 3, column 14: unknown status ‘done’"
std::string sentence(const Diagnostic& mistake, const LineIndex& lines, std::uint64_t first_line,
                     Language language) {
  const std::string message = message_of(mistake, language);
  if (mistake.source == kUnplaced) {
    return message;
  }
  const Position place = lines.at(mistake.span.offset);
  return fill(Bilingual{"line {0}, column {1}: {2}", "ligne {0}, colonne {1}\u00a0: {2}"}.in(language),
              {std::to_string(first_line - 1 + place.line), std::to_string(place.column), message}, language);
}

}  // namespace

Judge::Judge(const Bundle& bundle, const BatchOptions& options, Telling telling)
    : options_(options),
      telling_(telling),
      framework_{bundle.charter, bundle.scale, bundle.rules},
      reader_(bundle.charter, bundle.scale, options.limits),
      evaluator_(framework_),
      line_(framework_) {}

void Judge::judge(InputBlock& block, BlockResult& result) {
  result.lines.clear();
  result.told.clear();
  result.tally = {};
  switch (block.kind) {
    case InputBlock::Kind::Lines:
      return lines(block, result);
    case InputBlock::Kind::Document:
      return document({block.file.path, 0}, block.file.origin, block.text.text(), result);
    case InputBlock::Kind::Files:
      for (const BatchFile& one : block.files) {
        file(one, result);
      }
      return;
    case InputBlock::Kind::Unreadable:
      block.problem->source = kUnplaced;
      return failed({block.file.path, 0}, {}, {&*block.problem, 1}, result);
  }
}

void Judge::lines(const InputBlock& block, BlockResult& result) {
  std::string_view text = block.text.text();
  std::uint64_t number = block.first_line;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (!is_blank(line)) {
      document({block.file.path, number}, block.file.origin, line, result);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
  }
}

void Judge::file(const BatchFile& file, BlockResult& result) {
  Result<Source> source = read_file(file.path, options_.limits);
  if (source) {
    return document({file.path, 0}, file.origin, source->text, result);
  }
  source.error().source = kUnplaced;
  failed({file.path, 0}, {}, {&source.error(), 1}, result);
}

void Judge::document(const BatchPlace& place, Origin origin, std::string_view text, BlockResult& result) {
  result.tally.bytes += text.size();
  const Assessment* const assessment = reader_.read(text, std::max<std::uint64_t>(place.line, 1));
  if (assessment == nullptr) {
    if (origin == Origin::Found && is_no_assessment(text, options_.limits)) {
      ++result.tally.skipped;
      return;
    }
    return failed(place, text, reader_.mistakes(), result);
  }
  const EvaluationOptions options{.as_of = options_.as_of.value_or(assessment->assessed_on)};
  if (telling_ == Telling::LinesOnly) {
    return write(place, *assessment, evaluator_.headline(*assessment, options), result);
  }
  const Evaluation& evaluation = evaluator_.evaluate(*assessment, options);
  find_headline(framework_, evaluation, headline_);
  write(place, *assessment, headline_, result);
  PartnerResult partner = partner_result(framework_, *assessment, evaluation);
  partner.place = {std::string{place.file}, place.line, content_hash(text)};
  result.told.emplace_back(std::move(partner));
}

void Judge::write(const BatchPlace& place, const Assessment& assessment, const Headline& headline,
                  BlockResult& result) const {
  ++result.tally.judged;
  const auto score = headline.overall.score;
  result.tally.under += options_.fail_under && (!score || *score < *options_.fail_under) ? 1U : 0U;
  result.tally.grave += options_.fail_on && headline.findings.any_from(*options_.fail_on) ? 1U : 0U;
  switch (options_.format) {
    case BatchFormat::Jsonl:
      return line_.append(result.lines, place, assessment, headline);
    case BatchFormat::Text:
      return append_row(result.lines, framework_, assessment, headline, options_.language);
    case BatchFormat::None:
      return;
  }
}

void Judge::failed(const BatchPlace& place, std::string_view text, std::span<const Diagnostic> mistakes,
                   BlockResult& result) {
  ++result.tally.failed;
  const LineIndex lines{text};
  const auto told = [&](const Diagnostic& mistake, Language language) {
    return sentence(mistake, lines, std::max<std::uint64_t>(place.line, 1), language);
  };
  switch (options_.format) {
    case BatchFormat::Jsonl:
      append_error_line(result.lines, place, text, mistakes, options_.language);
      break;
    case BatchFormat::Text:
      append_error_row(result.lines, place.file, told(mistakes.front(), options_.language),
                       mistakes.size() - 1, options_.language);
      break;
    case BatchFormat::None:
      break;
  }
  if (telling_ == Telling::Sinks) {
    PartnerFailure failure{{std::string{place.file}, place.line, content_hash(text)}, {}};
    for (const Diagnostic& mistake : mistakes) {
      failure.errors.push_back({told(mistake, Language::En), told(mistake, Language::Fr)});
    }
    result.told.emplace_back(std::move(failure));
  }
}

}  // namespace charter

#pragma once
/// The presentation of an evaluation: every wording and rounding decided once, in one language.
/// Renderers read a `GapReport` and decide nothing; `report_formats` is the one table of them.
///
///     const GapReport report = make_report(framework, assessment, evaluation, {.language = Language::Fr});
///     std::cout << find_format("text")->render(report, {});

#include <charter/gap_report.h>

#include <span>
#include <string>
#include <string_view>

namespace charter {

struct ReportOptions {
  Language language = Language::En;
  const Source* source = nullptr;  ///< the assessment's text, to give findings a line and a column
};

/// Refers to `assessment`, which must outlive the report.
[[nodiscard]] GapReport make_report(const Framework& framework, const Assessment& assessment,
                                    const Evaluation& evaluation, const ReportOptions& options);

enum class Color { No, Yes };

/// Where a comma is the decimal mark, Excel wants semicolons between the columns.
enum class CsvSeparator { Comma, Semicolon };

struct RenderOptions {
  Color color = Color::No;
  int width = 80;  ///< columns of a text report
  CsvSeparator csv_separator = CsvSeparator::Comma;
};

struct ReportFormat {
  std::string_view name;
  std::string_view file_extension;
  std::string_view media_type;
  Bilingual description;
  std::string (*render)(const GapReport& report, const RenderOptions& options);
};

[[nodiscard]] std::span<const ReportFormat> report_formats();
[[nodiscard]] const ReportFormat* find_format(std::string_view name);

}  // namespace charter

#pragma once
/// What became of suppressions, told once for those alike.

#include <charter/check_report.h>

namespace charter {

[[nodiscard]] CheckPlace place_with(const LineIndex& lines, std::string_view name,
                                    std::string_view repository, Span where);

/// The comments of one file. Those alike, but for the ones that accepted something, are one row.
void add_comments(CheckReport& report, const CheckedFile& file);

}  // namespace charter

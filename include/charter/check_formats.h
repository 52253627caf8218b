#pragma once
/// The one table of what checked agreements can be written as.
///
///     std::cout << find_check_format("sarif")->render(report, {});

#include <charter/check_report.h>
#include <charter/report.h>

namespace charter {

struct CheckFormat {
  std::string_view name;
  Bilingual description;
  std::string (*render)(const CheckReport& report, const RenderOptions& options);
};

[[nodiscard]] std::span<const CheckFormat> check_formats();
[[nodiscard]] const CheckFormat* find_check_format(std::string_view name);

}  // namespace charter

#pragma once
/// Cells of a workbook: a text is never a formula, a number is a number, and what is absent is an empty cell.

#include <charter/date.h>
#include <charter/score.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace charter {

/// Of Excel’s file format.
inline constexpr std::size_t kMostCellLetters = 32'767;

/// In the units of Excel, of which letters outside the first 65,536 take two.
[[nodiscard]] std::size_t cell_letters(std::string_view text);

struct SheetColumn {
  std::string title;
  double width = 10;
};

/// What a workbook shares between its sheets.
struct WorkbookStyles {
  lxw_format* title = nullptr;
  lxw_format* header = nullptr;
  lxw_format* slanted = nullptr;  ///< a header that reads upwards
  lxw_format* percent = nullptr;
  lxw_format* date = nullptr;
  lxw_format* points = nullptr;  ///< +3.3
  lxw_format* wrapped = nullptr;
};

[[nodiscard]] WorkbookStyles make_styles(lxw_workbook* workbook);

/// Writes one sheet from top to bottom.
class Sheet {
 public:
  Sheet(lxw_workbook* workbook, const WorkbookStyles& styles, std::string_view name);

  /// Headings, frozen with the first `frozen_columns`, and with a filter once `finish_table` is called.
  void table(const std::vector<SheetColumn>& columns, int frozen_columns);
  void finish_table();
  void next_row() {
    ++row_;
    column_ = 0;
  }

  void text(std::string_view value, lxw_format* format = nullptr);
  void number(double value, lxw_format* format = nullptr);
  void count(std::uint32_t value) { number(value); }
  /// A share of one, shown as a percentage.
  void score(std::optional<Score> value);
  void day(std::optional<Date> value);
  void skip() { ++column_; }

  [[nodiscard]] std::uint32_t row() const { return row_; }
  [[nodiscard]] lxw_worksheet* raw() const { return sheet_; }

 private:
  const WorkbookStyles& styles_;
  lxw_worksheet* sheet_;
  std::uint32_t row_ = 0;
  std::uint16_t column_ = 0;
  std::uint32_t header_row_ = 0;
  std::uint16_t columns_ = 0;
};

}  // namespace charter

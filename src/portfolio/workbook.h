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
  lxw_format* plain = nullptr;  ///< of all cells of a table that have no other: at the top of their row
  lxw_format* title = nullptr;
  lxw_format* header = nullptr;
  lxw_format* figure_header = nullptr;  ///< over numbers: on their side
  lxw_format* slanted = nullptr;        ///< a header that reads upwards
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
    lines_ = 1;
  }

  void text(std::string_view value, lxw_format* format = nullptr);
  /// Broken into lines, in a row that is high enough for them. Excel finds the height out by itself,
  /// LibreOffice does not.
  void wrapped_text(std::string_view value, double width);
  /// In a table, whose columns have a width.
  void wrapped_text(std::string_view value) { wrapped_text(value, widths_[column_]); }
  /// Over the cells up to `last_column`, which are `width` letters wide together; the row is as high as the
  /// text asks for, which no program finds out by itself for joined cells.
  void joined_text(std::string_view value, std::uint16_t last_column, double width, lxw_format* format);
  void number(double value, lxw_format* format = nullptr);
  void count(std::uint32_t value) { number(value); }
  /// A share of one, shown as a percentage.
  void score(std::optional<Score> value);
  void day(std::optional<Date> value);
  void skip() { ++column_; }

  [[nodiscard]] std::uint32_t row() const { return row_; }
  [[nodiscard]] lxw_worksheet* raw() const { return sheet_; }

 private:
  /// Makes the row at hand high enough for so many lines.
  void make_room(std::size_t lines);

  const WorkbookStyles& styles_;
  lxw_worksheet* sheet_;
  std::uint32_t row_ = 0;
  std::uint16_t column_ = 0;
  std::uint32_t header_row_ = 0;
  std::uint16_t columns_ = 0;
  std::size_t lines_ = 1;       ///< of the row at hand
  std::vector<double> widths_;  ///< of the columns of the table
};

}  // namespace charter

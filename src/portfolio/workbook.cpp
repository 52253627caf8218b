#include "portfolio/workbook.h"

#include <xlsxwriter.h>

#include <algorithm>

namespace charter {

namespace {

constexpr lxw_color_t kInk = 0x16222C;
constexpr lxw_color_t kGround = 0xE9F1F5;
constexpr double kBasisPoints = 10'000.0;

/// Of the letter that begins with this byte; none for the bytes after its first.
std::size_t units_of(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte & 0xC0U) == 0x80U ? 0 : byte >= 0xF0U ? 2 : 1;
}

/// At most what a cell can hold, cut between two letters; control characters, which XML cannot hold, are
/// spaces.
std::string cell_text(std::string_view value) {
  const bool whole = cell_letters(value) <= kMostCellLetters;
  const std::size_t most = kMostCellLetters - (whole ? 0 : 1);
  std::string text;
  std::size_t letters = 0;
  for (const char c : value) {
    letters += units_of(c);
    if (letters > most) {
      break;
    }
    const auto byte = static_cast<unsigned char>(c);
    text += byte < 0x20 || byte == 0x7F ? ' ' : c;
  }
  return whole ? text : text + "…";
}

/// How many lines a text takes in a column so many letters wide, broken between words.
std::size_t lines_in(std::string_view text, double width) {
  // A width is counted in digits, and letters are a little narrower.
  constexpr double kLettersADigit = 1.1;
  const auto room = static_cast<std::size_t>(std::max(kLettersADigit * (width - 1), 1.0));
  std::size_t lines = 1;
  std::size_t used = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::size_t letters = cell_letters(text.substr(0, end));
    if (used > 0 && used + 1 + letters > room) {
      ++lines;
      used = 0;
    }
    lines += letters / (room + 1);  // a word that is longer than a line
    used += (used > 0 ? 1 : 0) + letters % (room + 1);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

double height_of(std::size_t lines) {
  constexpr double kMostPoints = 409;  // that Excel allows
  return std::min(15.0 * static_cast<double>(lines), kMostPoints);
}

}  // namespace

std::size_t cell_letters(std::string_view text) {
  std::size_t letters = 0;
  for (const char c : text) {
    letters += units_of(c);
  }
  return letters;
}

WorkbookStyles make_styles(lxw_workbook* workbook) {
  WorkbookStyles styles;
  const auto add = [workbook] {
    lxw_format* format = workbook_add_format(workbook);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
  };
  styles.plain = add();
  styles.title = add();
  format_set_bold(styles.title);
  format_set_font_size(styles.title, 14);
  styles.header = add();
  styles.figure_header = add();
  styles.slanted = add();
  for (lxw_format* header : {styles.header, styles.figure_header, styles.slanted}) {
    format_set_bold(header);
    format_set_font_color(header, kInk);
    format_set_bg_color(header, kGround);
    format_set_border(header, LXW_BORDER_THIN);
    format_set_border_color(header, 0xC6D0D8);
    format_set_text_wrap(header);
  }
  format_set_align(styles.figure_header, LXW_ALIGN_RIGHT);
  format_set_rotation(styles.slanted, 90);
  format_set_text_wrap(styles.slanted);
  styles.percent = add();
  format_set_num_format(styles.percent, "0.0%");
  styles.date = add();
  format_set_num_format(styles.date, "yyyy-mm-dd");
  format_set_align(styles.date, LXW_ALIGN_LEFT);
  styles.points = add();
  format_set_num_format(styles.points, "+0.0;-0.0;0");
  styles.wrapped = add();
  format_set_text_wrap(styles.wrapped);
  return styles;
}

Sheet::Sheet(lxw_workbook* workbook, const WorkbookStyles& styles, std::string_view name)
    : styles_(styles), sheet_(workbook_add_worksheet(workbook, std::string{name}.c_str())) {
  worksheet_set_landscape(sheet_);
  worksheet_set_paper(sheet_, 9);  // A4
  worksheet_fit_to_pages(sheet_, 1, 0);
  worksheet_set_footer(sheet_, "&L&A&R&P / &N");
}

void Sheet::table(const std::vector<SheetColumn>& columns, int frozen_columns) {
  header_row_ = row_;
  columns_ = static_cast<std::uint16_t>(columns.size());
  std::size_t lines = 1;
  for (const SheetColumn& column : columns) {
    widths_.push_back(column.width);
    lines = std::max(lines, lines_in(column.title, column.width));
  }
  make_room(lines);
  for (std::uint16_t i = 0; i < columns_; ++i) {
    worksheet_set_column(sheet_, i, i, columns[i].width, styles_.plain);
    text(columns[i].title, styles_.header);
  }
  worksheet_freeze_panes(sheet_, row_ + 1, static_cast<lxw_col_t>(frozen_columns));
  worksheet_repeat_rows(sheet_, row_, row_);
  next_row();
}

void Sheet::finish_table() {
  const std::uint32_t last = std::max(header_row_, row_ == 0 ? 0 : row_ - 1);
  worksheet_autofilter(sheet_, header_row_, 0, last, static_cast<lxw_col_t>(columns_ - 1));
}

void Sheet::text(std::string_view value, lxw_format* format) {
  if (!value.empty() || format != nullptr) {
    // A string cell: Excel shows it as it is, whatever it begins with.
    worksheet_write_string(sheet_, row_, column_, cell_text(value).c_str(), format);
  }
  ++column_;
}

void Sheet::make_room(std::size_t lines) {
  if (lines > lines_) {
    lines_ = lines;
    worksheet_set_row(sheet_, row_, height_of(lines), nullptr);
  }
}

void Sheet::wrapped_text(std::string_view value, double width) {
  make_room(lines_in(value, width));
  text(value, styles_.wrapped);
}

void Sheet::joined_text(std::string_view value, std::uint16_t last_column, double width, lxw_format* format) {
  const std::string text = cell_text(value);
  make_room(lines_in(text, width));
  worksheet_merge_range(sheet_, row_, column_, row_, last_column, text.c_str(), format);
  column_ = static_cast<std::uint16_t>(last_column + 1);
}

void Sheet::number(double value, lxw_format* format) {
  worksheet_write_number(sheet_, row_, column_, value, format);
  ++column_;
}

void Sheet::score(std::optional<Score> value) {
  if (value) {
    number(value->basis_points / kBasisPoints, styles_.percent);
  } else {
    skip();
  }
}

void Sheet::day(std::optional<Date> value) {
  if (!value) {
    skip();
    return;
  }
  const CalendarDay day = calendar_day(*value);
  if (day.year < 1900) {
    text(to_string(*value));  // Excel’s calendar begins there
    return;
  }
  lxw_datetime date{day.year, static_cast<int>(day.month), static_cast<int>(day.day), 0, 0, 0};
  worksheet_write_datetime(sheet_, row_, column_, &date, styles_.date);
  ++column_;
}

}  // namespace charter

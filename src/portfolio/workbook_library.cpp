// The functions of libxlsxwriter that we call, under their own names: each goes to the library that was
// loaded. The linker names one that is missing here.

#include "portfolio/workbook_library.h"

#include <xlsxwriter.h>

#include <dlfcn.h>

namespace charter {

namespace {

/// Stays loaded: what it made may outlive any caller.
void* library() {
  static void* const kLibrary = ::dlopen(CHARTER_WORKBOOK_LIBRARY, RTLD_NOW | RTLD_LOCAL);
  return kLibrary;
}

template <class Function>
Function* found(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(library(), name));  // NOLINT: the one way that POSIX has
}

}  // namespace

bool load_workbook_library() {
  return library() != nullptr;
}

}  // namespace charter

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): a template cannot have the name of a function of C.
#define CHARTER_PASS_ON(Result, name, parameters, arguments)               \
  Result name parameters {                                                 \
    static const auto kFunction = charter::found<decltype(::name)>(#name); \
    return kFunction arguments;                                            \
  }

extern "C" {

using Book = lxw_workbook;
using Page = lxw_worksheet;
using Style = lxw_format;
using Row = lxw_row_t;
using Column = lxw_col_t;

CHARTER_PASS_ON(Book*, workbook_new_opt, (const char* file, lxw_workbook_options* options), (file, options))
CHARTER_PASS_ON(lxw_error, workbook_close, (Book * book), (book))
CHARTER_PASS_ON(Page*, workbook_add_worksheet, (Book * book, const char* name), (book, name))
CHARTER_PASS_ON(Style*, workbook_add_format, (Book * book), (book))
CHARTER_PASS_ON(lxw_chart*, workbook_add_chart, (Book * book, uint8_t kind), (book, kind))
CHARTER_PASS_ON(lxw_error, workbook_set_properties, (Book * book, lxw_doc_properties* all), (book, all))

CHARTER_PASS_ON(void, format_set_align, (Style * style, uint8_t align), (style, align))
CHARTER_PASS_ON(void, format_set_bg_color, (Style * style, lxw_color_t color), (style, color))
CHARTER_PASS_ON(void, format_set_bold, (Style * style), (style))
CHARTER_PASS_ON(void, format_set_border, (Style * style, uint8_t border), (style, border))
CHARTER_PASS_ON(void, format_set_border_color, (Style * style, lxw_color_t color), (style, color))
CHARTER_PASS_ON(void, format_set_font_color, (Style * style, lxw_color_t color), (style, color))
CHARTER_PASS_ON(void, format_set_font_size, (Style * style, double size), (style, size))
CHARTER_PASS_ON(void, format_set_num_format, (Style * style, const char* format), (style, format))
CHARTER_PASS_ON(void, format_set_rotation, (Style * style, int16_t angle), (style, angle))
CHARTER_PASS_ON(void, format_set_text_wrap, (Style * style), (style))

CHARTER_PASS_ON(lxw_error, worksheet_autofilter, (Page * page, Row r, Column c, Row last_r, Column last_c),
                (page, r, c, last_r, last_c))
CHARTER_PASS_ON(lxw_error, worksheet_conditional_format_range,
                (Page * page, Row r, Column c, Row last_r, Column last_c, lxw_conditional_format* format),
                (page, r, c, last_r, last_c, format))
CHARTER_PASS_ON(void, worksheet_fit_to_pages, (Page * page, uint16_t wide, uint16_t high), (page, wide, high))
CHARTER_PASS_ON(void, worksheet_freeze_panes, (Page * page, Row r, Column c), (page, r, c))
CHARTER_PASS_ON(lxw_error, worksheet_insert_chart_opt,
                (Page * page, Row r, Column c, lxw_chart* chart, lxw_chart_options* options),
                (page, r, c, chart, options))
CHARTER_PASS_ON(lxw_error, worksheet_merge_range,
                (Page * page, Row r, Column c, Row last_r, Column last_c, const char* text, Style* style),
                (page, r, c, last_r, last_c, text, style))
CHARTER_PASS_ON(lxw_error, worksheet_repeat_rows, (Page * page, Row first, Row last), (page, first, last))
CHARTER_PASS_ON(lxw_error, worksheet_set_column,
                (Page * page, Column first, Column last, double width, Style* style),
                (page, first, last, width, style))
CHARTER_PASS_ON(lxw_error, worksheet_set_footer, (Page * page, const char* text), (page, text))
CHARTER_PASS_ON(void, worksheet_set_landscape, (Page * page), (page))
CHARTER_PASS_ON(void, worksheet_set_paper, (Page * page, uint8_t paper), (page, paper))
CHARTER_PASS_ON(lxw_error, worksheet_set_row, (Page * page, Row r, double height, Style* style),
                (page, r, height, style))
CHARTER_PASS_ON(lxw_error, worksheet_write_datetime,
                (Page * page, Row r, Column c, lxw_datetime* time, Style* style), (page, r, c, time, style))
CHARTER_PASS_ON(lxw_error, worksheet_write_number,
                (Page * page, Row r, Column c, double number, Style* style), (page, r, c, number, style))
CHARTER_PASS_ON(lxw_error, worksheet_write_string,
                (Page * page, Row r, Column c, const char* text, Style* style), (page, r, c, text, style))

CHARTER_PASS_ON(lxw_chart_series*, chart_add_series,
                (lxw_chart * chart, const char* categories, const char* values), (chart, categories, values))
CHARTER_PASS_ON(void, chart_axis_set_major_unit, (lxw_chart_axis * axis, double unit), (axis, unit))
CHARTER_PASS_ON(void, chart_legend_set_position, (lxw_chart * chart, uint8_t position), (chart, position))
CHARTER_PASS_ON(void, chart_series_set_categories,
                (lxw_chart_series * series, const char* sheet, Row r, Column c, Row last_r, Column last_c),
                (series, sheet, r, c, last_r, last_c))
CHARTER_PASS_ON(void, chart_series_set_fill, (lxw_chart_series * series, lxw_chart_fill* fill),
                (series, fill))
CHARTER_PASS_ON(void, chart_series_set_values,
                (lxw_chart_series * series, const char* sheet, Row r, Column c, Row last_r, Column last_c),
                (series, sheet, r, c, last_r, last_c))
CHARTER_PASS_ON(void, chart_title_set_name, (lxw_chart * chart, const char* name), (chart, name))

}  // extern "C"

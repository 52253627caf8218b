#pragma once
/// The pictures of a page: bars that read without colour, and one symbol a status.

#include "report/html_writer.h"

#include <charter/evaluation.h>
#include <charter/language.h>

#include <string_view>

namespace charter {

/// The patterns and symbols that bars and statuses are drawn with; once a page, before the first of them.
void html_drawings(HtmlWriter& html);

/// The bar of a standing: what is proven, what is only answered, what could be reached, what is left.
void html_bar(HtmlWriter& html, Language language, const Standing& standing, std::string_view css_class);

/// The key of the four patterns.
void html_bar_key(HtmlWriter& html, Language language);

/// A row of a list of class "bars": a name, its bar, its score.
void html_bar_row(HtmlWriter& html, Language language, std::string_view name, const Standing& standing);

}  // namespace charter

#pragma once
/// A batch as a table for people: a row a document, at once, so that a long batch can be watched.

#include <charter/headline.h>
#include <charter/language.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace charter {

[[nodiscard]] std::string table_head(Language language);

void append_row(std::string& out, const Framework& framework, const Assessment& assessment,
                const Headline& headline, Language language);

/// The file, its first mistake, and how many more there are.
void append_error_row(std::string& out, std::string_view file, std::string_view mistake, std::size_t more,
                      Language language);

}  // namespace charter

#include "report/csv_rows.h"

#include "report/escape.h"

#include <cstdlib>

namespace charter {

CsvRows::CsvRows(Language language, CsvSeparator separator)
    : language_(language), separator_(separator), out_("\uFEFF") {}

void CsvRows::cell(std::string_view value) {
  if (!row_is_empty_) {
    out_ += separator_ == CsvSeparator::Semicolon ? ';' : ',';
  }
  row_is_empty_ = false;
  out_ += value;
}

void CsvRows::text(std::string_view value) {
  cell(csv_field(value));
}

void CsvRows::number(std::optional<std::int32_t> hundredths) {
  if (!hundredths) {
    cell("");
    return;
  }
  const bool comma = language_ == Language::Fr && separator_ == CsvSeparator::Semicolon;
  const std::int32_t size = std::abs(*hundredths);
  const std::string decimals = std::to_string(100 + size % 100).substr(1);
  cell((*hundredths < 0 ? "-" : "") + std::to_string(size / 100) + (comma ? "," : ".") + decimals);
}

void CsvRows::whole(std::optional<std::uint32_t> value) {
  cell(value ? std::to_string(*value) : "");
}

void CsvRows::end_row() {
  out_ += "\r\n";
  row_is_empty_ = true;
}

}  // namespace charter

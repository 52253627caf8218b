#pragma once
/// Rows of a CSV file: UTF-8 with a byte order mark, RFC 4180 line ends, no formula gets through.

#include <charter/report.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace charter {

class CsvRows {
 public:
  CsvRows(Language language, CsvSeparator separator);

  /// Quoted even where RFC 4180 does not ask for it: a text stays one cell whatever separator the reader
  /// expects.
  void text(std::string_view value);
  /// Hundredths. The decimal mark is a comma only where that is not what separates the cells. A number that
  /// is absent is an empty cell.
  void number(std::optional<std::int32_t> hundredths);
  void whole(std::optional<std::uint32_t> value);
  void end_row();

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void cell(std::string_view value);

  Language language_;
  CsvSeparator separator_;
  std::string out_;
  bool row_is_empty_ = true;
};

}  // namespace charter

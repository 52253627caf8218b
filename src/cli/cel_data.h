#pragma once
/// JSON as data for expressions: what `charter cel --data` reads.

#include "cel/value.h"

#include <charter/limits.h>
#include <charter/result.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace charter {

/// The top-level keys of a JSON object and their values. Owns all they point at.
class CelData {
 public:
  CelData();
  CelData(CelData&&) noexcept;
  CelData& operator=(CelData&&) noexcept;
  CelData(const CelData&) = delete;
  CelData& operator=(const CelData&) = delete;
  ~CelData();

  [[nodiscard]] const std::vector<std::pair<std::string, cel::Value>>& variables() const {
    return variables_;
  }

 private:
  friend Result<CelData> read_cel_data(std::string_view text, const ReadLimits& limits);
  struct Storage;
  std::unique_ptr<Storage> storage_;
  std::vector<std::pair<std::string, cel::Value>> variables_;
};

/// Whole numbers become int (uint past its range), others double, objects maps with text keys.
[[nodiscard]] Result<CelData> read_cel_data(std::string_view text, const ReadLimits& limits);

}  // namespace charter

#pragma once
/// The yardstick of the batch: simdjson’s On-Demand extraction of every answer’s action, status and number of
/// pieces of evidence.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace charter::bench {

/// Bytes behind a document that may be read.
inline constexpr std::size_t kPadding = 64;

/// What the extraction finds, so that none of it can be left out.
struct Extracted {
  std::uint64_t answers = 0;
  std::uint64_t letters = 0;
  std::uint64_t evidence = 0;
};

class Extraction {
 public:
  Extraction();
  Extraction(const Extraction&) = delete;
  Extraction& operator=(const Extraction&) = delete;
  ~Extraction();

  void add(std::string_view document);
  [[nodiscard]] const Extracted& found() const { return found_; }

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
  Extracted found_;
};

}  // namespace charter::bench

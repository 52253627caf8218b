#pragma once
/// Where the tokens of a JSON text begin, found many bytes at a time (simdjson). Not in the WebAssembly
/// build.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace charter {

class JsonStructure {
 public:
  JsonStructure();
  JsonStructure(const JsonStructure&) = delete;
  JsonStructure& operator=(const JsonStructure&) = delete;
  ~JsonStructure();

  /// The offset of each bracket, comma and colon outside of strings, and of the first byte of everything else
  /// that is not white space. Nothing where the text is not UTF-8, holds a control character inside a string,
  /// leaves a string open or holds no token. Good until the next call.
  [[nodiscard]] std::optional<std::span<const std::uint32_t>> find(std::string_view text);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace charter

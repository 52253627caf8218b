#pragma once
/// The C interface of the WebAssembly module; src/wasm/package/index.mjs is its JavaScript side.
///
/// Every text is UTF-8, a pointer and a number of bytes, never ended by a zero byte.
/// The caller puts each text into a block of `charter_allocate`, calls `charter_evaluate`, reads the reply,
/// and gives every block back with `charter_release`, the reply included. Texts are read only during the
/// call. A call may grow the memory: JavaScript must take a new view of it afterwards.

#include <cstdint>

extern "C" {

/// What `charter_evaluate` gives back: this header, and right behind it `size` bytes of text.
struct CharterReply {
  std::uint32_t verdict;  ///< 0 report, 1 refused, 2 bad request: `Verdict` in evaluate_text.h
  std::uint32_t size;
};

[[nodiscard]] char* charter_allocate(std::uint32_t size);
void charter_release(void* block);

/// `as_of` may be empty: the document's own date. Never null.
[[nodiscard]] CharterReply* charter_evaluate(const char* document, std::uint32_t document_size,
                                             const char* as_of, std::uint32_t as_of_size, const char* format,
                                             std::uint32_t format_size, const char* language,
                                             std::uint32_t language_size);
}

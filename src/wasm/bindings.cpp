#include "wasm/bindings.h"

#include "wasm/evaluate_text.h"

#include <cstdlib>
#include <cstring>

namespace {

/// Where there is no memory left nothing can be answered: the module stops, and its owner opens another.
void* block_of(std::size_t size) {
  // malloc may answer null for nothing at all.
  void* const block = std::malloc(size == 0 ? 1 : size);
  if (block == nullptr) {
    std::abort();
  }
  return block;
}

}  // namespace

char* charter_allocate(std::uint32_t size) {
  return static_cast<char*>(block_of(size));
}

void charter_release(void* block) {
  std::free(block);
}

CharterReply* charter_evaluate(const char* document, std::uint32_t document_size, const char* as_of,
                               std::uint32_t as_of_size, const char* format, std::uint32_t format_size,
                               const char* language, std::uint32_t language_size) {
  const charter::Reply answer = charter::evaluate_text({.document = {document, document_size},
                                                        .as_of = {as_of, as_of_size},
                                                        .format = {format, format_size},
                                                        .language = {language, language_size}});
  const CharterReply header{static_cast<std::uint32_t>(answer.verdict),
                            static_cast<std::uint32_t>(answer.text.size())};
  auto* const block = static_cast<char*>(block_of(sizeof header + answer.text.size()));
  std::memcpy(block, &header, sizeof header);
  std::memcpy(block + sizeof header, answer.text.data(), answer.text.size());
  return reinterpret_cast<CharterReply*>(block);
}

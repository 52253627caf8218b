#include "decode/json/structure.h"

#include <simdjson.h>

#include <algorithm>

namespace charter {

// simdjson reads in two stages. The first one is what no plain loop can match: it finds the tokens with
// vector instructions and checks the encoding on the way. The second one builds a document that would have to
// be walked again, so ours takes its place (fast_reader.h). The first stage on its own is reached through the
// interface that simdjson’s own front ends use.
struct JsonStructure::Memory {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
};

JsonStructure::JsonStructure() : memory_(std::make_unique<Memory>()) {}

JsonStructure::~JsonStructure() = default;

std::optional<std::span<const std::uint32_t>> JsonStructure::find(std::string_view text) {
  constexpr std::size_t kSmallest = 64U * 1024U;
  auto& parser = memory_->parser;
  if (parser == nullptr || parser->capacity() < text.size()) {
    parser.reset();
    const std::size_t capacity = std::max(kSmallest, text.size() + text.size() / 2);
    constexpr std::size_t kNoDepth = 1;  // the stage that needs one is not used
    if (simdjson::get_active_implementation()->create_dom_parser_implementation(capacity, kNoDepth, parser) !=
        simdjson::SUCCESS) {
      return std::nullopt;
    }
  }
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  if (text.empty() ||
      parser->stage1(bytes, text.size(), simdjson::stage1_mode::regular) != simdjson::SUCCESS) {
    return std::nullopt;
  }
  return std::span<const std::uint32_t>{parser->structural_indexes.get(), parser->n_structural_indexes};
}

}  // namespace charter

// Compiled for the processor at hand: On-Demand chooses its vector instructions then, and not when it runs.

#include "bench/batch_yardstick.h"

#include <simdjson.h>

#include <cstdlib>

namespace charter::bench {

struct Extraction::Parser {
  simdjson::ondemand::parser parser;
};

Extraction::Extraction() : parser_(std::make_unique<Parser>()) {}

Extraction::~Extraction() = default;

void Extraction::add(std::string_view text) {
  static_assert(kPadding >= simdjson::SIMDJSON_PADDING);
  simdjson::ondemand::document document;
  if (parser_->parser.iterate(simdjson::padded_string_view(text.data(), text.size(), text.size() + kPadding))
          .get(document) != simdjson::SUCCESS) {
    std::abort();
  }
  for (auto field : document["answers"].get_object()) {
    const std::string_view action = field.unescaped_key();
    found_.letters += action.size();
    ++found_.answers;
    for (auto inner : field.value().get_object()) {
      const std::string_view key = inner.unescaped_key();
      if (key == "status") {
        simdjson::ondemand::value status = inner.value();
        std::string_view word;
        if (status.get_string().get(word) == simdjson::SUCCESS) {
          found_.letters += word.size();
        }
      } else if (key == "evidence") {
        simdjson::ondemand::value list = inner.value();
        found_.evidence += list.count_elements().value_unsafe();
      }
    }
  }
}

}  // namespace charter::bench

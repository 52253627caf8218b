#pragma once
/// The charter, the scale and the rules on assessments as JSON: what the peers of the batch work from.

#include <charter/bundle.h>

#include <string>

namespace charter::bench {

[[nodiscard]] std::string framework_json(const Bundle& bundle);

}  // namespace charter::bench

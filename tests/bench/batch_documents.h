#pragma once
/// Assessments as organizations fill them in, made up: the same number gives the same bytes everywhere.

#include <charter/framework.h>
#include <charter/scale.h>

#include <cstdint>
#include <string>

namespace charter::bench {

/// One document on one line, without its line break: a profile, an answer to every action, free text with
/// accents, 0 to 3 pieces of evidence an answer; 8 to 15 KB for a charter of 74 actions.
[[nodiscard]] std::string batch_document(const Charter& charter, const Scale& scale, std::uint64_t number);

}  // namespace charter::bench

#pragma once
/// Scores as every JSON output writes them. A template, so that the header need not know the JSON library.

#include <charter/evaluation.h>

#include <optional>

namespace charter {

/// Two decimals at most: the shortest notation of hundredths of a percent. An absent score has no key.
template <class Json>
void put(Json& object, const char* key, std::optional<Score> score) {
  if (score) {
    object[key] = score->basis_points / 100.0;
  }
}

template <class Json>
void put_standing(Json& object, const Standing& standing) {
  put(object, "score", standing.score);
  put(object, "high", standing.high);
  put(object, "evidenced", standing.evidenced);
  put(object, "coverage", standing.coverage);
  put(object, "uncapped", standing.uncapped);
}

}  // namespace charter

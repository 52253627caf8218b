#pragma once
/// House words of data contracts (ODCS, Data Contract Specification) in the words of our model, as tables.
/// None of them is fixed by a standard: what is not recognised is left out rather than guessed.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter::contract {

/// "personal" of the classification or tag "pii"; nothing for "internal" and other words that do not say.
[[nodiscard]] std::optional<std::string_view> category_of(std::string_view word);

/// "text/csv" of "csv"; another word as it stands.
[[nodiscard]] std::string_view media_type_of(std::string_view format);

/// ISO 3166 place of a cloud region named anywhere in `text`: "CA-QC" of "s3.ca-central-1.amazonaws.com".
[[nodiscard]] std::optional<std::string_view> place_in(std::string_view text);

/// ISO 8601 of a number and a unit ("3", "y"), of "P3Y", "3 years", "daily".
[[nodiscard]] std::optional<std::string> period_of(std::string_view value, std::string_view unit = {});

/// "active" of "current".
[[nodiscard]] std::optional<std::string_view> status_of(std::string_view word);

/// What a sentence about limits forbids: "no-reidentification" of "may not be used to identify customers".
/// Only of sentences that forbid something; "other" stands for the rest of the text and is not in the list.
[[nodiscard]] std::vector<std::string_view> restrictions_in(std::string_view text);

}  // namespace charter::contract

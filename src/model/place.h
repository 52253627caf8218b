#pragma once
/// Places as ISO 3166 codes: a country (CA), or a part of one (CA-QC).

#include <string_view>

namespace charter {

/// A country of ISO 3166-1, alone or with the code of a part of it. The parts of Canada are known, of other
/// countries only their form is: one to three letters or digits.
[[nodiscard]] bool is_place(std::string_view text);

/// "CA" of "CA-QC"; empty where the text is no place.
[[nodiscard]] std::string_view country_of(std::string_view place);

[[nodiscard]] bool in_quebec(std::string_view place);

}  // namespace charter

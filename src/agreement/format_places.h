#pragma once
/// Where the author of another format writes what a check asks for: our own keys are of no use there.

#include <charter/agreement.h>
#include <charter/language.h>

#include <optional>
#include <string_view>

namespace charter {

/// Of a model path such as "access[].roles"; nothing for our own format, or where only a part can be said.
[[nodiscard]] std::optional<Bilingual> place_in_format(AgreementFormat format, std::string_view path);

/// "ODRL", as its authors call it; empty for our own format.
[[nodiscard]] std::string_view name_of_format(AgreementFormat format);

}  // namespace charter

#pragma once
/// What the words of an agreement give away: places that nobody filled in, purposes without an end. English
/// and French, whatever the case and the accents.

#include <span>
#include <string_view>

namespace charter {

/// Empty, or a mark that something is still to be written: TBD, TODO, xxx, lorem ipsum, à compléter …
[[nodiscard]] bool is_placeholder(std::string_view text);

/// "any purpose", "as needed", "toutes autres fins" …, unless a closed list follows it after a colon, or the
/// sentence shuts it out ("for no other purposes").
[[nodiscard]] bool is_open_ended(std::string_view text);

/// "disclaims all liability", "n’assume aucune responsabilité": all of it, without anything that limits it.
[[nodiscard]] bool disclaims_all(std::string_view text);

/// `name` is one of `kinds` or begins with it, in whole words: "access-control-method", "AccessControlMethod"
/// and "https://w3id.org/dpv#AccessControlMethod" are all of the kind "access-control".
[[nodiscard]] bool is_kind_of(std::string_view name, std::span<const std::string_view> kinds);

/// The whole text is "all", "everyone", "any staff", "*", "tous" …
[[nodiscard]] bool names_everyone(std::string_view text);

/// One of `words` stands in the text as whole words.
[[nodiscard]] bool mentions(std::string_view text, std::span<const std::string_view> words);

/// `cited` ("CQLR c. A-2.1") is the law `law` ("A-2.1").
[[nodiscard]] bool names_law(std::string_view cited, std::string_view law);

/// Among the sections of `cited` ("s. 64, 68 para. 2", "67.2.1 à 67.2.3") is `section`; a range holds what
/// lies between its ends.
[[nodiscard]] bool names_section(std::string_view cited, std::string_view section);

}  // namespace charter

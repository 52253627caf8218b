#pragma once
/// An agreement to fill in, with a comment in plain words at each question.
///
///     const std::string page = agreement_template(profiles, Language::En);

#include <charter/language.h>

#include <span>
#include <string>
#include <string_view>

namespace charter {

/// What an agreement may be about, in the words of `profiles:`; each adds or leaves out some questions.
[[nodiscard]] std::span<const std::string_view> agreement_profiles();

/// `profiles` are words of agreement_profiles(); others are ignored.
[[nodiscard]] std::string agreement_template(std::span<const std::string> profiles, Language language);

}  // namespace charter

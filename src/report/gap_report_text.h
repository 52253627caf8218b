#pragma once
/// The sentences of a report that are made rather than looked up.

#include <charter/evaluation.h>
#include <charter/language.h>

#include <string>

namespace charter {

/// "To reach “Building”, finish 5 more of the 13 actions of the tier “Foundation” (1 done)."
[[nodiscard]] std::string held_back_sentence(const Framework& framework, const LevelResult& level,
                                             const std::string& next_name, Language language);

/// A rule's text with `{id}`, `{title}` and `{fact}` filled in.
[[nodiscard]] std::string finding_sentence(const Framework& framework, const Text& text,
                                           const Finding& finding, Language language);

/// The same text told of any action, for a list of rules: "An action is planned, with no date".
[[nodiscard]] std::string rule_summary(const Text& text, Language language);

}  // namespace charter

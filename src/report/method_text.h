#pragma once
/// "How the score is made", told from the scale, the charter and the rules that made it: another charter,
/// other sentences.

#include <charter/evaluation.h>
#include <charter/language.h>

#include <string>

namespace charter {

[[nodiscard]] std::string method_text(const Framework& framework, Language language);

/// In what order the next steps are chosen.
[[nodiscard]] std::string next_steps_intro(const Framework& framework, Language language);

}  // namespace charter

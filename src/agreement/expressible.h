#pragma once
/// What each format has a place for, so that nobody is asked for what their format cannot say.

#include <charter/agreement.h>

#include <string_view>
#include <vector>

namespace charter {

/// Paths of the model, as "parties[].role"; none for our own format, which can say everything.
[[nodiscard]] std::vector<std::string_view> expressible_paths(AgreementFormat format);

/// Adds to the paths of an imported document those that its tree says something at, although its format has
/// no key for them: a policy with a duty to review it can be asked how often.
void admit_what_is_said(Agreement& agreement);

}  // namespace charter

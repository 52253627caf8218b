#pragma once
/// What an assessment beside agreements comes to: values that rules can read, and what they refer to.

#include "evaluation/subject.h"

#include <charter/answers_beside.h>

#include <optional>
#include <vector>

namespace charter {

struct AnswersBeside::Parts {
  std::vector<ActionResult> actions;
  std::optional<AssessmentSubject> subject;  ///< nothing where there is no check to read it
};

}  // namespace charter

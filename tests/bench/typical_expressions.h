#pragma once
/// Ten expressions as rules write them, over the sample host of the CEL tests (74 answers).

#include <array>
#include <string_view>

namespace charter::bench {

inline constexpr std::array<std::string_view, 10> kTypicalExpressions{
    "answer.status == 'implemented'",
    "answer.status == 'implemented' && answer.evidence.size() > 0",
    "profile.shares_data && !profile.has_agreements",
    "answer.status in ['planned', 'not_implemented', 'partial']",
    "has(planned_answer.note) || answer.evidence[0].kind.startsWith('pol')",
    "planned_answer.status != 'planned' || !has(planned_answer.updated) || planned_answer.updated < as_of",
    "as_of - answers[1].updated > duration('4800h')",
    "answer('ACT-02').status == 'implemented' || answer('ACT-05').status == 'implemented'",
    "answer.evidence.exists(e, e.kind == 'policy' && e.dated > as_of - duration('16800h'))",
    "answers.filter(a, a.status == 'implemented').size() * 100 / answers.size() >= 25"};

}  // namespace charter::bench

#include "evaluation/rule_run.h"

#include "cel/explain.h"
#include "cel/program_data.h"
#include "evaluation/action_words.h"
#include "evaluation/screen_compiler.h"

#include <algorithm>

namespace charter {

namespace {

/// What one rule may use on one subject: far above any sensible rule, far below what a person would notice.
constexpr cel::EvalLimits kRuleLimits{.steps = 100'000, .memory = 1U << 20U};

/// Whether it may read answers that `turn_to` its action has not made ready.
bool reads_all(const AssessmentSlots& slots, const cel::Program& program) {
  const auto& nodes = program.data().plan.nodes;
  return std::any_of(nodes.begin(), nodes.end(), [&](const cel::PlanNode& node) {
    const bool reads = node.op == cel::Op::Slot || node.op == cel::Op::SlotField;
    return node.op == cel::Op::CallHost ||
           (reads && (node.a == slots.answers || (node.a >= slots.first_answer && node.a < slots.answer)));
  });
}

bool reads_all(const AssessmentSlots& slots, const CompiledRule& rule) {
  return (rule.applies_when && reads_all(slots, *rule.applies_when)) || reads_all(slots, rule.require);
}

}  // namespace

RuleRun::RuleRun(const CompiledRules& rules, const Charter& charter, const Scale& scale)
    : rules_(rules),
      charter_(charter),
      subject_(rules.schema, charter, scale),
      scratch_(kRuleLimits),
      sets_(charter.actions.size(), scale.statuses.size()),
      applying_(sets_.number_of({.any = trait(Trait::Applies)})),
      screen_(sets_.words()),
      reader_(screen_, sets_, charter) {
  const ScreenSetting setting{rules.schema, scale, subject_, kRuleLimits};
  const auto compiled = [&](const cel::Program& program) {
    return ScreenCompiler{setting, program.data().plan, sets_, screen_}.compile();
  };
  for (const CompiledRule& rule : rules.rules) {
    Screened screened;
    screened.applies_to = rule.applies_to;
    screened.fails_on_missing = rule.on_missing == OnMissing::Fail ? ~std::uint64_t{0} : 0;
    screened.applies_when =
        rule.applies_when ? compiled(*rule.applies_when) : screen_.add({.op = ScreenOp::Known, .a = 1});
    screened.require = compiled(rule.require);
    if (rule.applies_to != AppliesTo::Assessment) {
      screened.applies_when = screen_.spread_out(screened.applies_when);
      screened.require = screen_.spread_out(screened.require);
    }
    screened.reads_all = rule.applies_to == AppliesTo::Assessment || reads_all(rules.schema.slots(), rule);
    screened_.push_back(screened);
  }
}

void RuleRun::fill(const AnswerScan& scan, std::span<const ActionResult> actions) {
  subject_.turn_to(scan.assessment(), actions, scan.as_of());
  sets_.fill(scan, actions);
  reader_.read(scan.assessment().profile);
}

RuleVerdict RuleRun::verdict(const CompiledRule& rule, std::optional<Index> action) {
  subject_.fill();
  if (action) {
    subject_.turn_to(*action);
  }
  return verdict_of(rule, activation(), scratch_);
}

std::string RuleRun::explain(const cel::Program& program, std::optional<Index> action, Language language) {
  subject_.fill();
  if (action) {
    subject_.turn_to(*action);
  }
  const cel::Trace trace = cel::explain(program, action ? rules_.schema.action() : rules_.schema.assessment(),
                                        activation(), scratch_);
  return cel::render(program, trace, language);
}

inline RuleRun::Sifted RuleRun::sifted(const Screened& screened, std::size_t word,
                                       std::uint64_t among) const {
  const Truths applies = reader_.truths(screened.applies_when, word);
  const Truths holds = reader_.truths(screened.require, word);
  const std::uint64_t applying = applies.yes & ~applies.no & among;
  const std::uint64_t missing = (~(applies.yes | applies.no) & among) | (~(holds.yes | holds.no) & applying);
  return {.fails = (holds.no & ~holds.yes & applying) | (missing & screened.fails_on_missing),
          .whole = applies.unknown() & among,
          .requirement = holds.unknown() & applying};
}

RuleRun::Settled RuleRun::settle(std::size_t index, std::size_t word, const Sifted& sifted) {
  const CompiledRule& rule = rules_.rules[index];
  Settled out{.fails = sifted.fails, .errors = 0};
  errors_.clear();
  for (std::uint64_t left = (sifted.whole | sifted.requirement) & ~sifted.fails; left != 0;
       left &= left - 1) {
    const std::uint64_t bit = left & ~(left - 1);
    if (screened_[index].reads_all) {
      subject_.fill();
    }
    if (rule.applies_to != AppliesTo::Assessment) {
      subject_.turn_to(lowest(word, left));
    }
    const RuleVerdict result = (sifted.requirement & bit) != 0
                                   ? verdict_of_requirement(rule, activation(), scratch_)
                                   : verdict_of(rule, activation(), scratch_);
    if (result.verdict == Verdict::Fail) {
      out.fails |= bit;
    } else if (result.verdict == Verdict::Error) {
      out.errors |= bit;
      errors_.push_back(message_of(cel::diagnostic_of(*result.failed, result.error), Language::En));
    }
  }
  return out;
}

template <class Found>
void RuleRun::run(const Found& found) {
  for (std::size_t rule = 0; rule < rules_.rules.size(); ++rule) {
    const AppliesTo applies_to = screened_[rule].applies_to;
    const std::size_t words = applies_to == AppliesTo::Assessment ? 1 : sets_.words();
    for (std::size_t word = 0; word < words; ++word) {
      const std::uint64_t among = applies_to == AppliesTo::Assessment ? 1
                                  : applies_to == AppliesTo::Action   ? sets_.word(applying_, word)
                                                                      : sets_.everyone(word);
      const Sifted sifted = this->sifted(screened_[rule], word, among);
      found(rules_.rules[rule], word,
            (sifted.whole | sifted.requirement) == 0 ? Settled{.fails = sifted.fails, .errors = 0}
                                                     : settle(rule, word, sifted));
    }
  }
}

void RuleRun::find(const RuleSet& set, const Assessment& assessment, std::vector<Finding>& findings) {
  run([&](const CompiledRule& rule, std::size_t word, const Settled& settled) {
    const RuleInfo& info = set.infos[rule.info];
    std::size_t errors = 0;
    for (std::uint64_t left = settled.fails | settled.errors; left != 0; left &= left - 1) {
      Finding& finding = findings.emplace_back();
      finding.rule = rule.info;
      finding.action = info.action;
      finding.principle = info.principle;
      if (rule.applies_to != AppliesTo::Assessment) {
        finding.action = lowest(word, left);
        finding.principle = charter_.actions[*finding.action].principle;
      }
      if (finding.action) {
        finding.where = assessment.answers[*finding.action].where;
      }
      if ((settled.errors & left & ~(left - 1)) != 0) {
        finding.rule = static_cast<Index>(OwnRule::RuleError);
        finding.detail = info.id + ": " + errors_[errors++];
      }
    }
  });
}

void RuleRun::count(const RuleSet& set, FindingTally& tally) {
  constexpr auto kError = static_cast<Index>(OwnRule::RuleError);
  run([&](const CompiledRule& rule, std::size_t word, const Settled& settled) {
    if (rule.applies_to != AppliesTo::Assessment) {
      tally.add(rule.info, word, settled.fails);
      if (settled.errors != 0) {
        tally.add(kError, word, settled.errors);
      }
      return;
    }
    tally.add_if(settled.fails != 0, rule.info);
    if (settled.errors != 0) {
      tally.add(kError, set.infos[rule.info].principle, set.infos[rule.info].action);
    }
  });
}

}  // namespace charter

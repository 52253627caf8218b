#include "cli/trace_page.h"

#include "cel/explain.h"
#include "cli/typed_id.h"
#include "evaluation/rule_run.h"
#include "evaluation/scoring.h"
#include "report/gap_report_text.h"
#include "report/layout.h"
#include "report/numbers.h"

#include <algorithm>

namespace charter {

namespace {

constexpr int kWidth = 80;
constexpr std::size_t kMostTraces = 3;

Bilingual verdict_words(Verdict verdict) {
  switch (verdict) {
    case Verdict::Pass:
      return {"holds", "est respectée"};
    case Verdict::Fail:
      return {"does not hold", "n’est pas respectée"};
    case Verdict::NotApplicable:
      return {"does not apply", "ne s’applique pas"};
    case Verdict::Error:
      return {"could not be evaluated", "n’a pas pu être évaluée"};
  }
  return {};
}

Bilingual outcome_words(Outcome outcome) {
  switch (outcome) {
    case Outcome::Satisfied:
      return {"done: it earns all its points", "faite\u00a0: elle donne tous ses points"};
    case Outcome::Partial:
      return {"under way: it earns part of its points",
              "en cours\u00a0: elle donne une partie de ses points"};
    case Outcome::Open:
      return {"not done: it earns no points", "pas faite\u00a0: elle ne donne aucun point"};
    case Outcome::Unknown:
      return {"not known: it earns no points, and is a question to settle",
              "inconnue\u00a0: elle ne donne aucun point, et c’est une question à régler"};
    case Outcome::Unanswered:
      return {"not answered: it earns no points yet",
              "sans réponse\u00a0: elle ne donne aucun point pour l’instant"};
    case Outcome::NotApplicable:
      return {"left out of the score", "laissée hors du calcul"};
  }
  return {};
}

/// Writes what one assessment says of one id.
class Tracer {
 public:
  Tracer(const Judged& judged, Language language) : judged_(judged), language_(language) {}

  [[nodiscard]] std::string take() && { return std::move(out_); }

  void rule(Index info) {
    const CompiledRules* programs = judged_.bundle.rules.programs.get();
    heading({"In this assessment", "Dans cette évaluation"});
    findings([&](const Finding& finding) { return finding.rule == info; });
    if (programs == nullptr) {
      return;
    }
    const auto compiled = std::find_if(programs->rules.begin(), programs->rules.end(),
                                       [&](const CompiledRule& rule) { return rule.info == info; });
    if (compiled == programs->rules.end()) {
      return line(Bilingual{"This rule is part of the scoring itself.",
                            "Cette règle fait partie du calcul lui-même."});
    }
    RuleRun run{*programs, judged_.bundle.charter, judged_.bundle.scale};
    run.fill(AnswerScan{judged_.assessment, judged_.evaluation.as_of}, judged_.evaluation.actions);
    if (compiled->applies_to == AppliesTo::Assessment) {
      return trace(run, *compiled, std::nullopt);
    }
    actions(run, *compiled);
  }

  void action(Index index) {
    const ActionResult& result = judged_.evaluation.actions[index];
    heading({"In this assessment", "Dans cette évaluation"});
    line(outcome_words(result.outcome));
    if (result.outcome == Outcome::NotApplicable) {
      line(result.excluded_by_profile
               ? Bilingual{"Your profile says that it does not apply to you.",
                           "Votre profil dit qu’elle ne s’applique pas à vous."}
               : Bilingual{"You gave a reason, and this action may be set aside.",
                           "Vous avez donné une raison, et cette action peut être écartée."});
    } else {
      line(result.evidenced ? Bilingual{"A proof that still counts stands behind it.",
                                        "Une preuve encore valable l’appuie."}
                            : Bilingual{"No proof that still counts stands behind it.",
                                        "Aucune preuve encore valable ne l’appuie."});
    }
    findings([&](const Finding& finding) { return finding.action == index; });
  }

  void principle(Index index) {
    const PrincipleResult& result = judged_.evaluation.principles[index];
    heading({"In this assessment", "Dans cette évaluation"});
    if (!result.standing.score) {
      return line(Bilingual{"Nothing of it applies, so it has no score.",
                            "Rien ne s’applique\u00a0: il n’a donc pas de résultat."});
    }
    std::int64_t earned = 0;
    std::int64_t whole = 0;
    for (const Index action : judged_.bundle.charter.principles[index].actions) {
      const ActionResult& one = judged_.evaluation.actions[action];
      const std::int64_t weight = judged_.bundle.charter.actions[action].weight;
      const std::int64_t share = share_of(judged_.bundle.scale, one);
      const bool counts = one.outcome != Outcome::NotApplicable;
      earned += counts ? weight * share : 0;
      whole += counts ? weight * judged_.bundle.scale.unit : 0;
      item(judged_.bundle.charter.actions[action].id,
           points(weight * share, counts) + outcome_words(one.outcome).in(language_).data());
    }
    line(points_line(earned, whole, *result.standing.score, result.standing.uncapped));
    findings([&](const Finding& finding) { return finding.principle == index; });
  }

 private:
  [[nodiscard]] std::string points(std::int64_t shares, bool counts) const {
    return counts ? half_hours(static_cast<std::int32_t>(shares * 2 / judged_.bundle.scale.unit), language_) +
                        " · "
                  : "– · ";
  }

  [[nodiscard]] std::string points_line(std::int64_t earned, std::int64_t whole, Score score,
                                        std::optional<Score> uncapped) const {
    const auto number = [&](std::int64_t shares) {
      return half_hours(static_cast<std::int32_t>(shares * 2 / judged_.bundle.scale.unit), language_);
    };
    std::string out = number(earned) + " / " + number(whole) + " = " +
                      percent(uncapped ? uncapped : std::optional{score}, language_);
    if (uncapped) {
      out += std::string{Bilingual{", held down to ", ", plafonné à "}.in(language_)} +
             percent(score, language_);
    }
    return out;
  }

  void heading(Bilingual text) { out_ += "\n" + std::string{text.in(language_)} + "\n"; }
  void line(std::string_view text) { out_ += wrapped(text, "  ", "  ", kWidth); }
  void line(Bilingual text) { line(text.in(language_)); }
  void item(std::string_view mark, std::string_view text) {
    out_ += wrapped(text, "  " + fitted(mark, 8), "          ", kWidth);
  }

  template <class Wanted>
  void findings(Wanted wanted) {
    for (const Finding& finding : judged_.evaluation.findings) {
      if (wanted(finding)) {
        const RuleInfo& rule = judged_.bundle.rules.infos[finding.rule];
        item(rule.id, finding_sentence(judged_.framework(), rule.message, finding, language_));
      }
    }
  }

  void trace(RuleRun& run, const CompiledRule& rule, std::optional<Index> action) {
    const RuleVerdict verdict = run.verdict(rule, action);
    const std::string subject =
        action ? judged_.bundle.charter.actions[*action].id + (language_ == Language::Fr ? "\u00a0: " : ": ")
               : "";
    line(subject + std::string{Bilingual{"the rule ", "la règle "}.in(language_)} +
         std::string{verdict_words(verdict.verdict).in(language_)});
    if (rule.applies_when) {
      out_ += "\n  applies_when\n" + indented(run.explain(*rule.applies_when, action, language_));
    }
    if (verdict.verdict != Verdict::NotApplicable || !rule.applies_when) {
      out_ += "\n  require\n" + indented(run.explain(rule.require, action, language_));
    }
  }

  /// The actions on which it fails, a few of them in full; then how the others came out.
  void actions(RuleRun& run, const CompiledRule& rule) {
    std::array<std::size_t, 4> counts{};
    std::size_t shown = 0;
    for (Index i = 0; i < judged_.evaluation.actions.size(); ++i) {
      const bool applies = rule.applies_to == AppliesTo::EveryAction ||
                           judged_.evaluation.actions[i].outcome != Outcome::NotApplicable;
      const Verdict verdict = applies ? run.verdict(rule, i).verdict : Verdict::NotApplicable;
      ++counts[static_cast<std::size_t>(verdict)];
      if ((verdict == Verdict::Fail || verdict == Verdict::Error) && shown < kMostTraces) {
        ++shown;
        trace(run, rule, i);
        out_ += "\n";
      }
    }
    for (const Verdict verdict : {Verdict::Fail, Verdict::Error, Verdict::Pass, Verdict::NotApplicable}) {
      if (counts[static_cast<std::size_t>(verdict)] > 0) {
        line(counted(counts[static_cast<std::size_t>(verdict)], {"action", "action"}, {"actions", "actions"},
                     language_) +
             (language_ == Language::Fr ? "\u00a0: la règle " : ": the rule ") +
             std::string{verdict_words(verdict).in(language_)});
      }
    }
  }

  [[nodiscard]] static std::string indented(const std::string& text) {
    std::string out;
    bool start = true;
    for (const char c : text) {
      out += start ? "    " : "";
      out += c;
      start = c == '\n';
    }
    return out;
  }

  const Judged& judged_;
  Language language_;
  std::string out_;
};

}  // namespace

std::optional<std::string> trace_page(const Judged& judged, std::string_view id, Language language) {
  Tracer tracer{judged, language};
  if (const auto action = find_typed_id(judged.bundle.charter.actions, id)) {
    tracer.action(*action);
  } else if (const auto principle = find_typed_id(judged.bundle.charter.principles, id)) {
    tracer.principle(*principle);
  } else if (const auto rule = find_typed_id(judged.bundle.rules.infos, id)) {
    tracer.rule(*rule);
  } else {
    return std::nullopt;
  }
  return std::move(tracer).take();
}

}  // namespace charter

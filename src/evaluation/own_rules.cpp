#include <charter/rule.h>

namespace charter {

namespace {

Text both(std::string en, std::string fr) {
  return Text{{{"en", std::move(en)}, {"fr", std::move(fr)}}};
}

}  // namespace

std::vector<RuleInfo> own_rules() {
  std::vector<RuleInfo> rules(5);
  RuleInfo& refused = rules[static_cast<Index>(OwnRule::NotApplicableRefused)];
  refused.id = "APP-01";
  refused.severity = Severity::Warning;
  refused.message = both("{id} is marked “does not apply”, but it applies to every organization like yours",
                         "{id} est marquée «\u00a0ne s’applique pas\u00a0», mais elle s’applique à tout "
                         "organisme comme le vôtre");
  refused.why = both(
      "It counts as not started, so that nobody’s score rises by setting aside what is difficult.",
      "Elle compte comme pas commencée, pour que personne ne fasse monter son résultat en écartant ce qui "
      "est difficile.");
  refused.fix =
      both("Choose another status. If a fact of your profile has changed, correct the profile instead.",
           "Choisissez un autre statut. Si un fait de votre profil a changé, corrigez plutôt le profil.");

  RuleInfo& no_reason = rules[static_cast<Index>(OwnRule::NotApplicableNoReason)];
  no_reason.id = "APP-02";
  no_reason.severity = Severity::Warning;
  no_reason.message = both("{id} is marked “does not apply” without a reason",
                           "{id} est marquée «\u00a0ne s’applique pas\u00a0» sans raison");
  no_reason.why = both("It counts as not started until a reason is written down.",
                       "Elle compte comme pas commencée tant qu’aucune raison n’est écrite.");
  no_reason.fix =
      both("Write one sentence under reason: why does it not apply to you?",
           "Écrivez une phrase dans reason\u00a0: pourquoi ne s’applique-t-elle pas à vous\u00a0?");

  RuleInfo& excluded = rules[static_cast<Index>(OwnRule::AnswerToWhatDoesNotApply)];
  excluded.id = "APP-03";
  excluded.severity = Severity::Note;
  excluded.message = both("{id} has an answer, but your profile says that it does not apply to you",
                          "{id} a une réponse, mais votre profil dit qu’elle ne s’applique pas à vous");
  excluded.why = both("The profile decides, so this answer is left out of the score.",
                      "C’est le profil qui décide\u00a0: cette réponse ne compte donc pas dans le résultat.");
  excluded.fix = both("Check the facts in your profile. If they are right, there is nothing to do.",
                      "Vérifiez les faits de votre profil. S’ils sont exacts, il n’y a rien à faire.");

  RuleInfo& not_given = rules[static_cast<Index>(OwnRule::FactNotGiven)];
  not_given.id = "APP-04";
  not_given.severity = Severity::Note;
  not_given.message = both("The profile leaves a question open: {fact}",
                           "Le profil laisse une question sans réponse\u00a0: {fact}");
  not_given.why =
      both("Until you answer, the actions that depend on it count as if the answer were yes.",
           "Tant que vous ne répondez pas, les actions qui en dépendent comptent comme si c’était oui.");
  not_given.fix =
      both("Answer true or false in the profile.", "Répondez true (oui) ou false (non) dans le profil.");

  RuleInfo& broken = rules[static_cast<Index>(OwnRule::RuleError)];
  broken.id = "rule-error";
  broken.severity = Severity::Error;
  broken.message =
      both("A rule could not be evaluated: {detail}", "Une règle n’a pas pu être évaluée\u00a0: {detail}");
  broken.why =
      both("An error is never a pass, so what this rule looks for may be there or not.",
           "Une erreur ne vaut jamais un succès\u00a0: ce que cette règle cherche est peut-être là, ou pas.");
  broken.fix = both("Tell the person who wrote the rule. Your answers are not at fault.",
                    "Prévenez la personne qui a écrit la règle. Vos réponses ne sont pas en cause.");
  return rules;
}

}  // namespace charter

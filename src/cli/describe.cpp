#include "cli/describe.h"

#include "cli/all_kinds.h"
#include "cli/page.h"
#include "cli/typed_id.h"
#include "report/phrases.h"
#include "report/words.h"

#include <algorithm>

namespace charter {

namespace {

Bilingual stage_words(Stage stage) {
  switch (stage) {
    case Stage::Plan:
      return {"planning", "planification"};
    case Stage::Collect:
      return {"collection", "collecte"};
    case Stage::Store:
      return {"storage", "conservation"};
    case Stage::Use:
      return {"use", "utilisation"};
    case Stage::Share:
      return {"sharing", "partage"};
    case Stage::Dispose:
      return {"end of life", "fin de vie"};
  }
  return {};
}

void applicability(const Charter& charter, const Action& action, Page& page) {
  if (action.applies_if_any.empty()) {
    page.line(page.in(Bilingual{"Applies to every organization.", "S’applique à tous les organismes."}));
    return;
  }
  page.line(page.in(Bilingual{"Applies when you answer yes to one of these:",
                              "S’applique si vous répondez oui à l’une de ces questions\u00a0:"}));
  for (const Index fact : action.applies_if_any) {
    page.item("-", page.in(charter.facts[fact].question));
  }
}

void references(const Charter& charter, const Action& action, Page& page, Language language) {
  page.heading(action.duty == Duty::Law
                   ? Bilingual{"Tied to a legal duty, if the act applies to you",
                               "Lié à une obligation légale, si la loi s’applique à vous"}
                   : Bilingual{"Advice of this charter, and no legal duty",
                               "Conseil de cette charte, et non une obligation légale"});
  for (const Reference& reference : action.references) {
    std::string text{page.in(charter.references[reference.source].title)};
    if (!reference.section.empty()) {
      text += ", " + std::string{say(Word::Section, language)} + " " + reference.section;
    }
    page.item("-", text);
  }
}

std::string action_page(const Charter& charter, const Action& action, Language language) {
  Page page{language};
  const Principle& principle = charter.principles[action.principle];
  page.title(action.id + " · " + std::string{page.in(action.title)});
  const std::string hours = std::to_string(action.hours) + "\u00a0h";
  page.line(std::string{page.in(principle.name)} + " · " +
            std::string{page.in(charter.tiers[action.tier].name)} + " · " + hours + " · " +
            std::string{page.in(stage_words(action.stage))});
  page.heading({"Why it matters", "Pourquoi c’est important"});
  page.line(page.in(action.why));
  page.heading({"How to start", "Par où commencer"});
  int number = 0;
  for (const Text& step : action.how) {
    page.item(std::to_string(++number) + ".", page.in(step));
  }
  page.heading({"For example", "Par exemple"});
  page.line(page.in(action.example));
  page.heading({"What can serve as proof", "Ce qui peut servir de preuve"});
  for (const Text& piece : action.evidence) {
    page.item("-", page.in(piece));
  }
  if (action.evidence_valid_months) {
    const std::string months = std::to_string(*action.evidence_valid_months);
    page.line(language == Language::Fr ? "Une preuve compte pendant " + months + " mois."
                                       : "A proof counts for " + months + " months.");
  }
  page.heading({"For whom", "Pour qui"});
  applicability(charter, action, page);
  for (const Index before : action.prerequisites) {
    page.item(page.in(Bilingual{"After", "Après"}),
              charter.actions[before].id + " · " + std::string{page.in(charter.actions[before].title)});
  }
  references(charter, action, page, language);
  return std::move(page).take();
}

std::string principle_page(const Charter& charter, const Principle& principle, Language language) {
  Page page{language};
  page.title(principle.id + " · " + std::string{page.in(principle.title)});
  if (!principle.summary.empty()) {
    page.line(page.in(principle.summary));
  }
  page.heading({"Actions", "Actions"});
  for (const Index index : principle.actions) {
    const Action& action = charter.actions[index];
    page.item(action.id, std::string{page.in(action.title)} + " (" +
                             std::string{page.in(charter.tiers[action.tier].name)} + ", " +
                             std::to_string(action.hours) + "\u00a0h)");
  }
  return std::move(page).take();
}

/// The help of a message as a sentence of its own: a capital and a full stop.
std::string sentence(std::string text) {
  const auto byte = [&text](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  if (!text.starts_with("charter ")) {
    // ASCII letters, and é è ê à ç of the French texts: U+00E0–U+00FE are C3 A0–BE in UTF-8.
    const std::size_t at = byte(0) == 0xC3U ? 1 : 0;
    const bool lower = at == 0 ? byte(0) >= 'a' && byte(0) <= 'z' : byte(1) >= 0xA0U && byte(1) <= 0xBEU;
    text[at] = lower ? static_cast<char>(byte(at) - 0x20U) : text[at];
  }
  return text + (text.ends_with('.') || text.ends_with('?') ? "" : ".");
}

/// "Critical · Digital sovereignty · SOV-02 · holds the principle at 60% or less"
std::string rule_facts(const Charter& charter, const RuleInfo& rule, const Page& page, Language language) {
  std::string out{say(severity_word(rule.severity), language)};
  if (rule.principle) {
    out += " · " + std::string{page.in(charter.principles[*rule.principle].name)};
  }
  if (rule.action) {
    out += " · " + charter.actions[*rule.action].id;
  }
  if (rule.cap) {
    const std::string cap = std::to_string(*rule.cap);
    out += language == Language::Fr ? " · retient le principe à " + cap + "\u00a0% ou moins"
                                    : " · holds the principle at " + cap + "% or less";
  }
  return out;
}

std::string rule_page(const Charter& charter, const RuleInfo& rule, Language language) {
  Page page{language};
  page.title(rule.id + " · " + without_blanks(page.in(rule.message)));
  page.line(rule_facts(charter, rule, page, language));
  page.heading({"Why it matters", "Pourquoi c’est important"});
  page.line(without_blanks(page.in(rule.why)));
  page.heading({"What to do", "Quoi faire"});
  page.line(without_blanks(page.in(rule.fix)));
  return std::move(page).take();
}

std::string kind_page(const DiagnosticKind& kind, Language language) {
  Page page{language};
  page.title(std::string{kind.code} + " · " + without_blanks(page.in(kind.message)));
  page.line(page.in(kind.explanation));
  if (!kind.help.empty()) {
    page.heading({"What to do", "Quoi faire"});
    page.line(sentence(without_blanks(page.in(kind.help))));
  }
  return std::move(page).take();
}

}  // namespace

std::string without_blanks(std::string_view pattern) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::size_t end = pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
    out += end == std::string_view::npos ? std::string{pattern[i]} : "…";
    i = end == std::string_view::npos ? i : end;
  }
  if (out.ends_with("….")) {
    out.pop_back();
  }
  // A blank at the end is a remark that is not always there.
  constexpr std::string_view kRemark = " …";
  return out.ends_with(kRemark) && !out.ends_with(": …") && !out.ends_with("\u00a0: …")
             ? out.substr(0, out.size() - kRemark.size())
             : out;
}

std::optional<std::string> describe(const Bundle& bundle, std::string_view id, Language language) {
  if (const auto action = find_typed_id(bundle.charter.actions, id)) {
    return action_page(bundle.charter, bundle.charter.actions[*action], language);
  }
  if (const auto principle = find_typed_id(bundle.charter.principles, id)) {
    return principle_page(bundle.charter, bundle.charter.principles[*principle], language);
  }
  if (const auto rule = find_typed_id(bundle.rules.infos, id)) {
    return rule_page(bundle.charter, bundle.rules.infos[*rule], language);
  }
  for (const DiagnosticKind* kind : all_diagnostic_kinds()) {
    if (same_id(kind->code, id)) {
      return kind_page(*kind, language);
    }
  }
  return std::nullopt;
}

std::string describe_charter(const Charter& charter, Language language) {
  Page page{language};
  page.title(std::string{page.in(charter.title)} + " (" + reference_to(charter) + ")");
  page.line(page.in(charter.provenance));
  for (const Commitment& commitment : charter.commitments) {
    page.heading({commitment.title.in("en"), commitment.title.in("fr")});
    for (const Index principle : commitment.principles) {
      page.item(charter.principles[principle].id, page.in(charter.principles[principle].title));
    }
  }
  page.heading({"The facts of a profile", "Les faits d’un profil"});
  for (const ProfileFact& fact : charter.facts) {
    page.item("-",
              fact.id + (language == Language::Fr ? "\u00a0: " : ": ") + std::string{page.in(fact.question)});
  }
  return std::move(page).take();
}

std::vector<std::string> known_ids(const Bundle& bundle) {
  std::vector<std::string> ids;
  for (const Action& action : bundle.charter.actions) {
    ids.push_back(action.id);
  }
  for (const Principle& principle : bundle.charter.principles) {
    ids.push_back(principle.id);
  }
  for (const RuleInfo& rule : bundle.rules.infos) {
    ids.push_back(rule.id);
  }
  for (const DiagnosticKind* kind : all_diagnostic_kinds()) {
    ids.emplace_back(kind->code);
  }
  return ids;
}

}  // namespace charter

#include "cli/describe.h"
#include "cli/page.h"
#include "cli/typed_id.h"
#include "report/phrases.h"
#include "report/words.h"

#include <algorithm>

namespace charter {

namespace {

/// "Important · Privacy · Consent · PRV-01, CON-04"
std::string facts_of(const Charter& charter, const CheckInfo& check, const Page& page, Language language) {
  std::string out{say(severity_word(check.severity), language)};
  for (const Index principle : check.principles) {
    out += " · " + std::string{page.in(charter.principles[principle].name)};
  }
  for (const Index action : check.actions) {
    out += (action == check.actions.front() ? " · " : ", ") + charter.actions[action].id;
  }
  return out;
}

/// Each thing said once, in its first place.
std::vector<std::string> distinct(const CheckInfo& check, Text CheckClause::*words, const Page& page) {
  std::vector<std::string> all;
  for (const CheckClause& clause : check.clauses) {
    std::string text = without_blanks(page.in(clause.*words));
    if (std::find(all.begin(), all.end(), text) == all.end()) {
      all.push_back(std::move(text));
    }
  }
  return all;
}

void list(Page& page, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    texts.size() == 1 ? page.line(text) : page.item("-", text);
  }
}

}  // namespace

std::optional<std::string> describe_check(const Charter& charter, const CheckSet& checks, std::string_view id,
                                          Language language) {
  const auto found = find_typed_id(checks.infos, id);
  if (!found) {
    return std::nullopt;
  }
  const CheckInfo& check = checks.infos[*found];
  Page page{language};
  page.title(check.id + " · " + std::string{page.in(check.title)});
  page.line(facts_of(charter, check, page, language));
  page.heading({"Why it matters", "Pourquoi c’est important"});
  page.line(page.in(check.why));
  if (!check.structural) {
    page.heading({"What it notices", "Ce que la vérification relève"});
    list(page, distinct(check, &CheckClause::message, page));
  }
  page.heading({"What to do", "Quoi faire"});
  list(page, distinct(check, &CheckClause::fix, page));
  page.heading({"Where it comes from", "D’où cela vient"});
  page.line(page.in(check.source));
  if (!check.structural) {
    page.line(page.in(Bilingual{"This is not legal advice.", "Ceci n’est pas un avis juridique."}));
  }
  return std::move(page).take();
}

}  // namespace charter

#include "report/gap_report_text.h"

namespace charter {

namespace {

void replace(std::string& text, std::string_view placeholder, std::string_view value) {
  for (std::size_t at = text.find(placeholder); at != std::string::npos;
       at = text.find(placeholder, at + value.size())) {
    text.replace(at, placeholder.size(), value);
  }
}

}  // namespace

std::string held_back_sentence(const Framework& framework, const LevelResult& level,
                               const std::string& next_name, Language language) {
  const bool french = language == Language::Fr;
  std::string out = french ? "Pour atteindre «\u00a0" + next_name + "\u00a0», terminez "
                           : "To reach “" + next_name + "”, finish ";
  bool first = true;
  for (const GateResult& gate : level.gates) {
    const std::string tier{framework.charter.tiers[gate.tier].name.in(tag(language))};
    const std::string needed = std::to_string(gate.required - gate.satisfied);
    const std::string done = std::to_string(gate.satisfied);
    const std::string applicable = std::to_string(gate.applicable);
    out += first ? "" : (french ? " et " : " and ");
    out += french ? "encore " + needed + " des " + applicable + " actions du palier «\u00a0" + tier +
                        "\u00a0» (" + done + (gate.satisfied < 2 ? "\u00a0faite)" : "\u00a0faites)")
                  : needed + " more of the " + applicable + " actions of the tier “" + tier + "” (" + done +
                        " done)";
    first = false;
  }
  return out + ".";
}

std::string finding_sentence(const Framework& framework, const Text& text, const Finding& finding,
                             Language language) {
  std::string out{text.in(tag(language))};
  if (finding.action) {
    const Action& action = framework.charter.actions[*finding.action];
    replace(out, "{id}", action.id);
    replace(out, "{title}", action.title.in(tag(language)));
  }
  if (finding.fact) {
    replace(out, "{fact}", framework.charter.facts[*finding.fact].question.in(tag(language)));
  }
  replace(out, "{detail}", finding.detail);
  return out;
}

std::string rule_summary(const Text& text, Language language) {
  const bool french = language == Language::Fr;
  std::string out{text.in(tag(language))};
  for (const std::string_view what : {"{title}", "{fact}", "{detail}"}) {
    for (const std::string_view before : {"\u00a0: ", " : ", ": "}) {
      replace(out, std::string{before} + std::string{what}, "");
    }
    replace(out, what, "…");
  }
  const std::string_view any = french ? "une action" : "an action";
  const bool starts = out.starts_with("{id}") || out.starts_with("L’action {id}");
  replace(out, french ? "l’action {id}" : "action {id}", any);
  replace(out, french ? "L’action {id}" : "Action {id}", any);
  replace(out, "{id}", any);
  if (starts) {
    out.front() = french ? 'U' : 'A';
  }
  return out;
}

}  // namespace charter

#include "decode/yaml/charter_draft.h"
#include "decode/yaml/charter_kinds.h"
#include "decode/yaml/charter_links.h"
#include "decode/yaml/texts.h"

#include <charter/decode.h>

#include <algorithm>

namespace charter {

namespace {

constexpr std::int32_t kMostWeight = 100;
constexpr std::int32_t kMostHours = 1000;
constexpr std::int32_t kMostMonths = 600;
constexpr std::size_t kMostLanguages = 50;

const Choice kStages{{"stage", "stade"}, {"plan", "collect", "store", "use", "share", "dispose"}};
const Choice kDuties{{"duty", "obligation"}, {"advice", "law"}};

std::vector<Named> names_of(const std::vector<const DocumentNode*>& nodes, std::string_view key,
                            const Report& report) {
  std::vector<Named> names;
  for (const DocumentNode* node : nodes) {
    if (node->kind == DocumentNode::Kind::Scalar && !node->value.empty()) {
      names.push_back({node->value, node->where});
    } else {
      report.add(kYamlWrongType, node->where,
                 {std::string{key}, kind_words(*node), Bilingual{"an id", "un code"}});
    }
  }
  return names;
}

std::vector<std::string> languages_of(Fields& fields, const Report& report) {
  const auto nodes = fields.filled_list("languages", {"languages", "de langues"});
  if (nodes.size() > kMostLanguages) {
    report.add(kWrongCount, fields.where(),
               {std::to_string(nodes.size()), Bilingual{"languages", "de langues"},
                "1–" + std::to_string(kMostLanguages)});
    return {};
  }
  std::vector<std::string> languages;
  for (const Named& name : names_of(nodes, "languages", report)) {
    if (std::find(languages.begin(), languages.end(), name.id) != languages.end()) {
      report.add(kRepeatedId, name.where, {name.id, Bilingual{"language", "langue"}});
    } else {
      languages.push_back(name.id);
    }
  }
  return languages;
}

Action read_action(Fields& fields, const TextReader& texts, ActionLinks& links, const Report& report) {
  Action action;
  action.id = fields.identifier("id");
  links.tier = {fields.required_word("tier"), fields.where()};
  if (const DocumentNode* tier = fields.optional("tier")) {
    links.tier.where = tier->where;
  }
  action.weight = fields.number("weight", 1, kMostWeight, 1);
  action.hours = fields.number("hours", 1, kMostHours, 1);
  action.stage = static_cast<Stage>(fields.one_of("stage", kStages));
  links.prerequisites = names_of(fields.list("prerequisites"), "prerequisites", report);
  links.facts = names_of(fields.list("applies_if_any"), "applies_if_any", report);
  action.may_be_na = fields.truth("may_be_na", false);
  action.evidence_valid_months = fields.optional_number("evidence_valid_months", 1, kMostMonths);
  action.duty = static_cast<Duty>(fields.one_of("duty", kDuties));
  for (const DocumentNode* node : fields.list("references")) {
    Fields reference{*node, "references", report};
    Named source{reference.required_word("source"), reference.where()};
    if (const DocumentNode* where = reference.optional("source")) {
      source.where = where->where;
    }
    action.references.push_back({0, reference.optional_word("section")});
    links.sources.push_back(std::move(source));
    reference.finish();
  }
  action.title = texts.title(fields, "title");
  action.why = texts.required(fields, "why");
  action.how = texts.list(fields, "how", {"steps (how)", "d’étapes (how)"}, {2, 4});
  action.example = texts.required(fields, "example");
  action.evidence = texts.list(fields, "evidence", {"examples (evidence)", "d’exemples (evidence)"}, {2, 3});
  fields.finish();
  return action;
}

/// Counts per language: an action that says too little cannot be begun.
void check_words(const Action& action, Span where, const std::vector<std::string>& languages,
                 const Report& report) {
  for (const std::string& language : languages) {
    std::uint32_t words = word_count(action.title.in(language)) + word_count(action.why.in(language)) +
                          word_count(action.example.in(language));
    for (const Text& text : action.how) {
      words += word_count(text.in(language));
    }
    for (const Text& text : action.evidence) {
      words += word_count(text.in(language));
    }
    if (words < Editorial::kActionWords) {
      report.add(kShortText, where,
                 {action.id, language, std::to_string(words), std::to_string(Editorial::kActionWords)});
    }
  }
}

void read_principle(const DocumentNode& root, CharterDraft& draft, Strictness strictness,
                    const Report& report) {
  const TextReader texts{draft.charter.languages, strictness, report};
  Fields fields{root, "principle", report};
  PrincipleDraft& principle = draft.principles.emplace_back();
  principle.source = report.source;
  principle.where = root.where;
  principle.principle.id = fields.identifier("id");
  principle.principle.weight = fields.optional_number("weight", 1, kMostWeight).value_or(1);
  principle.principle.title = texts.required(fields, "title");
  principle.principle.name = texts.optional(fields, "name");
  if (principle.principle.name.empty()) {
    principle.principle.name = principle.principle.title;
  }
  principle.principle.summary = texts.optional(fields, "summary");
  for (const DocumentNode* node : fields.filled_list("actions", {"actions", "d’actions"})) {
    Fields action_fields{*node, "actions", report};
    if (!action_fields.is_mapping()) {
      continue;
    }
    ActionLinks links;
    const DocumentNode* id = find(*node, "id");
    links.where = id == nullptr ? node->where : id->where;
    links.source = report.source;
    Action action = read_action(action_fields, texts, links, report);
    if (texts.editorial()) {
      check_words(action, links.where, draft.charter.languages, report);
    }
    principle.actions.push_back(std::move(action));
    principle.links.push_back(std::move(links));
  }
  fields.finish();
}

void read_catalogue(Fields& fields, const TextReader& texts, CharterDraft& draft, const Report& report) {
  Charter& charter = draft.charter;
  for (const DocumentNode* node : fields.filled_list("tiers", {"tiers", "de paliers"})) {
    Fields tier{*node, "tiers", report};
    Tier made{tier.identifier("id"), texts.required(tier, "name"), texts.optional(tier, "description")};
    tier.finish();
    draft.tier_places.push_back(node->where);
    charter.tiers.push_back(std::move(made));
  }
  for (const DocumentNode* node : fields.list("profile")) {
    Fields fact{*node, "profile", report};
    ProfileFact made{fact.identifier("id"), texts.required(fact, "question"), texts.optional(fact, "help")};
    fact.finish();
    draft.fact_places.push_back(node->where);
    charter.facts.push_back(std::move(made));
  }
  for (const DocumentNode* node : fields.list("references")) {
    Fields source{*node, "references", report};
    ReferenceSource made{source.identifier("id"), texts.required(source, "title"),
                         source.optional_word("url")};
    source.finish();
    draft.reference_places.push_back(node->where);
    charter.references.push_back(std::move(made));
  }
  for (const DocumentNode* node : fields.filled_list("commitments", {"commitments", "d’engagements"})) {
    Fields commitment{*node, "commitments", report};
    CommitmentDraft& made = draft.commitments.emplace_back();
    made.commitment.id = commitment.identifier("id");
    made.commitment.title = texts.required(commitment, "title");
    made.where = node->where;
    made.principles =
        names_of(commitment.filled_list("principles", {"principles", "de principes"}), "principles", report);
    commitment.finish();
  }
}

void read_head(const DocumentNode& root, CharterDraft& draft, Strictness strictness, const Report& report) {
  Charter& charter = draft.charter;
  Fields fields{root, "charter.yaml", report};
  draft.where = root.where;
  charter.id = fields.identifier("id");
  charter.edition = fields.identifier("edition");
  charter.languages = languages_of(fields, report);
  const TextReader texts{charter.languages, strictness, report};
  charter.title = texts.required(fields, "title");
  charter.provenance = texts.required(fields, "provenance");
  if (const DocumentNode* node = fields.optional("counts")) {
    Fields counts{*node, "counts", report};
    draft.expected_principles = counts.optional_number("principles", 1, 10'000);
    draft.expected_actions = counts.optional_number("actions", 1, 100'000);
    draft.counts_where = node->where;
    counts.finish();
  }
  read_catalogue(fields, texts, draft, report);
  fields.finish();
}

}  // namespace

Checked<Charter> decode_charter(std::span<const Source> files, Strictness strictness,
                                const ReadLimits& limits) {
  Mistakes mistakes{limits.mistakes};
  CharterDraft draft;
  bool readable = !files.empty();
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Report report{mistakes, static_cast<std::uint32_t>(i)};
    const auto root = read_yaml(files[i].text, limits, report);
    if (!root) {
      readable = false;
    } else if (i == 0) {
      read_head(*root, draft, strictness, report);
    } else {
      read_principle(*root, draft, strictness, report);
    }
  }
  // Links across files say little while a file could not be read.
  if (readable) {
    link(draft, mistakes);
  }
  Checked<Charter> result;
  if (readable && mistakes.empty()) {
    result.value = std::move(draft.charter);
  }
  result.diagnostics = std::move(mistakes).take();
  return result;
}

}  // namespace charter

#include "decode/yaml/rules.h"

#include "decode/yaml/rule_parts.h"
#include "decode/yaml/rule_test_document.h"
#include "decode/yaml/texts.h"
#include "rules/rule_kinds.h"

#include <charter/decode.h>

#include <algorithm>
#include <array>

namespace charter {

namespace {

const Choice kAppliesTo{{"subject", "sujet"}, {"assessment", "action", "every_action"}};
const Choice kVerdicts{{"verdict", "verdict"}, {"pass", "fail", "not_applicable"}};

/// An expression and the scalar it stands in.
struct ExpressionPlace {
  std::size_t rule = 0;
  RulePart part = RulePart::Require;
  const DocumentNode* node = nullptr;
};

/// Reads the rules of one file.
class RuleFile {
 public:
  RuleFile(const Charter& charter, const Scale& scale, const Report& report, DecodedRules& decoded,
           std::vector<ExpressionPlace>& places)
      : charter_(charter),
        scale_(scale),
        report_(report),
        texts_(kRuleLanguages, Strictness::Load, report),
        decoded_(decoded),
        places_(places) {}

  void read(const DocumentNode& root) {
    Fields fields{root, "rules", report_};
    (void)texts_.required(fields, "theme");
    for (const DocumentNode* node : fields.required_list("rules")) {
      Fields rule{*node, "rules", report_};
      if (rule.is_mapping()) {
        read_rule(rule, *node);
      }
    }
    fields.finish();
  }

 private:
  void read_rule(Fields& fields, const DocumentNode& node) {
    RuleSource source;
    source.info.id = fields.identifier("id");
    const DocumentNode* id = find(node, "id");
    source.logic.applies_to = static_cast<AppliesTo>(fields.one_of("applies_to", kAppliesTo));
    expression(fields.optional("applies_when"), "applies_when", RulePart::AppliesWhen,
               source.logic.applies_when);
    expression(fields.required("require", Bilingual{"an expression", "une expression"}), "require",
               RulePart::Require, source.logic.require);
    if (find(node, "on_missing") != nullptr) {
      source.logic.on_missing = static_cast<OnMissing>(fields.one_of("on_missing", kOnMissingWords));
    } else {
      (void)fields.optional("on_missing");
    }
    source.info.severity = static_cast<Severity>(fields.one_of("severity", kSeverityWords));
    source.info.action = index_of(fields.optional("action"), charter_.actions, {"action", "action"}, report_);
    source.info.principle =
        index_of(fields.optional("principle"), charter_.principles, {"principle", "principe"}, report_);
    if (!source.info.principle && source.info.action) {
      source.info.principle = charter_.actions[*source.info.action].principle;
    }
    const bool overrides = fields.truth("override", false);
    effect(fields.optional("effect"), source, id == nullptr ? node.where : id->where);
    const bool about_action = source.logic.applies_to != AppliesTo::Assessment || source.info.action;
    source.info.message = text(fields, "message", about_action);
    source.info.why = text(fields, "why", about_action);
    source.info.fix = text(fields, "fix", about_action);
    tests(fields, source, id == nullptr ? node.where : id->where);
    fields.finish();
    decoded_.sources.push_back(std::move(source));
    decoded_.overrides.push_back(overrides);
    decoded_.files.push_back(report_.source);
    decoded_.places.push_back(id == nullptr ? node.where : id->where);
  }

  void expression(const DocumentNode* node, std::string_view key, RulePart part, std::string& text) {
    if (const DocumentNode* scalar = expression_scalar(node, key, report_)) {
      text = scalar->value;
      places_.push_back({decoded_.sources.size(), part, scalar});
    }
  }

  void effect(const DocumentNode* node, RuleSource& source, Span id) {
    if (node == nullptr) {
      return;
    }
    Fields fields{*node, "effect", report_};
    source.info.cap = fields.number("cap", 0, 100, 100);
    fields.finish();
    if (source.info.severity != Severity::Critical) {
      report_.add(kRuleCapOnly, id,
                  {source.info.id,
                   std::string{kSeverityWords.words[static_cast<std::size_t>(source.info.severity)]}});
    }
    if (!source.info.principle && source.logic.applies_to == AppliesTo::Assessment) {
      report_.add(kRuleCapPrinciple, id, {source.info.id});
    }
  }

  /// `{id}` and `{title}` are all that may stand between braces.
  Text text(Fields& fields, std::string_view key, bool about_action) {
    const DocumentNode* node =
        fields.required(key, Bilingual{"a text in each language", "un texte dans chaque langue"});
    if (node == nullptr) {
      return {};
    }
    Text read = texts_.read(*node, key);
    for (const auto& [language, words] : read.translations) {
      for (std::size_t open = words.find('{'); open != std::string::npos; open = words.find('{', open + 1)) {
        const std::string name = words.substr(open, words.find('}', open) - open + 1);
        if (!about_action || (name != "{id}" && name != "{title}")) {
          report_.add(kRulePlaceholder, find(*node, language)->where, {name});
        }
      }
    }
    return read;
  }

  void tests(Fields& fields, const RuleSource& source, Span id) {
    std::array<bool, 3> seen{};
    for (const DocumentNode* node : fields.required_list("tests")) {
      Fields test{*node, "tests", report_};
      if (!test.is_mapping()) {
        continue;
      }
      RuleTest made;
      made.rule = source.info.id;
      made.name = test.required_word("name");
      const std::size_t verdict = test.one_of("expect", kVerdicts);
      made.expected = static_cast<Verdict>(verdict);
      seen[verdict] = true;
      made.file = report_.source;
      made.where = node->where;
      made.action = index_of(test.optional("action"), charter_.actions, {"action", "action"}, report_);
      if (source.logic.applies_to != AppliesTo::Assessment && find(*node, "action") == nullptr) {
        report_.add(kRuleTestAction, node->where, {source.info.id, made.name});
      }
      Checked<Assessment> read = decode_assessment(rule_test_document(test, charter_), charter_, scale_);
      for (Diagnostic& diagnostic : read.diagnostics) {
        // The document was made from the test: its places are not the file's.
        report_.add(*diagnostic.kind, node->where, std::move(diagnostic.args),
                    std::move(diagnostic.suggestion));
      }
      test.finish();
      if (read.value) {
        made.assessment = std::move(*read.value);
        decoded_.tests.push_back(std::move(made));
      }
    }
    std::string missing;
    for (std::size_t i = 0; i < seen.size(); ++i) {
      missing.append(seen[i] || missing.empty() ? "" : ", ").append(seen[i] ? "" : kVerdicts.words[i]);
    }
    if (!missing.empty()) {
      report_.add(kRuleTestMissing, id, {source.info.id, missing});
    }
  }

  const Charter& charter_;
  const Scale& scale_;
  const Report& report_;
  TextReader texts_;
  DecodedRules& decoded_;
  std::vector<ExpressionPlace>& places_;
};

/// Compiles all rules and puts each mistake at its place in the file.
void check_expressions(std::span<const Source> files, const DecodedRules& decoded,
                       const std::vector<ExpressionPlace>& places, const Charter& charter, const Scale& scale,
                       Mistakes& mistakes) {
  std::vector<RuleLogic> logic;
  for (const RuleSource& source : decoded.sources) {
    logic.push_back(source.logic);
  }
  RuleCompilation compiled = compile_rules(logic, 0, charter, scale);
  for (RuleMistake& mistake : compiled.mistakes) {
    const auto place = std::find_if(places.begin(), places.end(), [&](const ExpressionPlace& candidate) {
      return candidate.rule == mistake.rule && candidate.part == mistake.part;
    });
    if (place == places.end() || place->node->value.empty()) {
      continue;  // an absent expression is already told
    }
    const std::uint32_t file = decoded.files[mistake.rule];
    mistakes.add(in_file(std::move(mistake.diagnostic), file, files[file].text, *place->node));
  }
}

}  // namespace

Checked<DecodedRules> decode_rules(std::span<const Source> files, const Charter& charter, const Scale& scale,
                                   const ReadLimits& limits, const BaseRules& base) {
  Mistakes mistakes{limits.mistakes};
  DecodedRules decoded;
  std::vector<ExpressionPlace> places;
  std::vector<std::optional<DocumentNode>> roots;  // kept: the places point into them
  roots.reserve(files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Report report{mistakes, static_cast<std::uint32_t>(i)};
    roots.push_back(read_yaml(files[i].text, limits, report));
    if (roots.back()) {
      RuleFile{charter, scale, report, decoded, places}.read(*roots.back());
    }
  }
  check_ids(files, places_of(decoded), base, mistakes);
  check_expressions(files, decoded, places, charter, scale, mistakes);
  Checked<DecodedRules> result;
  if (mistakes.empty()) {
    result.value = std::move(decoded);
  }
  result.diagnostics = std::move(mistakes).take();
  return result;
}

}  // namespace charter

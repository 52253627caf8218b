#include "decode/yaml/checks.h"

#include "decode/yaml/check_tests.h"
#include "decode/yaml/rule_parts.h"
#include "decode/yaml/texts.h"
#include "model/agreement_shape.h"
#include "rules/compile_checks.h"
#include "rules/rule_kinds.h"

#include <algorithm>
#include <array>

namespace charter {

namespace {

const Choice kSubjects{{"subject", "sujet"}, {"agreement", "dataset", "access", "purpose", "party"}};
const Choice kBeside{{"document", "document"}, {"assessment"}};

/// An expression and the scalar it stands in.
struct ExpressionPlace {
  std::size_t check = 0;
  std::size_t clause = 0;
  CheckPart part = CheckPart::Require;
  const DocumentNode* node = nullptr;
};

/// Reads the checks of one file.
class CheckFile {
 public:
  CheckFile(const Charter& charter, const Scale& scale, const Report& report, DecodedChecks& decoded,
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
        read_check(rule, *node);
      }
    }
    fields.finish();
  }

 private:
  void read_check(Fields& fields, const DocumentNode& node) {
    CheckSource source;
    CheckInfo& info = source.info;
    info.id = fields.identifier("id");
    const DocumentNode* id = find(node, "id");
    const Span where = id == nullptr ? node.where : id->where;
    info.slug = fields.identifier("slug");
    info.title = texts_.required(fields, "title");
    info.severity = static_cast<Severity>(fields.one_of("severity", kSeverityWords));
    info.principles = indices(fields, "principles", charter_.principles, {"principle", "principe"});
    info.actions = indices(fields, "actions", charter_.actions, {"action", "action"});
    info.source = texts_.required(fields, "source");
    info.why = texts_.required(fields, "why");
    const CheckSubject subject = subject_of(fields, node, CheckSubject::Agreement);
    if (find(node, "against") != nullptr) {
      (void)fields.one_of("against", kBeside);
      info.against_assessment = true;
    } else {
      (void)fields.optional("against");
    }
    clauses(fields, node, subject, source);
    const bool overrides = fields.truth("override", false);
    // A check applies to every agreement where one of its clauses does.
    const auto& logic = source.logic;
    const bool conditional =
        info.against_assessment || !logic.applies_when.empty() ||
        std::none_of(logic.clauses.begin(), logic.clauses.end(), [](const ClauseLogic& clause) {
          return clause.applies_when.empty() && clause.applies_to == CheckSubject::Agreement;
        });
    read_check_tests(fields, {charter_, scale_, info, where, conditional}, report_, decoded_.tests);
    fields.finish();
    decoded_.sources.push_back(std::move(source));
    decoded_.overrides.push_back(overrides);
    decoded_.files.push_back(report_.source);
    decoded_.places.push_back(where);
  }

  /// `require` and its like stand in the check itself, or in each of its clauses.
  void clauses(Fields& fields, const DocumentNode& node, CheckSubject subject, CheckSource& source) {
    const std::optional<Text> fix = text(fields, "fix", true);
    if (find(node, "clauses") == nullptr) {
      (void)fields.optional("clauses");
      clause(fields, node, subject, source, fix);
      source.logic.applies_when = std::move(source.logic.clauses.front().applies_when);
      source.logic.clauses.front().applies_when.clear();
      return;
    }
    if (const DocumentNode* when =
            expression_scalar(fields.optional("applies_when"), "applies_when", report_)) {
      source.logic.applies_when = when->value;
      places_.push_back({decoded_.sources.size(), 0, CheckPart::CheckApplies, when});
    }
    for (const DocumentNode* item : fields.filled_list("clauses", {"clauses", "de clauses"})) {
      Fields one{*item, "clauses", report_};
      if (one.is_mapping()) {
        clause(one, *item, subject_of(one, *item, subject), source, fix);
        one.finish();
      }
    }
  }

  void clause(Fields& fields, const DocumentNode& node, CheckSubject subject, CheckSource& source,
              const std::optional<Text>& fix) {
    const bool own = find(node, "slug") == nullptr;  // a clause of a list, not the check itself
    ClauseLogic logic;
    CheckClause info;
    logic.applies_to = subject;
    logic.applies_when = expression(fields.optional("applies_when"), "applies_when", source,
                                    own ? CheckPart::ClauseApplies : CheckPart::CheckApplies);
    logic.require = expression(fields.required("require", Bilingual{"an expression", "une expression"}),
                               "require", source, CheckPart::Require);
    if (find(node, "on_missing") != nullptr) {
      logic.on_missing = static_cast<OnMissing>(fields.one_of("on_missing", kOnMissingWords));
    } else {
      (void)fields.optional("on_missing");
    }
    logic.at = place(fields.optional("at"), shape_of(subject), Lists::AreEnds);
    for (const DocumentNode* path : fields.list("needs")) {
      info.needs.push_back(place(path, &agreement_shape(), Lists::AreEntered));
    }
    info.severity = source.info.severity;
    if (own) {
      if (find(node, "severity") != nullptr) {
        info.severity = static_cast<Severity>(fields.one_of("severity", kSeverityWords));
      } else {
        (void)fields.optional("severity");
      }
    }
    info.at = model_path(logic);
    info.message = text(fields, "message", true).value_or(Text{});
    std::optional<Text> own_fix;
    if (own) {
      own_fix = text(fields, "fix", false);
    }
    info.fix = own_fix ? *own_fix : fix.value_or(Text{});
    source.logic.clauses.push_back(std::move(logic));
    source.info.clauses.push_back(std::move(info));
  }

  CheckSubject subject_of(Fields& fields, const DocumentNode& node, CheckSubject otherwise) {
    if (find(node, "applies_to") == nullptr) {
      (void)fields.optional("applies_to");
      return otherwise;
    }
    return static_cast<CheckSubject>(fields.one_of("applies_to", kSubjects));
  }

  std::string expression(const DocumentNode* node, std::string_view key, const CheckSource& source,
                         CheckPart part) {
    const DocumentNode* scalar = expression_scalar(node, key, report_);
    if (scalar == nullptr) {
      return {};
    }
    places_.push_back({decoded_.sources.size(), source.logic.clauses.size(), part, scalar});
    return scalar->value;
  }

  template <class Items>
  std::vector<Index> indices(Fields& fields, std::string_view key, const Items& items, Bilingual noun) {
    std::vector<Index> found;
    for (const DocumentNode* node : fields.filled_list(key, {"ids", "de codes"})) {
      if (const auto index = index_of(node, items, noun, report_)) {
        found.push_back(*index);
      }
    }
    return found;
  }

  static const Shape* shape_of(CheckSubject subject) {
    return subject == CheckSubject::Agreement ? &agreement_shape()
                                              : find_field(agreement_shape(), list_key(subject))->block;
  }

  /// A finding points to a list as a whole; a format may have a place for one key of its items.
  enum class Lists : unsigned char { AreEnds, AreEntered };

  /// A path, if it names keys of the model.
  std::string place(const DocumentNode* node, const Shape* shape, Lists lists) {
    if (node == nullptr) {
      return {};
    }
    std::string_view rest = node->value;
    while (!rest.empty()) {
      const std::string_view step = rest.substr(0, rest.find('.'));
      const bool entered = lists == Lists::AreEntered && step.ends_with("[]");
      const std::string_view key = entered ? step.substr(0, step.size() - 2) : step;
      std::vector<std::string_view> keys;
      for (const ShapeField& field : shape == nullptr ? std::span<const ShapeField>{} : shape->fields) {
        keys.push_back(field.key);
      }
      const ShapeField* field = shape == nullptr ? nullptr : find_field(*shape, key);
      if (field == nullptr) {
        report_.add(kUnknownReference, node->where,
                    {std::string{key}, Bilingual{"key of an agreement", "clé d’une entente"}, joined(keys)},
                    suggest(key, keys));
        return {};
      }
      shape = field->many == Many::One || entered ? field->block : nullptr;
      rest = step.size() == rest.size() ? std::string_view{} : rest.substr(step.size() + 1);
    }
    return node->value;
  }

  /// `{item}` and `{value}` become the arguments 0 and 1 of the finding.
  std::optional<Text> text(Fields& fields, std::string_view key, bool needed) {
    const DocumentNode* node =
        needed ? fields.required(key, Bilingual{"a text in each language", "un texte dans chaque langue"})
               : fields.optional(key);
    if (node == nullptr) {
      return std::nullopt;
    }
    Text read = texts_.read(*node, key);
    for (auto& [language, words] : read.translations) {
      for (std::size_t open = words.find('{'); open != std::string::npos; open = words.find('{', open + 1)) {
        const std::string name = words.substr(open, words.find('}', open) - open + 1);
        if (name != "{item}" && name != "{value}") {
          report_.add(kCheckPlaceholder, find(*node, language)->where, {name});
        } else {
          words.replace(open, name.size(), name == "{item}" ? "{0}" : "{1}");
        }
      }
    }
    return read;
  }

  const Charter& charter_;
  const Scale& scale_;
  const Report& report_;
  TextReader texts_;
  DecodedChecks& decoded_;
  std::vector<ExpressionPlace>& places_;
};

/// Compiles all checks and puts each mistake at its place in the file, once.
void check_expressions(std::span<const Source> files, const DecodedChecks& decoded,
                       const std::vector<ExpressionPlace>& places, const Charter& charter, const Scale& scale,
                       Mistakes& mistakes) {
  std::vector<CheckLogic> logic;
  std::vector<CheckInfo> infos;
  for (const CheckSource& source : decoded.sources) {
    logic.push_back(source.logic);
    infos.push_back(source.info);
  }
  CheckCompilation compiled = compile_checks(std::move(logic), infos, 0, charter, scale);
  std::vector<std::pair<const DocumentNode*, Span>> told;
  for (CheckMistake& mistake : compiled.mistakes) {
    // The condition of a whole check is compiled for each of its clauses, and stands in the file once.
    const auto place = std::find_if(places.begin(), places.end(), [&](const ExpressionPlace& candidate) {
      return candidate.check == mistake.check && candidate.part == mistake.part &&
             (candidate.clause == mistake.clause || mistake.part == CheckPart::CheckApplies);
    });
    if (place == places.end() || place->node->value.empty()) {
      continue;  // an absent expression is already told
    }
    const std::pair<const DocumentNode*, Span> at{place->node, mistake.diagnostic.span};
    if (std::find(told.begin(), told.end(), at) == told.end()) {
      told.push_back(at);
      const std::uint32_t file = decoded.files[mistake.check];
      mistakes.add(in_file(std::move(mistake.diagnostic), file, files[file].text, *place->node));
    }
  }
}

}  // namespace

Checked<DecodedChecks> decode_checks(std::span<const Source> files, const Charter& charter,
                                     const Scale& scale, const ReadLimits& limits, const BaseRules& base) {
  Mistakes mistakes{limits.mistakes};
  DecodedChecks decoded;
  std::vector<ExpressionPlace> places;
  std::vector<std::optional<DocumentNode>> roots;  // kept: the places point into them
  roots.reserve(files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Report report{mistakes, static_cast<std::uint32_t>(i)};
    roots.push_back(read_yaml(files[i].text, limits, report));
    if (roots.back()) {
      CheckFile{charter, scale, report, decoded, places}.read(*roots.back());
    }
  }
  check_ids(files, places_of(decoded), base, mistakes);
  check_expressions(files, decoded, places, charter, scale, mistakes);
  Checked<DecodedChecks> result;
  if (mistakes.empty()) {
    result.value = std::move(decoded);
  }
  result.diagnostics = std::move(mistakes).take();
  return result;
}

}  // namespace charter

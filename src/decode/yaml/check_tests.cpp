#include "decode/yaml/check_tests.h"

#include "decode/agreement/agreement_kinds.h"
#include "decode/agreement/structure.h"
#include "decode/yaml/charter_kinds.h"
#include "decode/yaml/rule_test_document.h"
#include "rules/rule_kinds.h"

#include <charter/decode.h>

#include <array>

namespace charter {

namespace {

const Choice kOutcomes{{"verdict", "verdict"}, {"pass", "fail", "not_applicable", "not_expressible"}};
const Choice kFormats{{"format", "format"}, {"agreement", "odrl", "odcs", "datacontract", "edc"}};
constexpr std::string_view kUsualDay = "2026-05-01";

Agreement agreement_in(Fields& test, const Report& report) {
  Agreement agreement;
  agreement.root.kind = DocumentNode::Kind::Mapping;
  agreement.root.where = test.where();
  if (const DocumentNode* node = test.optional("agreement")) {
    if (node->kind == DocumentNode::Kind::Mapping) {
      agreement.root = *node;
      check_structure(*node, Wholeness::Fragment, report);
    } else {
      report.add(
          kAgreementWrongType, node->where,
          {std::string{"agreement"}, kind_words(*node),
           Bilingual{"the parts of an agreement that matter", "les parties d’une entente qui comptent"}});
    }
  }
  return agreement;
}

/// The assessment beside the agreement, where the check looks at one.
std::optional<Assessment> assessment_in(Fields& test, const TestedCheck& check, const Report& report) {
  Checked<Assessment> read =
      decode_assessment(rule_test_document(test, check.charter), check.charter, check.scale);
  for (Diagnostic& diagnostic : read.diagnostics) {
    // The document was made from the test: its places are not the file's.
    report.add(*diagnostic.kind, test.where(), std::move(diagnostic.args), std::move(diagnostic.suggestion));
  }
  return std::move(read.value);
}

std::size_t word_or_first(Fields& test, const DocumentNode& node, std::string_view key,
                          const Choice& choice) {
  if (find(node, key) == nullptr) {
    (void)test.optional(key);
    return 0;
  }
  return test.one_of(key, choice);
}

CheckTest read_test(Fields& test, const DocumentNode& node, const TestedCheck& check, const Report& report) {
  CheckTest made;
  made.check = check.info.id;
  made.name = test.required_word("name");
  made.file = report.source;
  made.where = node.where;
  made.expected = static_cast<CheckOutcome>(test.one_of("expect", kOutcomes));
  made.agreement = agreement_in(test, report);
  made.agreement.format = static_cast<AgreementFormat>(word_or_first(test, node, "format", kFormats));
  const DocumentNode* day = test.optional("as_of");
  const std::string_view written = day == nullptr ? kUsualDay : std::string_view{day->value};
  if (const auto date = parse_date(written)) {
    made.as_of = *date;
  } else {
    report.add(kAgreementBadDate, day->where, {day->value});
  }
  if (find(node, "finds") != nullptr) {
    made.finds.emplace();
    for (const DocumentNode* path : test.list("finds")) {
      made.finds->push_back(path->value);
    }
  } else {
    (void)test.optional("finds");
  }
  if (check.info.against_assessment) {
    made.against = assessment_in(test, check, report);
  }
  test.finish();
  return made;
}

}  // namespace

void read_check_tests(Fields& fields, const TestedCheck& check, const Report& report,
                      std::vector<CheckTest>& tests) {
  std::array<bool, 4> seen{};
  for (const DocumentNode* node : fields.required_list("tests")) {
    Fields test{*node, "tests", report};
    if (test.is_mapping()) {
      tests.push_back(read_test(test, *node, check, report));
      seen[static_cast<std::size_t>(tests.back().expected)] = true;
    }
  }
  const std::size_t needed = check.conditional ? 3 : 2;
  for (std::size_t i = 0; i < needed; ++i) {
    if (!seen[i]) {
      report.add(kRuleTestMissing, check.id, {check.info.id, std::string{kOutcomes.words[i]}});
    }
  }
}

}  // namespace charter

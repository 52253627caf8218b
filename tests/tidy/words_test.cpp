// Every sentence of the program exists in both languages, says the same, and is typeset as its language asks.

#include "report/words.h"
#include "agreement/import_kinds.h"
#include "batch/batch_kinds.h"
#include "cel/check_diagnostics.h"
#include "cel/parse_diagnostics.h"
#include "cel/runtime_diagnostics.h"
#include "cli/all_kinds.h"
#include "cli/commands/commands.h"
#include "cli/usage_kinds.h"
#include "decode/agreement/agreement_kinds.h"
#include "decode/assessment_kinds.h"
#include "decode/reading_kinds.h"
#include "decode/yaml/charter_kinds.h"
#include "decode/yaml/yaml_kinds.h"
#include "evaluation/compare_kinds.h"
#include "policy/policy_kinds.h"
#include "portfolio/database_kinds.h"
#include "portfolio/formats.h"
#include "report/check_words.h"
#include "report/compare_words.h"
#include "report/plan_words.h"
#include "report/portfolio/words.h"
#include "rules/rule_kinds.h"
#include "tidy/french.h"
#include "workspace/agreement_inputs.h"
#include "workspace/disk.h"

#include <charter/bundle.h>
#include <charter/check_formats.h>
#include <charter/compare_report.h>
#include <charter/embedded.h>
#include <charter/plan_report.h>
#include <charter/report.h>

#include <CLI/CLI.hpp>
#include <catch2/catch.hpp>

#include <set>
#include <sstream>

namespace charter {

namespace {

/// {0}, {title} and so on. By hand: std::regex sets off a false warning of g++ 12 under the sanitizers.
std::set<std::string> blanks(std::string_view text) {
  std::set<std::string> found;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789", open + 1);
    if (end != std::string_view::npos && end > open + 1 && text[end] == '}') {
      found.emplace(text.substr(open, end + 1 - open));
    }
  }
  return found;
}

bool is_code(std::string_view code) {
  return code.size() == 5 && code.front() == 'E' &&
         code.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

/// Words that are the same in both languages, or that hold nothing but what the person wrote.
bool may_be_the_same(std::string_view text) {
  static const std::set<std::string_view> kSame{"h",
                                                "points",
                                                "{0} point",
                                                "{0} points",
                                                "note",
                                                "Note",
                                                "Action",
                                                "Actions",
                                                "Important",
                                                "1 note",
                                                "{0} notes",
                                                "+{0} point",
                                                "+{0} points",
                                                "{0}",
                                                "{1}",
                                                "{2}",
                                                "{3}",
                                                "\"{1}\"",
                                                "severity: critical",
                                                "bool",
                                                "Inclusion",
                                                "Participation"};
  return kSame.count(text) > 0;
}

/// These speak of the marks of JSON and YAML themselves: “ ” as what a word processor puts, the ! of a tag,
/// key: value pairs.
bool speaks_of_notation(std::string_view code) {
  static const std::set<std::string_view> kCodes{
      "E0116", "E0131", "E0136", "E0138", "E0139", "E0503", "E0504", "E0505", "E0506", "E0509", "E0510",
      "E0404", "E0415", "E0429", "E0437", "E0514", "E0515", "E0516", "E0901", "E0904", "E0905"};
  return kCodes.count(code) > 0;
}

enum class Typography { Checked, Notation };

void check_both(Bilingual words, Typography typography = Typography::Checked) {
  CAPTURE(words.en, words.fr);
  CHECK_FALSE(words.en.empty());
  CHECK_FALSE(words.fr.empty());
  CHECK((words.en != words.fr || may_be_the_same(words.en)));
  CHECK(blanks(words.en) == blanks(words.fr));
  if (typography == Typography::Checked) {
    CHECK(test::french_mistake(words.fr) == "");
  }
  CHECK(words.en.find("\u00a0:") == std::string_view::npos);
}

void check_text(const Text& text) {
  CAPTURE(text.in("en"), text.in("fr"));
  CHECK(text.translations.size() >= 2);
  CHECK_FALSE(text.in("en").empty());
  CHECK_FALSE(text.in("fr").empty());
  CHECK((text.in("en") != text.in("fr") || may_be_the_same(text.in("en"))));
  CHECK(blanks(text.in("en")) == blanks(text.in("fr")));
  CHECK(test::french_mistake(text.in("fr")) == "");
}

}  // namespace

TEST_CASE("the typography of French is checked") {
  CHECK(test::french_mistake("L’article\u00a0: «\u00a0oui\u00a0»\u00a0?") == "");
  CHECK(test::french_mistake("à 10:30, { \"status\": \"partial\" }, https://a.ca/x?y") == "");
  CHECK(test::french_mistake("l'article") != "");
  CHECK(test::french_mistake("une chose: deux") != "");
  CHECK(test::french_mistake("une chose : deux") != "");
  CHECK(test::french_mistake("vraiment?") != "");
  CHECK(test::french_mistake("« oui »") != "");
  CHECK(test::french_mistake("“oui”") != "");
}

TEST_CASE("every mistake is told in both languages") {
  for (const DiagnosticKind* kind : all_diagnostic_kinds()) {
    CAPTURE(kind->code);
    const Typography typography = speaks_of_notation(kind->code) ? Typography::Notation : Typography::Checked;
    check_both(kind->message, typography);
    check_both(kind->explanation, typography);
    CHECK(kind->explanation.en.size() >= kind->message.en.size() / 2);
    for (const Bilingual& optional : {kind->expected, kind->help}) {
      if (!optional.empty()) {
        check_both(optional, typography);
      }
    }
    // Lower case and no full stop: the sentence follows a place and comes before a code.
    CHECK_FALSE(kind->message.en.ends_with('.'));
    CHECK_FALSE(kind->message.fr.ends_with('.'));
    CHECK_FALSE(kind->help.empty());
  }
}

TEST_CASE("codes are permanent: unique, four digits, in order room by room") {
  std::set<std::string_view> seen;
  for (const DiagnosticKind* kind : all_diagnostic_kinds()) {
    CAPTURE(kind->code);
    CHECK(seen.insert(kind->code).second);
    CHECK(is_code(kind->code));
  }
  std::size_t counted = 0;
  for (const auto& room :
       {reading_kinds(), yaml_kinds(), assessment_kinds(), charter_kinds(), rule_kinds(), disk_kinds(),
        agreement_input_kinds(), usage_kinds(), compare_kinds(), policy_kinds(), portfolio_kinds(),
        import_kinds(), agreement_kinds(), batch_kinds()}) {
    CHECK(std::is_sorted(room.begin(), room.end(),
                         [](const auto* a, const auto* b) { return a->code < b->code; }));
    // A room keeps to its hundred, so that a code says where it comes from.
    CHECK(room.front()->code.substr(0, 3) == room.back()->code.substr(0, 3));
    counted += room.size();
  }
  const auto check_order = [&counted](const auto& room) {
    CHECK(std::is_sorted(room.begin(), room.end(),
                         [](const auto* a, const auto* b) { return a->code < b->code; }));
    counted += room.size();
  };
  check_order(cel::parse_diagnostic_kinds());
  check_order(cel::check_diagnostic_kinds());
  check_order(cel::runtime_diagnostic_kinds());
  CHECK(counted == seen.size());
}

TEST_CASE("every word of the reports is in both languages") {
  for (const Bilingual& words : all_words()) {
    check_both(words);
  }
  for (const auto& table :
       {all_plan_words(), all_compare_words(), all_check_words(), all_portfolio_words()}) {
    for (const Bilingual& words : table) {
      check_both(words);
    }
  }
  for (const ReportFormat& format : report_formats()) {
    check_both(format.description);
  }
  for (const PlanFormat& format : plan_formats()) {
    check_both(format.description);
  }
  for (const CheckFormat& format : check_formats()) {
    check_both(format.description);
  }
  for (const CompareFormat& format : compare_formats()) {
    check_both(format.description);
  }
  for (const PortfolioOutput& format : portfolio_outputs()) {
    check_both(format.description);
  }
}

TEST_CASE("every command is described in both languages") {
  for (const Command& command : commands()) {
    check_both(command.description);
    if (!command.argument.empty()) {
      check_both(command.argument);
    }
  }
}

namespace {

/// What --help says of a command, an option after the other, with its subcommands.
void add_help(const CLI::App& app, std::vector<std::string>& said) {
  for (const CLI::Option* option : app.get_options()) {
    said.push_back(option->get_description());
  }
  for (const CLI::App* inner : app.get_subcommands([](const CLI::App*) { return true; })) {
    said.push_back(inner->get_description());
    add_help(*inner, said);
  }
}

std::vector<std::string> help_of(const Command& command, Language language) {
  std::ostringstream nowhere;
  Context context{nowhere, nowhere, Date{}};
  context.language = language;
  CLI::App app;
  app.set_help_flag();
  const auto run = command.set_up(app, context);
  CHECK(run != nullptr);
  std::vector<std::string> said;
  add_help(app, said);
  return said;
}

}  // namespace

TEST_CASE("every option is described in both languages") {
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    const std::vector<std::string> english = help_of(command, Language::En);
    const std::vector<std::string> french = help_of(command, Language::Fr);
    REQUIRE(english.size() == french.size());
    CHECK_FALSE(english.empty());
    for (std::size_t i = 0; i < english.size(); ++i) {
      check_both({english[i], french[i]});
    }
  }
}

TEST_CASE("every text of the charter, the scale and the rules is in both languages") {
  const Bundle bundle = read_bundle(embedded_bundle()).value();
  const Charter& charter = bundle.charter;
  check_text(charter.title);
  check_text(charter.provenance);
  for (const ProfileFact& fact : charter.facts) {
    check_text(fact.question);
  }
  for (const Principle& principle : charter.principles) {
    check_text(principle.title);
    check_text(principle.name);
    check_text(principle.summary);
  }
  for (const Action& action : charter.actions) {
    CAPTURE(action.id);
    check_text(action.title);
    check_text(action.why);
    check_text(action.example);
    for (const auto& texts : {action.how, action.evidence}) {
      for (const Text& text : texts) {
        check_text(text);
      }
    }
  }
  for (const Status& status : bundle.scale.statuses) {
    check_text(status.name);
  }
  for (const Level& level : bundle.scale.levels) {
    check_text(level.name);
  }
  for (const RuleInfo& rule : bundle.rules.infos) {
    CAPTURE(rule.id);
    check_text(rule.message);
    check_text(rule.why);
    check_text(rule.fix);
  }
}

}  // namespace charter

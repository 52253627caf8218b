// What becomes of findings: open, accepted by a suppression, known from a baseline.

#include "policy/policy_kinds.h"

#include <charter/check_policy.h>

#include <catch2/catch.hpp>

namespace charter {

namespace {

const Date kToday = *parse_date("2026-11-24");

CheckSet some_checks() {
  CheckSet checks;
  for (const char* id : {"S02", "AG28", "AG42"}) {
    CheckInfo info;
    info.id = id;
    info.structural = info.id.front() == 'S';
    checks.infos.push_back(info);
  }
  return checks;
}

CheckFinding finding(Index check, std::string path, std::uint32_t offset = 0, std::uint32_t source = 0) {
  CheckFinding made;
  made.check = check;
  made.path = std::move(path);
  made.where = {offset, 1};
  made.source = source;
  return made;
}

CheckedAgreement with(std::vector<CheckFinding> findings) {
  CheckedAgreement checked;
  checked.as_of = kToday;
  checked.findings = std::move(findings);
  return checked;
}

Suppression in_config(std::string rule, std::string file = {}, std::string path = {}) {
  Suppression made;
  made.origin = Suppression::Origin::Config;
  made.rule = std::move(rule);
  made.file = std::move(file);
  made.path = std::move(path);
  made.reason = "known";
  return made;
}

Suppression until(std::string day) {
  Suppression made = in_config("AG28");
  made.until = parse_date(day);
  made.until_text = std::move(day);
  return made;
}

/// Whether one suppression of the configuration accepts one finding of AG28 at `path` in `file`.
bool accepts(const Suppression& suppression, const std::string& path, std::string_view file = "a.yaml") {
  const Acceptance accepted =
      accept(some_checks(), with({finding(1, path)}),
             {.suppressions = {&suppression, 1}, .severities = {}, .file = file, .baseline_file = {}});
  CHECK((accepted.suppressions[0] == SuppressionUse::Used) == accepted.findings[0].suppression.has_value());
  return accepted.findings[0].suppression.has_value();
}

}  // namespace

TEST_CASE("a suppression of the configuration covers a place and all under it") {
  CHECK(accepts(in_config("AG28"), "access[0].roles"));
  CHECK(accepts(in_config("AG28", "", "access"), "access[0].roles"));
  CHECK(accepts(in_config("AG28", "", "access[0]"), "access[0]"));
  CHECK(accepts(in_config("AG28", "", "access[0]"), "access[0].roles"));
  CHECK_FALSE(accepts(in_config("AG28", "", "access[0]"), "access[1].roles"));
  CHECK_FALSE(accepts(in_config("AG28", "", "acces"), "access[0]"));
  CHECK_FALSE(accepts(in_config("AG42"), "access[0]"));
}

TEST_CASE("a suppression of the configuration covers the files of its pattern") {
  CHECK(accepts(in_config("AG28", "**/*.yaml"), "x", "old/a.yaml"));
  CHECK_FALSE(accepts(in_config("AG28", "*.yaml"), "x", "old/a.yaml"));
}

TEST_CASE("the last day counts, a bad date does not") {
  CHECK(accepts(until("2026-11-24"), "x"));
  CHECK_FALSE(accepts(until("2026-11-23"), "x"));
  CHECK_FALSE(accepts(until("2026-11-31"), "x"));
  const Suppression late = until("2026-11-23");
  const Acceptance accepted =
      accept(some_checks(), with({}),
             {.suppressions = {&late, 1}, .severities = {}, .file = {}, .baseline_file = {}});
  CHECK(accepted.suppressions[0] == SuppressionUse::Expired);
}

TEST_CASE("a comment covers the findings that begin in its bytes of its own file") {
  Suppression comment;
  comment.rule = "AG28";
  comment.reason = "known";
  comment.source = 1;
  comment.covers = {10, 5};
  const Acceptance accepted =
      accept(some_checks(),
             with({finding(1, "a", 9, 1), finding(1, "b", 10, 1), finding(1, "c", 14, 1),
                   finding(1, "d", 15, 1), finding(1, "e", 12, 0)}),
             {.suppressions = {&comment, 1}, .severities = {}, .file = {}, .baseline_file = {}});
  CHECK_FALSE(accepted.findings[0].suppression);
  CHECK(accepted.findings[1].suppression == std::optional<Index>{0});
  CHECK(accepted.findings[2].suppression);
  CHECK_FALSE(accepted.findings[3].suppression);
  CHECK_FALSE(accepted.findings[4].suppression);
}

TEST_CASE("nobody accepts or softens what could not be read") {
  std::vector<Suppression> all{in_config("S02"), in_config("AG99"), in_config("AG42")};
  refuse_unknown(all, some_checks());
  CHECK(all[0].problem == &kStructuralCheck);
  CHECK(all[1].problem == &kUnknownCheck);
  CHECK(all[2].problem == nullptr);
  all[0].problem = nullptr;  // and even so
  const SeverityOverride softer{"S02", Severity::Note, {}};
  const Baseline known{{{"a.yaml", "S02", "x"}, 1}};
  const Acceptance accepted = accept(some_checks(), with({finding(0, "x")}),
                                     {.suppressions = all,
                                      .severities = {&softer, 1},
                                      .file = "a.yaml",
                                      .baseline = &known,
                                      .baseline_file = "a.yaml"});
  CHECK(accepted.findings[0].open());
  CHECK(accepted.findings[0].severity == Severity::Error);
  CHECK(accepted.now.empty());
  CHECK(accepted.suppressions[1] == SuppressionUse::Refused);
  CHECK(accepted.suppressions[2] == SuppressionUse::Unused);
}

TEST_CASE("a severity of the configuration holds for every finding of its check") {
  const SeverityOverride softer{"AG42", Severity::Note, {}};
  const Acceptance accepted =
      accept(some_checks(), with({finding(1, "x"), finding(2, "x")}),
             {.suppressions = {}, .severities = {&softer, 1}, .file = {}, .baseline_file = {}});
  CHECK(accepted.findings[0].severity == Severity::Error);
  CHECK(accepted.findings[1].severity == Severity::Note);
}

TEST_CASE("a baseline knows as many findings as it counted, of its own file") {
  const Baseline known{
      {{"a.yaml", "AG28", "x"}, 1}, {{"a.yaml", "AG42", "gone"}, 2}, {{"b.yaml", "AG28", "x"}, 5}};
  const Acceptance accepted = accept(
      some_checks(), with({finding(1, "x"), finding(1, "x"), finding(1, "y")}),
      {.suppressions = {}, .severities = {}, .file = {}, .baseline = &known, .baseline_file = "a.yaml"});
  CHECK(accepted.findings[0].in_baseline);
  CHECK_FALSE(accepted.findings[1].in_baseline);
  CHECK_FALSE(accepted.findings[2].in_baseline);
  CHECK(accepted.fixed == Baseline{{{"a.yaml", "AG42", "gone"}, 2}});
  CHECK(accepted.now == Baseline{{{"a.yaml", "AG28", "x"}, 2}, {{"a.yaml", "AG28", "y"}, 1}});
}

TEST_CASE("what is accepted by a suppression leaves the next baseline and is not told as fixed") {
  const Baseline known{{{"a.yaml", "AG28", "x"}, 1}};
  const Suppression all = in_config("AG28");
  const Acceptance accepted = accept(some_checks(), with({finding(1, "x")}),
                                     {.suppressions = {&all, 1},
                                      .severities = {},
                                      .file = {},
                                      .baseline = &known,
                                      .baseline_file = "a.yaml"});
  CHECK(accepted.findings[0].suppression);
  CHECK(accepted.fixed.empty());
  CHECK(accepted.now.empty());
}

AcceptOptions for_file_a(std::span<const Suppression> suppressions, const Baseline* baseline = nullptr) {
  AcceptOptions options{};
  options.suppressions = suppressions;
  options.file = "a";
  options.baseline = baseline;
  options.baseline_file = "a";
  return options;
}

TEST_CASE("the agreements of one file are told apart, by suppressions and by the baseline") {
  CheckFinding first = finding(1, "access[0].roles");
  first.part = "urn:policy:1";
  CheckFinding second = first;
  second.part = "urn:policy:2";
  const auto accepted = [&](const std::string& path) {
    const std::vector<Suppression> suppressions{in_config("AG28", {}, path)};
    const Acceptance all = accept(some_checks(), with({first, second}), for_file_a(suppressions));
    return std::pair{all.findings[0].suppression.has_value(), all.findings[1].suppression.has_value()};
  };
  CHECK(accepted("access[0]") == std::pair{true, true});
  CHECK(accepted("urn:policy:2#access[0]") == std::pair{false, true});
  CHECK(accepted("urn:policy:1") == std::pair{true, false});
  CHECK(accepted("urn:policy") == std::pair{false, false});

  const Acceptance before = accept(some_checks(), with({second}), for_file_a({}));
  CHECK(before.now == Baseline{{{"a", "AG28", "urn:policy:2#access[0].roles"}, 1}});
  const Acceptance after = accept(some_checks(), with({first, second}), for_file_a({}, &before.now));
  CHECK_FALSE(after.findings[0].in_baseline);
  CHECK(after.findings[1].in_baseline);
}

TEST_CASE("a finding that stands for others is known only with all of them, and never suppressed") {
  CheckFinding many = finding(1, "data[100]");
  many.more = 4;
  const std::vector<Suppression> everywhere{in_config("AG28")};
  const auto run = [&](const Baseline* baseline) {
    return accept(some_checks(), with({many}), for_file_a(everywhere, baseline));
  };
  const Acceptance first = run(nullptr);
  CHECK(first.findings[0].open());
  CHECK(first.now == Baseline{{{"a", "AG28", "data[100]"}, 5}});
  CHECK(run(&first.now).findings[0].in_baseline);
  many.more = 5;
  CHECK(run(&first.now).findings[0].open());
}

}  // namespace charter

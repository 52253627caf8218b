#pragma once
/// Checked agreements for tests of reports: a few checks, and findings where a test wants them.

#include <charter/check_report.h>

#include "support/builders.h"

#include <string>
#include <vector>

namespace charter::test {

inline const DiagnosticKind kMadeUpKey{.code = "E9902",
                                       .message = {"unknown key ‘{0}’", "clé «\u00a0{0}\u00a0» inconnue"},
                                       .expected = {"one of: title, term", "l’une de\u00a0: title, term"},
                                       .help = {"correct the name", "corrigez le nom"},
                                       .explanation = {"A test.", "Un test."}};

enum MadeUpCheck : Index {
  kUnknownKeyCheck,
  kNeedToKnow,
  kPublished,
  kEnvironment,
  kTransfer,
  kFormat,
  kMadeUpChecks
};

/// S02, AG05 (error), AG42 (warning), AG45 (note), AG28 (critical), AG17 (warning).
inline CheckSet made_up_checks() {
  CheckSet checks;
  checks.hash = "0123456789abcdef";
  const auto add = [&](const char* id, const char* slug, Severity severity, const char* english,
                       const char* french) {
    CheckInfo info;
    info.id = id;
    info.slug = slug;
    info.severity = severity;
    info.title = Text{{{"en", english}, {"fr", french}}};
    info.why = Text{{{"en", "Because it matters."}, {"fr", "Parce que c’est important."}}};
    info.source = Text{{{"en", "A-2.1 s. 67"}, {"fr", "A-2.1, art. 67"}}};
    info.structural = info.id.front() == 'S';
    if (!info.structural) {
      info.clauses.push_back({.severity = severity,
                              .at = "",
                              .message = Text{{{"en", "‘{0}’ is not as it should be"},
                                               {"fr", "«\u00a0{0}\u00a0» n’est pas comme il faut"}}},
                              .fix = Text{{{"en", "Mend it, 100%."}, {"fr", "Corrigez, à 100\u00a0%."}}}});
    }
    checks.infos.push_back(info);
  };
  add("S02", "unknown-key", Severity::Error, "Unknown key", "Clé inconnue");
  add("AG05", "need-to-know", Severity::Error, "Need to know", "Besoin de savoir");
  add("AG42", "published", Severity::Warning, "Published", "Publiée");
  add("AG45", "environment", Severity::Note, "Environment", "Environnement");
  add("AG28", "transfer", Severity::Critical, "Transfer", "Transfert");
  add("AG17", "format", Severity::Warning, "Format", "Format");
  return checks;
}

struct MadeUp {
  MadeUpCheck check = kNeedToKnow;
  std::string marked;  ///< the first place of this text is where it stands
  std::string path;
  std::uint32_t source = 0;
};

/// One agreement, what was found in it, and all that a report needs to know of it.
struct MadeUpAgreement {
  std::vector<Source> sources;
  std::vector<std::string> repository;
  std::vector<MadeUp> found;
  std::vector<Suppression> suppressions = {};
  Baseline baseline = {};
  Gate gate = {};
};

inline void add(CheckReport& report, const MadeUpAgreement& made) {
  const CheckSet checks = made_up_checks();
  CheckedAgreement checked;
  checked.id = "pool";
  checked.title = "Pool";
  checked.as_of = day("2026-11-24");
  checked.outcomes.assign(kMadeUpChecks, CheckOutcome::Pass);
  checked.outcomes[kFormat] = CheckOutcome::NotExpressible;
  for (const MadeUp& words : made.found) {
    CheckFinding finding;
    finding.check = words.check;
    finding.severity = checks.infos[words.check].severity;
    finding.path = words.path;
    finding.source = words.source;
    const auto offset = made.sources[words.source].text.find(words.marked);
    finding.where = {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(words.marked.size())};
    finding.args = {words.marked};
    if (words.check == kUnknownKeyCheck) {
      finding.structural = Diagnostic{.kind = &kMadeUpKey,
                                      .span = finding.where,
                                      .args = {words.marked},
                                      .suggestion = "title",
                                      .source = words.source};
    }
    checked.outcomes[words.check] = CheckOutcome::Fail;
    checked.findings.push_back(std::move(finding));
  }
  const Acceptance accepted = accept(checks, checked,
                                     {.suppressions = made.suppressions,
                                      .severities = {},
                                      .file = made.repository.front(),
                                      .baseline = &made.baseline,
                                      .baseline_file = made.repository.front()});
  add_agreement(report, checks,
                {.sources = made.sources,
                 .repository = made.repository,
                 .checked = &checked,
                 .accepted = &accepted,
                 .suppressions = made.suppressions,
                 .gate = made.gate});
}

inline void add_refused(CheckReport& report, const Source& source, std::string repository) {
  const Diagnostic refusal{
      .kind = &kMadeUpKey, .span = {2, 1}, .args = {std::string{"x"}}, .suggestion = {}, .source = 0};
  add_agreement(report, made_up_checks(),
                {.sources = {&source, 1},
                 .repository = {&repository, 1},
                 .suppressions = {},
                 .refusals = {&refusal, 1}});
}

inline Suppression a_suppression(std::string rule, std::string reason, std::string until = {}) {
  Suppression made;
  made.rule = std::move(rule);
  made.reason = std::move(reason);
  made.until = parse_date(until);
  made.until_text = std::move(until);
  made.covers = {0, 100000};
  return made;
}

/// Every kind of thing a report can hold: open, accepted and known findings, one in an imported file, one
/// file that could not be judged, names that formats have to escape.
inline CheckReport a_full_report(Language language, std::vector<Suppression> suppressions) {
  CheckReport report = start_check_report(made_up_checks(), shipped().charter,
                                          {.language = language, .as_of = day("2026-11-24")});
  add(report, {.sources = {{"./pool.yaml", "charter: agreement/v1\ntitel: Pool\naccess:\n  - party: city\n"},
                           {"./terms, 100%.jsonld", "{\"target\": 1}\r\n"}},
               .repository = {"agreements/pool.yaml", "agreements/terms, 100%.jsonld"},
               .found = {{kUnknownKeyCheck, "titel", "titel"},
                         {kNeedToKnow, "party", "access[0].need_to_know"},
                         {kNeedToKnow, "city", "access[0].need_to_know"},
                         {kPublished, "charter", "publication"},
                         {kTransfer, "\"target\"", "exchange", 1},
                         {kEnvironment, "access", "environment"}},
               .suppressions = std::move(suppressions),
               .baseline = {{{"agreements/pool.yaml", "AG45", "environment"}, 1},
                            {{"agreements/pool.yaml", "AG28", "gone"}, 1}}});
  add_refused(report, {"été.yaml", "a: [\n"}, "été.yaml");
  return report;
}

}  // namespace charter::test

#include <charter/check_report.h>

#include "model/hash.h"
#include "report/check_phrases.h"
#include "report/check_suppressions.h"
#include "report/check_words.h"

#include <algorithm>
#include <map>

namespace charter {

namespace {

std::string_view format_id(AgreementFormat format) {
  switch (format) {
    case AgreementFormat::Agreement:
      return "agreement";
    case AgreementFormat::Odrl:
      return "odrl";
    case AgreementFormat::Odcs:
      return "odcs";
    case AgreementFormat::DataContract:
      return "datacontract";
    case AgreementFormat::Edc:
      return "edc";
  }
  return {};
}

/// Adds the findings of one file to the report, in its language.
class FileReport {
 public:
  FileReport(const CheckReport& report, const CheckSet& checks, const CheckedFile& file)
      : report_(report), checks_(checks), given_(file) {
    for (const Source& source : file.sources) {
      lines_.emplace_back(source.text);
    }
    row_.name = file.sources.front().name;
    row_.repository = repository_name(0);
    row_.fails_from = file.gate.from;
  }

  CheckReportFile make() {
    for (const Diagnostic& diagnostic : given_.refusals) {
      row_.refusals.push_back(refusal(diagnostic));
    }
    if (given_.checked != nullptr) {
      judged(*given_.checked, *given_.accepted);
    }
    return std::move(row_);
  }

 private:
  [[nodiscard]] std::string_view tongue() const { return tag(report_.language); }

  [[nodiscard]] std::string repository_name(std::uint32_t source) const {
    return source < given_.repository.size() ? given_.repository[source] : given_.sources[source].name;
  }

  [[nodiscard]] CheckPlace place_of(std::uint32_t source, Span where) const {
    // What has no place, as a file that is not there, stands at its beginning: services want a line.
    const std::uint32_t file = source < lines_.size() ? source : 0;
    return place_with(lines_[file], given_.sources[file].name, repository_name(file), where);
  }

  [[nodiscard]] CheckReportRefusal refusal(const Diagnostic& diagnostic) const {
    const DiagnosticKind& kind = *diagnostic.kind;
    return {std::string{kind.code}, message_of(diagnostic, report_.language),
            fill(kind.expected.in(report_.language), diagnostic.args, report_.language), help_of(diagnostic),
            place_of(diagnostic.source, diagnostic.span)};
  }

  [[nodiscard]] std::string help_of(const Diagnostic& diagnostic) const {
    std::string help;
    if (!diagnostic.suggestion.empty()) {
      help = fill(say(CheckWord::DidYouMean, report_.language), {diagnostic.suggestion}, report_.language);
    }
    const std::string rest =
        fill(diagnostic.kind->help.in(report_.language), diagnostic.args, report_.language);
    return help + (help.empty() || rest.empty() ? "" : " ") + rest;
  }

  void judged(const CheckedAgreement& checked, const Acceptance& accepted) {
    row_.judged = true;
    row_.format = format_id(checked.format);
    row_.id = checked.id;
    row_.title = checked.title;
    row_.agreements = checked.agreements;
    row_.outcomes = checked.outcomes;
    count_checks(checked);
    for (std::size_t i = 0; i < checked.findings.size(); ++i) {
      add(checked.findings[i], accepted.findings[i]);
    }
    for (const auto& [key, count] : accepted.fixed) {
      const std::string times = count > 1 ? " (" + std::to_string(count) + ")" : "";
      row_.fixed.push_back(key.rule + (key.path.empty() ? "" : " " + key.path) + times);
    }
    row_.fixed_sentence =
        fill(say(row_.fixed.size() == 1 ? CheckWord::OneFixed : CheckWord::ManyFixed, report_.language),
             {std::to_string(row_.fixed.size())}, report_.language);
  }

  void count_checks(const CheckedAgreement& checked) {
    for (std::size_t i = 0; i < checks_.infos.size(); ++i) {
      const CheckInfo& info = checks_.infos[i];
      if (info.structural || (info.against_assessment && !report_.against)) {
        continue;
      }
      ++row_.total;
      row_.not_expressible += checked.outcomes[i] == CheckOutcome::NotExpressible ? 1U : 0U;
    }
    row_.ran = row_.total - row_.not_expressible;
    row_.ran_sentence =
        fill(say(checked.agreements > 1 ? CheckWord::RanOnSeveral : CheckWord::Ran, report_.language),
             {std::to_string(row_.ran), std::to_string(row_.total), std::to_string(row_.not_expressible),
              std::to_string(checked.agreements)},
             report_.language);
    row_.no_place_for = checked.no_place_for;
    if (!row_.no_place_for.empty()) {
      row_.no_place_sentence =
          fill(say(CheckWord::NoPlaceFor, report_.language),
               {std::string{checked.format_name}, keys_phrase(row_.no_place_for)}, report_.language);
    }
  }

  void add(const CheckFinding& finding, const FindingStanding& standing) {
    CheckReportFinding made;
    made.rule = finding.check;
    made.severity = standing.severity;
    put_words(finding, made);
    made.path = finding.address();
    made.place = place_of(finding.source, finding.where);
    const std::uint32_t source = finding.source < lines_.size() ? finding.source : 0;
    made.excerpt = excerpt_at(given_.sources[source].text, lines_[source], finding.where);
    if (source != 0) {
      made.agreement = place_of(0, {});
    }
    if (standing.suppression) {
      const Suppression& suppression = given_.suppressions[*standing.suppression];
      made.standing = CheckStanding::Suppressed;
      made.origin = suppression.origin;
      made.reason = suppression.reason;
      made.until = suppression.until_text;
    } else if (standing.in_baseline) {
      made.standing = CheckStanding::Baselined;
      made.reason = say(CheckWord::KnownFromBaseline, report_.language);
    }
    made.fingerprint = fingerprint(made);
    count(made);
    row_.findings.push_back(std::move(made));
  }

  void put_words(const CheckFinding& finding, CheckReportFinding& made) const {
    const CheckInfo& info = checks_.infos[finding.check];
    made.why = info.why.in(tongue());
    if (finding.structural) {
      const DiagnosticKind& kind = *finding.structural->kind;
      made.message = message_of(*finding.structural, report_.language);
      made.expected = fill(kind.expected.in(report_.language), finding.structural->args, report_.language);
      made.fix = help_of(*finding.structural);
    } else if (finding.clause < info.clauses.size()) {
      const CheckClause& clause = info.clauses[finding.clause];
      made.message = fill(clause.message.in(tongue()), finding.args, report_.language);
      made.fix = fill(clause.fix.in(tongue()), finding.args, report_.language);
    }
    if (!finding.format.empty()) {
      // The fix names our own keys, which the author of such a document does not have.
      const bool known = finding.place_in_format.has_value();
      made.fix = fill(say(known ? CheckWord::FixInFormat : CheckWord::FixOutsideFormat, report_.language),
                      {made.fix, std::string{finding.format},
                       known ? std::string{finding.place_in_format->in(report_.language)} : std::string{}},
                      report_.language);
    }
    if (finding.more > 0) {
      made.message = fill(say(CheckWord::AndMore, report_.language),
                          {made.message, std::to_string(finding.more)}, report_.language);
    }
  }

  /// Of what was found and where in the document, not of the line: text above it changes no fingerprint.
  std::string fingerprint(const CheckReportFinding& finding) {
    TextHash hash;
    hash.add(report_.rules[finding.rule].id);
    hash.add(finding.place.repository);
    hash.add(finding.path);  // which names the agreement, in a file of several
    if (const int earlier = seen_[hash.hex()]++; earlier > 0) {
      hash.add(std::to_string(earlier));
    }
    return hash.hex();
  }

  void count(const CheckReportFinding& finding) {
    switch (finding.standing) {
      case CheckStanding::Open:
        ++row_.counts.open[static_cast<std::size_t>(finding.severity)];
        row_.gate_holds = row_.gate_holds && !given_.gate.closes_on(finding.severity);
        break;
      case CheckStanding::Suppressed:
        ++row_.counts.suppressed;
        break;
      case CheckStanding::Baselined:
        ++row_.counts.baselined;
        break;
    }
  }

  const CheckReport& report_;
  const CheckSet& checks_;
  const CheckedFile& given_;
  std::vector<LineIndex> lines_;
  std::map<std::string, int> seen_;
  CheckReportFile row_;
};

CheckReportRule rule_row(const CheckInfo& info, const Charter& charter, Language language) {
  CheckReportRule row;
  row.id = info.id;
  row.slug = info.slug;
  row.title = info.title.in(tag(language));
  row.why = info.why.in(tag(language));
  row.fix = info.clauses.empty() ? std::string{} : std::string{info.clauses.front().fix.in(tag(language))};
  row.source = info.source.in(tag(language));
  row.severity = info.severity;
  for (const Index principle : info.principles) {
    row.supports.push_back(charter.principles[principle].id);
  }
  for (const Index action : info.actions) {
    row.supports.push_back(charter.actions[action].id);
  }
  return row;
}

}  // namespace

CheckReport start_check_report(const CheckSet& checks, const Charter& charter,
                               const CheckReportOptions& options) {
  CheckReport report;
  report.language = options.language;
  report.as_of = to_string(options.as_of);
  report.charter = reference_to(charter);
  report.rules_hash = checks.hash;
  report.against = options.against;
  for (const CheckInfo& info : checks.infos) {
    report.rules.push_back(rule_row(info, charter, options.language));
  }
  report.totals_sentence = totals_phrase(report);
  return report;
}

void add_agreement(CheckReport& report, const CheckSet& checks, const CheckedFile& file) {
  CheckReportFile row = FileReport{report, checks, file}.make();
  for (std::size_t i = 0; i < row.counts.open.size(); ++i) {
    report.counts.open[i] += row.counts.open[i];
  }
  report.counts.suppressed += row.counts.suppressed;
  report.counts.baselined += row.counts.baselined;
  report.judged += row.judged ? 1U : 0U;
  report.agreements += row.agreements;
  if (file.accepted != nullptr) {
    add_comments(report, file);
  }
  report.files.push_back(std::move(row));
  report.totals_sentence = totals_phrase(report);
}

}  // namespace charter

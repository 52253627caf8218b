#include "cli/agreement_judge.h"

#include "agreement/import_kinds.h"
#include "cli/usage_kinds.h"
#include "model/glob.h"
#include "workspace/agreement_files.h"
#include "workspace/repository.h"

#include <charter/agreement.h>

#include <algorithm>

namespace charter {

/// The files of one agreement and how they are called elsewhere.
struct AgreementJudge::Read {
  std::vector<Source> sources;
  std::string whole;                    ///< whole path of the agreement
  std::vector<std::string> repository;  ///< names of the sources from the root of the repository
};

namespace {

std::string in_repository(const std::string& name, const std::string& whole) {
  const auto root = repository_root(folder_of(whole));
  return root ? seen_from(whole, *root) : local_path(name);
}

bool is_no_agreement(const std::vector<Diagnostic>& why) {
  return std::all_of(why.begin(), why.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.kind == &kOtherKind || diagnostic.kind == &kNoKnownKind ||
           diagnostic.kind == &kTemplate;
  });
}

/// A file whose discriminator is mistyped must not be passed over in silence.
bool means_to_be_one(const std::string& text) {
  return text.find("agreement/v") != std::string::npos;
}

/// The findings of an update are known by it, so that they no longer close the gate.
Acceptance accept_all(const CheckSet& checks, const CheckedAgreement& checked, AcceptOptions options,
                      const Acceptance& first) {
  options.baseline = &first.now;
  Acceptance all = accept(checks, checked, options);
  all.fixed = first.fixed;
  return all;
}

}  // namespace

AgreementJudge::AgreementJudge(const CheckCommand& command, const CheckBench& bench, const ReadLimits& limits,
                               Language language, Problems& problems)
    : command_(command),
      bench_(bench),
      limits_(limits),
      problems_(problems),
      checker_(bench.checks),
      report_(start_check_report(
          bench.checks, bench.bundle.charter,
          {.language = language, .as_of = bench.as_of, .against = bench.against.has_value()})) {
  if (bench_.against) {
    beside_.emplace(bench_.checks, bench_.bundle.charter, bench_.bundle.scale, *bench_.against, bench_.as_of);
  }
}

void AgreementJudge::judge(const AgreementInput& input, CheckSettings& settings) {
  AgreementFiles files = read_agreement_files(input.name, limits_);
  Read read;
  read.whole = whole_path(input.name);
  read.sources = std::move(files.sources);
  if (read.sources.empty()) {
    read.sources.push_back({input.name, {}});  // a place for the refusal to stand at
  }
  for (const Source& source : read.sources) {
    read.repository.push_back(input.name == "-" ? source.name
                                                : in_repository(source.name, whole_path(source.name)));
  }
  if (!files.diagnostics.empty()) {
    return refuse(read, std::move(files.diagnostics), settings);
  }
  auto decoded = decode_agreements(read.sources, limits_);
  if (!decoded.ok() || decoded.value->empty()) {
    const bool other = is_no_agreement(decoded.diagnostics) && !means_to_be_one(read.sources.front().text);
    if (!input.asked_for && other) {
      passed_over_.push_back(input.name);
      return;
    }
    return refuse(read, std::move(decoded.diagnostics), settings);
  }
  const CheckOptions options{.as_of = bench_.as_of, .against = beside_ ? &*beside_ : nullptr};
  accept_and_add(read, checker_.check(*decoded.value, options), settings);
}

void AgreementJudge::refuse(const Read& read, std::vector<Diagnostic> why, const CheckSettings& settings) {
  add_agreement(report_, bench_.checks,
                {.sources = read.sources,
                 .repository = read.repository,
                 .suppressions = {},
                 .refusals = why,
                 .gate = settings.gate});
  problems_.add(std::move(why), read.sources);
}

void AgreementJudge::accept_and_add(const Read& read, const CheckedAgreement& checked,
                                    CheckSettings& settings) {
  std::vector<Suppression> suppressions;
  for (std::uint32_t i = 0; i < read.sources.size() && !command_.no_inline_suppressions; ++i) {
    auto more = inline_suppressions(read.sources[i].text, i, limits_);
    std::move(more.begin(), more.end(), std::back_inserter(suppressions));
  }
  refuse_unknown(suppressions, bench_.checks);
  const std::size_t comments = suppressions.size();
  suppressions.insert(suppressions.end(), settings.config.suppressions.begin(),
                      settings.config.suppressions.end());
  const bool inside = !settings.folder.empty() && read.whole.starts_with(settings.folder + "/");
  const std::string seen = inside ? seen_from(read.whole, settings.folder) : read.sources.front().name;
  const std::string known_as =
      settings.baseline == nullptr ? std::string{} : seen_from(read.whole, settings.baseline->folder);
  const AcceptOptions options{.suppressions = suppressions,
                              .severities = settings.config.severities,
                              .file = seen,
                              .baseline = settings.baseline == nullptr ? nullptr : &settings.baseline->known,
                              .baseline_file = known_as};
  Acceptance accepted = accept(bench_.checks, checked, options);
  if (settings.baseline != nullptr) {
    Baseline& next = settings.baseline->next;
    for (auto entry = next.lower_bound({known_as, {}, {}});
         entry != next.end() && entry->first.file == known_as;) {
      entry = next.erase(entry);
    }
    next.insert(accepted.now.begin(), accepted.now.end());
    if (command_.update_baseline) {
      accepted = accept_all(bench_.checks, checked, options, accepted);
    }
  }
  for (std::size_t i = comments; i < suppressions.size(); ++i) {
    SuppressionUse& use = settings.uses[i - comments];
    const SuppressionUse here = accepted.suppressions[i];
    use = use == SuppressionUse::Used ? use : here;
    settings.looked_at[i - comments] = settings.looked_at[i - comments] || suppressions[i].file.empty() ||
                                       matches_glob(suppressions[i].file, seen);
  }
  add_agreement(report_, bench_.checks,
                {.sources = read.sources,
                 .repository = read.repository,
                 .checked = &checked,
                 .accepted = &accepted,
                 .suppressions = suppressions,
                 .gate = settings.gate});
  if (report_.files.back().ran == 0) {
    problems_.add({.kind = &kNothingRan, .span = {}, .args = {read.sources.front().name}, .suggestion = {}});
  }
}

void AgreementJudge::close(const std::vector<CheckSettings*>& all) {
  for (const CheckSettings* settings : all) {
    for (std::size_t i = 0; i < settings->uses.size(); ++i) {
      if (settings->looked_at[i]) {
        const Suppression& suppression = settings->config.suppressions[i];
        add_suppression(report_, suppression, settings->uses[i],
                        check_place(settings->source, settings->repository, suppression.where));
      }
    }
  }
}

}  // namespace charter

// Documents that nobody of this project wrote, from ../shared: each is judged, or refused for a reason that
// is told at its place. The table of both stands in docs/agreements.md.
#include "agreement/read_document.h"
#include "workspace/agreement_files.h"

#include <charter/bundle.h>
#include <charter/check.h>
#include <charter/embedded.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

using charter::AgreementFormat;
using charter::CheckOutcome;

namespace {

const std::filesystem::path kFolder = CHARTER_SOURCE_DIR "/../shared/agreements";

std::string read(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<std::string> documents() {
  std::vector<std::string> paths;
  const std::filesystem::path real = kFolder / "real";
  if (std::filesystem::exists(real)) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator{real}) {
      const std::filesystem::path folder = entry.path().parent_path();
      if (entry.is_regular_file() && folder != real && folder.filename() != "LICENSES") {
        paths.push_back(entry.path().string());
      }
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

bool absent() {
  if (std::filesystem::exists(kFolder)) {
    return false;
  }
  WARN("skipped: there is no " << kFolder);
  return true;
}

const charter::CheckSet& checks() {
  static const auto bundle = charter::read_bundle(charter::embedded_bundle());
  static const auto set = read_checks(charter::embedded_checks(), bundle->charter, bundle->scale);
  return *set;
}

charter::Checked<std::vector<charter::Agreement>> decoded(const std::string& path) {
  const charter::AgreementFiles files = charter::read_agreement_files(path, {});
  REQUIRE(files.sources.size() == 1);
  CHECK(files.diagnostics.empty());
  return charter::decode_agreements(files.sources);
}

charter::CheckedAgreement checked(const charter::Agreement& agreement) {
  return check_agreement(checks(), agreement, {.as_of = *charter::parse_date("2026-11-24")});
}

std::string kind_of(AgreementFormat format) {
  switch (format) {
    case AgreementFormat::Agreement:
      return "agreement/v1";
    case AgreementFormat::Odrl:
      return "ODRL policy";
    case AgreementFormat::Edc:
      return "policy of a data space";
    case AgreementFormat::Odcs:
      return "ODCS contract";
    case AgreementFormat::DataContract:
      return "Data Contract Specification";
  }
  return {};
}

/// "no" of checks.json: the ids of the checks that ODRL, or ODCS, has no place for.
std::set<std::string> inexpressible(std::string_view format) {
  const std::string text = read(kFolder / "checks.json");
  charter::Mistakes mistakes{10};
  const auto root = charter::read_document(text, {}, {mistakes, 0});
  REQUIRE(root);
  std::set<std::string> ids;
  for (const charter::DocumentNode& check : find(*root, "checks")->items) {
    if (find(check, format)->value == "no") {
      ids.insert(find(check, "id")->value);
    }
  }
  return ids;
}

struct Row {
  int files = 0;
  std::string outcome;
  int fewest = 45;  ///< of the 45 checks, those that the format has a place for
  int most = 0;
};

/// Of AG01 to AG45, those that could be answered.
int expressible(const charter::CheckedAgreement& result) {
  int count = 0;
  for (std::size_t i = 0; i < result.outcomes.size(); ++i) {
    const charter::CheckInfo& info = checks().infos[i];
    const bool one_of_45 = info.id.starts_with("AG") && !info.against_assessment;
    count += one_of_45 && result.outcomes[i] != CheckOutcome::NotExpressible ? 1 : 0;
  }
  return count;
}

}  // namespace

TEST_CASE("Every real document is judged, or refused with a reason at its place, as the page says") {
  if (absent()) {
    return;
  }
  int judged = 0;
  std::map<std::string, Row> rows;
  const auto paths = documents();
  for (const std::string& path : paths) {
    INFO(path);
    const auto read = decoded(path);
    if (read.value) {
      ++judged;
      REQUIRE(read.value->size() == 1);
      const charter::Agreement& agreement = read.value->front();
      for (const charter::Diagnostic& mistake : agreement.mistakes) {
        // Rules inherited from elsewhere, or a profile that others wrote.
        CHECK((mistake.kind->code == "E0912" || mistake.kind->code == "E0913"));
      }
      Row& row = rows[kind_of(agreement.format)];
      ++row.files;
      const charter::CheckedAgreement result = checked(agreement);
      CHECK_FALSE(result.findings.empty());  // none of them answers all that it could
      row.fewest = std::min(row.fewest, expressible(result));
      row.most = std::max(row.most, expressible(result));
      row.outcome =
          "judged on " + std::to_string(row.fewest) + " to " + std::to_string(row.most) + " of the 45 checks";
      continue;
    }
    REQUIRE(read.diagnostics.size() == 1);
    const charter::Diagnostic& why = read.diagnostics.front();
    CHECK(why.span.length > 0);
    const std::string message = message_of(why, charter::Language::En);
    Row& row = rows["refused " + std::string{why.kind->code} + message];
    ++row.files;
    row.outcome = "refused, " + std::string{why.kind->code} + ": " + message;
  }
  CHECK(paths.size() == 242);
  CHECK(judged == 208);
  std::string table = "| kind | files | outcome |\n|---|---:|---|\n";
  for (const auto& [kind, row] : rows) {
    const bool refused = kind.starts_with("refused");
    table += "| " + (refused ? "something else" : kind) + " | " + std::to_string(row.files) + " | " +
             row.outcome + " |\n";
  }
  INFO(table);
  CHECK(read(CHARTER_SOURCE_DIR "/docs/agreements.md").find(table) != std::string::npos);
}

TEST_CASE("A check that a format has no place for comes out not expressible, whatever the document says") {
  if (absent()) {
    return;
  }
  const std::set<std::string> not_in_odrl = inexpressible("odrl");
  const std::set<std::string> not_in_contracts = inexpressible("odcs");
  CHECK(not_in_odrl.size() == 24);
  CHECK(not_in_contracts.size() == 29);
  int held = 0;
  for (const std::string& path : documents()) {
    const auto read = decoded(path);
    if (!read.value) {
      continue;
    }
    INFO(path);
    const charter::Agreement& agreement = read.value->front();
    const bool policy = agreement.format == AgreementFormat::Odrl || agreement.format == AgreementFormat::Edc;
    const charter::CheckedAgreement result = checked(agreement);
    for (std::size_t i = 0; i < result.outcomes.size(); ++i) {
      const std::string& id = checks().infos[i].id;
      if ((policy ? not_in_odrl : not_in_contracts).count(id) > 0) {
        CHECK(result.outcomes[i] == CheckOutcome::NotExpressible);
        ++held;
      }
    }
  }
  CHECK(held > 0);
}

// Any bytes as a benchmark: refused with a message, or the same file again when it is written, in which every
// place among peers counts each of them once.

#include "fuzz/check_mistakes.h"
#include "fuzz/small_rules.h"
#include "portfolio/benchmark_file.h"

#include <charter/benchmark.h>

#include <cstdint>
#include <cstdlib>

namespace {

charter::Assessment some_assessment(const charter::Framework& framework) {
  charter::Assessment assessment;
  assessment.organization = {"A", "a", "food", "6-20", std::nullopt};
  assessment.assessed_on = {20'000};
  assessment.profile.resize(framework.charter.facts.size());
  assessment.answers.resize(framework.charter.actions.size());
  assessment.answers[0].status = charter::Index{0};
  return assessment;
}

void check_places(const charter::Benchmark& benchmark, const charter::Framework& framework) {
  static const charter::Assessment kAssessment = some_assessment(framework);
  static const charter::Evaluation kEvaluation =
      evaluate(framework, kAssessment, {.as_of = kAssessment.assessed_on});
  for (const auto language : {charter::Language::En, charter::Language::Fr}) {
    const charter::ReportPeers peers =
        peers_of(benchmark, framework, kAssessment.organization, kEvaluation, language);
    for (const charter::ReportPeerGroup& group : peers.groups) {
      for (const charter::ReportPeerPlace& place : group.places) {
        if (std::uint64_t{place.lower} + place.same + place.higher < benchmark.min_group) {
          std::abort();
        }
      }
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const charter::Framework& framework = small_judgement();
  const auto benchmark =
      decode_benchmark({"peers.json", {reinterpret_cast<const char*>(data), size}}, framework);
  if (!benchmark) {
    check_mistakes({benchmark.error()}, {});
    return 0;
  }
  check_places(*benchmark, framework);
  const std::string written = render_benchmark(framework.charter, *benchmark);
  const auto again = decode_benchmark({"again", written}, framework);
  if (!again || render_benchmark(framework.charter, *again) != written) {
    std::abort();
  }
  return 0;
}

// The rules, and the whole evaluation, over typical assessments of 74 answers, on one thread, beside memcpy
// as a measure of the machine; then over made-up documents that mix states at random, which leave the
// processor nothing to foresee. Counts allocations too: once the working memory has its size there are none.

#include "bench/batch_documents.h"
#include "bench/measure.h"
#include "cel/allocation_count.h"
#include "evaluation/applicability.h"
#include "evaluation/rule_run.h"

#include <charter/bundle.h>
#include <charter/decode.h>
#include <charter/embedded.h>
#include <charter/evaluator.h>

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace charter;

Assessment example(const Bundle& bundle, const std::string& name) {
  std::ifstream file{CHARTER_SOURCE_DIR "/examples/" + name + ".json"};
  std::ostringstream text;
  text << file.rdbuf();
  return *decode_assessment(text.str(), bundle.charter, bundle.scale).value;
}

template <class Work>
void print(const char* what, Work work) {
  const double nanoseconds = bench::nanoseconds_of(work);
  const std::size_t before = allocation_count();
  work();
  std::printf("  %8.2f us  %5zu allocations  %s\n", nanoseconds / 1000, allocation_count() - before, what);
}

void measure(const Bundle& bundle, const std::string& name) {
  const Assessment assessment = example(bundle, name);
  const Framework framework{bundle.charter, bundle.scale, bundle.rules};
  const Date as_of = assessment.assessed_on;
  std::vector<ActionResult> actions;
  std::vector<Finding> findings;
  const AnswerScan scan{assessment, as_of};
  find_results(framework, scan, actions, findings);
  RuleRun run{*bundle.rules.programs, bundle.charter, bundle.scale};
  Evaluator evaluator{framework};
  std::printf("%s: %zu rules, %zu findings\n", name.c_str(), bundle.rules.programs->rules.size(),
              evaluator.evaluate(assessment, {as_of}).findings.size());
  print("all rules", [&] {
    findings.clear();
    run.fill(scan, actions);
    run.find(bundle.rules, assessment, findings);
    bench::keep(findings);
  });
  print("the whole evaluation, one document after another",
        [&] { bench::keep(evaluator.evaluate(assessment, {as_of})); });
  print("the whole evaluation, of one document alone",
        [&] { bench::keep(evaluate(framework, assessment, {as_of})); });
}

void measure_made_up(const Bundle& bundle, std::uint64_t documents) {
  const Framework framework{bundle.charter, bundle.scale, bundle.rules};
  std::vector<Assessment> assessments;
  std::size_t findings = 0;
  Evaluator evaluator{framework};
  for (std::uint64_t i = 0; i < documents; ++i) {
    const std::string text = bench::batch_document(bundle.charter, bundle.scale, i);
    assessments.push_back(*decode_assessment(text, bundle.charter, bundle.scale).value);
    findings += evaluator.evaluate(assessments.back(), {assessments.back().assessed_on}).findings.size();
  }
  std::printf("%zu made-up documents: %.0f findings each\n", assessments.size(),
              static_cast<double>(findings) / static_cast<double>(documents));
  std::size_t next = 0;
  print("the whole evaluation, one document after another", [&] {
    const Assessment& assessment = assessments[next++ % documents];
    bench::keep(evaluator.evaluate(assessment, {assessment.assessed_on}));
  });
  print("the headline alone", [&] {
    const Assessment& assessment = assessments[next++ % documents];
    bench::keep(evaluator.headline(assessment, {assessment.assessed_on}));
  });
}

}  // namespace

int main() {
  const Bundle bundle = *read_bundle(embedded_bundle());
  std::printf("memcpy runs at %.1f GB/s\n", bench::memcpy_gigabytes_per_second());
  measure(bundle, "cultural-organization");
  measure(bundle, "mobility-coop");
  // 40 fit into the caches together: in a batch, a document has just been read when it is judged.
  measure_made_up(bundle, 40);
  measure_made_up(bundle, 1000);
  return 0;
}

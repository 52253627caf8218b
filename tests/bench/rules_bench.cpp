// The rules, and the whole evaluation, over typical assessments of 74 answers, on one thread, beside memcpy
// as a measure of the machine. Counts allocations too: once the working memory has its size there are none.

#include "bench/measure.h"
#include "cel/allocation_count.h"
#include "evaluation/applicability.h"
#include "evaluation/rule_run.h"

#include <charter/bundle.h>
#include <charter/decode.h>
#include <charter/embedded.h>

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

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
  find_results(framework, assessment, as_of, actions, findings);
  RuleRun run{*bundle.rules.programs, bundle.charter, bundle.scale};
  Evaluator evaluator{framework};
  std::printf("%s: %zu rules, %zu findings\n", name.c_str(), bundle.rules.programs->rules.size(),
              evaluator.evaluate(assessment, {as_of}).findings.size());
  print("all rules", [&] {
    findings.clear();
    run.fill(assessment, actions, as_of);
    run.find(bundle.rules, assessment, findings);
    bench::keep(findings);
  });
  print("the whole evaluation, one document after another",
        [&] { bench::keep(evaluator.evaluate(assessment, {as_of})); });
  print("the whole evaluation, of one document alone",
        [&] { bench::keep(evaluate(framework, assessment, {as_of})); });
}

}  // namespace

int main() {
  const Bundle bundle = *read_bundle(embedded_bundle());
  std::printf("memcpy runs at %.1f GB/s\n", bench::memcpy_gigabytes_per_second());
  measure(bundle, "cultural-organization");
  measure(bundle, "mobility-coop");
  return 0;
}

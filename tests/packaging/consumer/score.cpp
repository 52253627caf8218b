// score FILE: the overall score of an assessment, with the charter that comes with the library.

#include <charter/bundle.h>
#include <charter/decode.h>
#include <charter/embedded.h>
#include <charter/evaluation.h>
#include <charter/report.h>
#include <charter/version.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
  if (argc != 2) {
    return 2;
  }
  std::ifstream file{argv[1]};
  const std::string text{std::istreambuf_iterator<char>{file}, {}};
  const auto bundle = charter::read_bundle(charter::embedded_bundle());
  if (!bundle) {
    return 3;
  }
  const auto read = charter::decode_assessment(text, bundle->charter, bundle->scale);
  for (const charter::Diagnostic& problem : read.diagnostics) {
    std::cerr << charter::message_of(problem, charter::Language::En) << "\n";
  }
  if (!read.ok()) {
    return 2;
  }
  const charter::Framework framework{bundle->charter, bundle->scale, bundle->rules};
  const auto evaluation = charter::evaluate(framework, *read.value, {.as_of = read.value->assessed_on});
  const auto report =
      charter::make_report(framework, *read.value, evaluation, {.language = charter::Language::Fr});
  std::cout << "charter " << charter::version() << ": " << evaluation.overall.score.value().basis_points
            << " " << report.level.name << "\n";
  return charter::find_format("text") != nullptr ? 0 : 1;
}

// make_documents COUNT [FRAMEWORK.json]: the made-up assessments of the batch's figures, one a line; and what
// the peers of the batch work from.
//
//     build/bench/bin/make_documents 1000000 | charter batch - --summary all.json

#include "bench/batch_documents.h"
#include "bench/batch_framework.h"

#include <charter/bundle.h>
#include <charter/embedded.h>

#include <cstdlib>
#include <fstream>
#include <iostream>

int main(int argc, char** argv) {
  const charter::Bundle bundle = charter::read_bundle(charter::embedded_bundle()).value();
  const std::uint64_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1000;
  if (argc > 2) {
    std::ofstream{argv[2]} << charter::bench::framework_json(bundle);
  }
  for (std::uint64_t i = 0; i < count && std::cout; ++i) {
    std::cout << charter::bench::batch_document(bundle.charter, bundle.scale, i) << "\n";
  }
  return std::cout ? 0 : 1;
}

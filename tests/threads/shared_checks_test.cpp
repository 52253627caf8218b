// One set of checks of agreements, many threads, each with a checker of its own that compiles what it needs.
// ./dev tsan runs this under the thread sanitizer.

#include "support/builders.h"

#include <charter/agreement.h>
#include <charter/agreement_checker.h>
#include <charter/check.h>

#include <catch2/catch.hpp>

#include <thread>

namespace charter::test {

TEST_CASE("threads that share checks compile what they need, each for itself") {
  constexpr std::size_t kThreads = 4;
  constexpr std::size_t kTimes = 40;
  const Bundle& bundle = shipped();
  const CheckSet checks =
      read_checks(embedded_checks(), bundle.charter, bundle.scale, Beside::Assessment, Programs::LeftOut)
          .value();
  const std::vector<Source> files{{"a.yaml",
                                   "charter: agreement/v1\nid: a\ntitle: T\nstatus: active\n"
                                   "parties: [{ id: city, role: recipient }]\ndata: [{ id: stock }]\n"
                                   "access: [{ party: city, roles: [Everyone] }]\n"}};
  const auto agreements = decode_agreements(files).value.value();
  const CheckOptions options{.as_of = day("2026-06-01"), .against = nullptr};
  const auto expected = check_agreements(checks, agreements, options).outcomes;
  std::vector<std::size_t> same(kThreads, 0);
  std::vector<std::thread> threads;
  for (std::size_t n = 0; n < kThreads; ++n) {
    threads.emplace_back([&, n] {
      AgreementChecker checker{checks};
      for (std::size_t i = 0; i < kTimes; ++i) {
        same[n] += checker.check(agreements, options).outcomes == expected ? 1U : 0U;
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  CHECK(same == std::vector<std::size_t>(kThreads, kTimes));
}

}  // namespace charter::test

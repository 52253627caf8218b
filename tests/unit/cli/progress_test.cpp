// The line that says how far a long batch is.

#include "cli/progress.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace charter;
using std::chrono::milliseconds;

TEST_CASE("progress tells how much is done, how fast, and how long it takes") {
  const auto said = [](std::uint64_t documents, std::uint64_t bytes, std::uint64_t total, int seconds,
                       Language language) {
    return progress_sentence({documents, bytes}, total, milliseconds{seconds * 1000}, language);
  };
  CHECK(said(12'400, 31'000'000, 100'000'000, 4, Language::En) ==
        "12,400 documents · 31% · 3,100/s · 8\u00a0s left");
  CHECK(said(12'400, 31'000'000, 100'000'000, 4, Language::Fr) ==
        "12\u00a0400 documents · 31\u00a0% · 3\u00a0100/s · encore 8\u00a0s");
  // A quarter of an hour, and more than an hour.
  CHECK(said(1000, 1'000'000, 901'000'000, 1, Language::En).ends_with("15\u00a0min\u00a000 left"));
  CHECK(said(1000, 1'000'000, 3'961'000'000, 1, Language::En).ends_with("1\u00a0h\u00a006 left"));
}

TEST_CASE("progress says less where the size of the input is not known, and never divides by nothing") {
  CHECK(progress_sentence({3, 500}, 0, milliseconds{1000}, Language::En) == "3 documents · 3/s");
  CHECK(progress_sentence({0, 0}, 100, milliseconds{0}, Language::En) == "0 documents · 0% · 0/s");
  // A file that grew while it was read.
  CHECK(progress_sentence({2, 300}, 100, milliseconds{1000}, Language::En) ==
        "2 documents · 100% · 2/s · 0\u00a0s left");
}

TEST_CASE("a run that is over at once shows no progress") {
  std::ostringstream out;
  {
    ProgressLine line{out, 100, Language::En};
    line.show({1, 50});
  }
  CHECK(out.str().empty());
}

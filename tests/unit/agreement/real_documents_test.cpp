// Documents that nobody of this project wrote, from ../shared: each is read, or refused for a reason that is
// told at its place.
#include "unit/agreement/imported.h"

#include "decode/utf16.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace {

const std::filesystem::path kFolder = CHARTER_SOURCE_DIR "/../shared/agreements/real";

std::string read(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  std::string text{std::istreambuf_iterator<char>{file}, {}};
  return charter::utf8_from_utf16(text).value_or(text);
}

std::vector<std::filesystem::path> documents() {
  std::vector<std::filesystem::path> paths;
  if (std::filesystem::exists(kFolder)) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator{kFolder}) {
      const bool document = entry.is_regular_file() && entry.path().parent_path() != kFolder &&
                            entry.path().parent_path().filename() != "LICENSES";
      if (document) {
        paths.push_back(entry.path());
      }
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

TEST_CASE("Every real document is read, or refused with a reason at its place") {
  const auto paths = documents();
  if (paths.empty()) {
    WARN("skipped: there is no " << kFolder);
    return;
  }
  std::size_t judged = 0;
  std::map<std::string, int> refused;
  for (const auto& path : paths) {
    INFO(path);
    const std::string outcome = imported(read(path));
    REQUIRE_FALSE(outcome.empty());
    const bool is_refused = outcome.starts_with("E0");
    judged += is_refused ? 0U : 1U;
    if (is_refused) {
      ++refused[outcome.substr(0, 5) + outcome.substr(outcome.find(' ', 6))];
    }
  }
  CHECK(paths.size() == 242);
  CHECK(judged == 208);
  CHECK(refused ==
        std::map<std::string, int>{
            {"E0901 this is no agreement: it looks like a catalogue without a policy\n", 1},
            {"E0901 this is no agreement: it looks like a single ODRL constraint\n", 12},
            {"E0901 this is no agreement: it looks like a Turtle file\n", 1},
            {"E0901 this is no agreement: it looks like an EDC contract definition, which only points "
             "at its policies\n",
             2},
            {"E0901 this is no agreement: it looks like an EDC query\n", 1},
            {"E0901 this is no agreement: it looks like an EDC transfer request\n", 2},
            {"E0901 this is no agreement: it looks like JSON-LD without an ODRL policy\n", 1},
            {"E0902 this is a template and not JSON: ‘(idsc:PARTICIPANT_TEMPLATE)’ stands where a "
             "value goes\n",
             12},
            {"E0903 version ‘v9.9.9’ of ODCS is not known here\n", 1},
            {"E0905 ODCS has no kind ‘WrongKind’\n", 1}});
}

#include "portfolio/summary.h"

#include "portfolio/collector.h"
#include "support/random_portfolio.h"
#include "unit/portfolio/partners.h"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>

using namespace charter;
using namespace charter::test;

namespace {

class Files {
 public:
  Files() : folder_(std::filesystem::temp_directory_path() / ("charter-sum-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
  }
  ~Files() { std::filesystem::remove_all(folder_); }
  std::string write(const std::string& name, const std::string& content) const {
    const std::string path = (folder_ / name).string();
    std::ofstream{path, std::ios::binary} << content;
    return path;
  }

 private:
  std::filesystem::path folder_;
};

Framework shipped_framework() {
  return {shipped().charter, shipped().scale, shipped().rules};
}

std::string summary_of(std::vector<PartnerRecord> records, std::vector<PartnerFailure> failures = {}) {
  Portfolio portfolio{std::move(records), std::move(failures), 0};
  settle(portfolio);
  return render_summary(shipped_framework(), portfolio);
}

std::string code_of(const Result<Portfolio>& result) {
  return result ? "" : std::string{result.error().kind->code};
}

}  // namespace

TEST_CASE("any split in any order gives what one run over all would give, byte for byte") {
  const Files files;
  std::vector<PartnerRecord> all;
  for (std::size_t i = 0; i < 30; ++i) {
    for (int when = 0; when < 2; ++when) {
      all.push_back(record_of(random_partner(shipped(), i, when)));
    }
  }
  // The same document again, another of the same day, and the same at a later place.
  all.push_back(all[3]);
  all.push_back(all[5]);
  all.back().place.file = "z/other.json";
  all.push_back(all[7]);
  all.back().place = {"z/third.json", 4, "another"};
  const std::vector<PartnerFailure> failures{{{"bad.json", 0, "1"}, {{"no", "non"}}},
                                             {{"all.jsonl", 9, "2"}, {{"e", "é"}, {"<", ">"}}}};
  const std::string whole = summary_of(all, failures);
  std::mt19937 random{20260501};
  for (int round = 0; round < 40; ++round) {
    const std::size_t parts = 1 + random() % 7;
    std::vector<std::vector<PartnerRecord>> records(parts);
    std::vector<std::vector<PartnerFailure>> failed(parts);
    std::shuffle(all.begin(), all.end(), random);
    for (const PartnerRecord& record : all) {
      records[random() % parts].push_back(record);
    }
    for (const PartnerFailure& failure : failures) {
      failed[random() % parts].push_back(failure);
    }
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < parts; ++i) {
      paths.push_back(files.write("part" + std::to_string(i), summary_of(records[i], failed[i])));
    }
    std::shuffle(paths.begin(), paths.end(), random);
    const auto merged = read_summaries(paths, shipped_framework());
    REQUIRE(merged);
    REQUIRE(render_summary(shipped_framework(), *merged) == whole);
  }
}

TEST_CASE("a summary of other rules or of another charter is refused, and says which") {
  const Files files;
  const std::string path = files.write("part.json", summary_of({record_of(random_partner(shipped(), 1, 0))}));
  const std::vector<std::string> paths{path};
  RuleSet other = shipped().rules;
  other.hash = "0123456789abcdef";
  const auto refused = read_summaries(paths, {shipped().charter, shipped().scale, other});
  CHECK(code_of(refused) == "E0809");
  CHECK(message_of(refused.error(), Language::En) ==
        "‘" + path + "’ was judged by another charter or other rules (montreal-digital-data-charter@2020, " +
            shipped().rules.hash + ")");
  CHECK(code_of(read_summaries(paths, small_framework())) == "E0809");
}

TEST_CASE("a summary that was cut or changed is refused, never half read") {
  const Files files;
  const std::string whole =
      summary_of({record_of(random_partner(shipped(), 1, 0)), record_of(random_partner(shipped(), 2, 0))},
                 {{{"bad.json", 3, "1"}, {{"no", "non"}}}});
  const auto read = [&](const std::string& text) {
    const std::vector<std::string> paths{files.write("part.json", text)};
    return code_of(read_summaries(paths, shipped_framework()));
  };
  REQUIRE(read(whole).empty());
  CHECK(read("") == "E0808");
  CHECK(read("{}\n") == "E0808");
  CHECK(read("[[[[") == "E0808");
  CHECK(read(std::string(200'000, '[')) == "E0808");
  CHECK(read(whole.substr(0, whole.size() - 20)) == "E0808");
  for (const auto& [from, to] :
       std::vector<std::pair<std::string, std::string>>{{"\"as_of\":\"20", "\"as_of\":\"x0"},
                                                        {"\"level\":\"", "\"level\":\"x"},
                                                        {"\"overall\":[", "\"overall\":[7,"},
                                                        {"\"overall\":[", "\"overall\":[10001,"},
                                                        {"\"actions\":[", "\"actions\":[1,"},
                                                        {"\"actions\":[", "\"actions\":[-"},
                                                        {"\"findings\":[[", "\"findings\":[[9999"},
                                                        {"\"findings\":[[", "\"findings\":[[\"a\","},
                                                        {"\"line\":3", "\"line\":-3"},
                                                        {"\"errors\":[{", "\"errors\":[4,{"},
                                                        {"\"fr\":\"non\"", "\"fr\":4"},
                                                        {"\"name\":\"", "\"nom\":\""}}) {
    INFO(from + " -> " + to);
    std::string harmed = whole;
    const auto at = harmed.find(from);
    REQUIRE(at != std::string::npos);
    harmed.replace(at, from.size(), to);
    CHECK(read(harmed) == "E0808");
  }
}

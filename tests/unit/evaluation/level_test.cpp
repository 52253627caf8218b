#include "support/made_up_findings.h"

#include <catch2/catch.hpp>

using namespace charter;
using namespace charter::test;

namespace {

/// Three foundation actions, two established ones, one leading one; the first of each tier under the fact
/// "ai".
const Charter& three_tiers() {
  static const Charter charter = a_charter()
                                     .with_fact("ai")
                                     .with({.id = "F-01", .only_if = {"ai"}})
                                     .with({.id = "F-02"})
                                     .with({.id = "F-03"})
                                     .with({.id = "E-01", .tier = kEstablished, .only_if = {"ai"}})
                                     .with({.id = "E-02", .tier = kEstablished})
                                     .with({.id = "L-01", .tier = kLeading});
  return charter;
}

struct LevelSaid {
  std::string level;
  std::vector<std::string> missing;
  bool operator==(const LevelSaid&) const = default;
};

std::ostream& operator<<(std::ostream& out, const LevelSaid& said) {
  out << said.level;
  for (const std::string& id : said.missing) {
    out << " " << id;
  }
  return out;
}

LevelSaid level_of(const Charter& charter, const Assessment& assessment) {
  const LevelResult level = evaluated(charter, assessment).level;
  return {the_scale().levels[level.level].id, ids_of(charter, level.missing)};
}

LevelSaid level_with(const std::vector<std::string>& done) {
  AssessmentBuilder answers = an_assessment(three_tiers());
  for (const std::string& id : done) {
    answers.with(id, "implemented");
  }
  return level_of(three_tiers(), answers);
}

}  // namespace

TEST_CASE("each level opens at its gate") {
  CHECK(level_with({}) == LevelSaid{"starting", {"F-01", "F-02", "F-03"}});
  CHECK(level_with({"F-01"}) == LevelSaid{"starting", {"F-02", "F-03"}});
  CHECK(level_with({"F-01", "F-03"}) == LevelSaid{"building", {"F-02"}});
  CHECK(level_with({"F-01", "F-02", "F-03"}) == LevelSaid{"established", {"E-01", "E-02"}});
  CHECK(level_with({"F-01", "F-02", "F-03", "E-01"}) == LevelSaid{"established", {"E-02"}});
  CHECK(level_with({"F-01", "F-02", "F-03", "E-01", "E-02"}) == LevelSaid{"leading", {}});
}

TEST_CASE("a level needs the gates of those before it, and the third tier changes none") {
  CHECK(level_with({"E-01", "E-02", "L-01"}) == LevelSaid{"starting", {"F-01", "F-02", "F-03"}});
  CHECK(level_with({"F-01", "F-02", "E-01", "E-02", "L-01"}) == LevelSaid{"building", {"F-03"}});
}

TEST_CASE("half of an odd number is rounded up: the report says how many are required") {
  const LevelResult level =
      evaluated(three_tiers(), an_assessment(three_tiers()).with("F-02", "implemented")).level;
  REQUIRE(level.gates.size() == 1);
  CHECK(level.gates[0].tier == kFoundation);
  CHECK(level.gates[0].satisfied == 1);
  CHECK(level.gates[0].applicable == 3);
  CHECK(level.gates[0].required == 2);
  REQUIRE(level.next);
  CHECK(the_scale().levels[*level.next].id == "building");
}

TEST_CASE("only what is done is satisfied, and only what applies is asked for") {
  AssessmentBuilder answers = an_assessment(three_tiers());
  answers.with("F-01", "partial").with("F-02", "partial").with("F-03", "partial");
  CHECK(level_of(three_tiers(), answers) == LevelSaid{"starting", {"F-01", "F-02", "F-03"}});
  answers.with_fact("ai", false).with("F-02", "implemented");
  CHECK(level_of(three_tiers(), answers) == LevelSaid{"building", {"F-03"}});
  answers.with("F-03", "implemented");
  CHECK(level_of(three_tiers(), answers) == LevelSaid{"established", {"E-02"}});
}

TEST_CASE("a gate without any applicable action holds") {
  const Charter no_foundation = a_charter()
                                    .with_fact("ai")
                                    .with({.id = "F-01", .only_if = {"ai"}})
                                    .with({.id = "E-01", .tier = kEstablished});
  AssessmentBuilder answers = an_assessment(no_foundation);
  answers.with_fact("ai", false);
  CHECK(level_of(no_foundation, answers) == LevelSaid{"established", {"E-01"}});
  const Charter no_established = a_charter().with({.id = "F-01"}).with({.id = "L-01", .tier = kLeading});
  CHECK(level_of(no_established, an_assessment(no_established).with("F-01", "implemented")) ==
        LevelSaid{"leading", {}});
}

TEST_CASE("a cap does not touch the level") {
  const Charter charter = a_charter().with({.id = "F-01"}).with({.id = "E-01", .tier = kEstablished});
  const Assessment all = an_assessment(charter).with("F-01", "implemented").with("E-01", "implemented");
  const Evaluation evaluation = judged(charter, all, {{0, {}, 10, Severity::Critical}}).evaluation;
  CHECK(evaluation.principles[0].standing.score == Score{1000});
  CHECK(the_scale().levels[evaluation.level.level].id == "leading");
}


#include "unit/decode/small_charter.h"
#include "workspace/framework_files.h"

#include <charter/bundle.h>
#include <charter/check.h>
#include <charter/decode.h>
#include <charter/embedded.h>
#include <charter/evaluation.h>

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using charter::read_bundle;
using charter::write_bundle;

namespace {

const std::string& small_bundle() {
  static const std::string bytes = [] {
    const auto base = read_bundle(charter::embedded_bundle());
    auto loaded = charter::load_charter(kSmallCharter, *base, {});
    return write_bundle(*loaded.bundle);
  }();
  return bytes;
}

/// What is read from damaged bytes may be nonsense, but never leads outside its own lists.
void use(const std::string& bytes) {
  const auto bundle = read_bundle(bytes);
  if (bundle) {
    charter::Assessment empty;
    empty.profile.resize(bundle->charter.facts.size());
    empty.answers.resize(bundle->charter.actions.size());
    (void)evaluate({bundle->charter, bundle->scale, bundle->rules}, empty, {});
  }
}

}  // namespace

TEST_CASE("the embedded bundle is the charter folder and comes back as it was written") {
  const auto bundle = read_bundle(charter::embedded_bundle());
  REQUIRE(bundle);
  CHECK(bundle->charter.actions.size() == 74);
  CHECK(write_bundle(*bundle) == charter::embedded_bundle());
  const auto loaded =
      charter::load_bundle(CHARTER_SOURCE_DIR "/charter/montreal-2020", CHARTER_SOURCE_DIR "/rules", {});
  REQUIRE(loaded.bundle);
  CHECK(write_bundle(*loaded.bundle) == charter::embedded_bundle());
}

TEST_CASE("a small bundle comes back as it was written") {
  const auto bundle = read_bundle(small_bundle());
  REQUIRE(bundle);
  CHECK(bundle->charter.actions[1].evidence_valid_months == 6);
  CHECK_FALSE(bundle->charter.actions[0].evidence_valid_months);
  CHECK(bundle->scale.levels[1].gates[1].denominator == 3);
  CHECK(write_bundle(*bundle) == small_bundle());
}

TEST_CASE("no part of a bundle is a bundle") {
  const std::string& whole = small_bundle();
  for (std::size_t length = 0; length < whole.size(); ++length) {
    if (read_bundle(whole.substr(0, length))) {
      FAIL("a bundle of " << whole.size() << " bytes was read from its first " << length);
    }
  }
  CHECK_FALSE(read_bundle(whole + '\0'));
  const std::string_view embedded = charter::embedded_bundle();
  for (std::size_t length = 0; length < embedded.size(); length += 997) {
    if (read_bundle(embedded.substr(0, length))) {
      FAIL("the embedded bundle was read from its first " << length << " bytes");
    }
  }
}

TEST_CASE("a bundle of another version is none") {
  std::string other = small_bundle();
  other[other.find('/') + 1] = '0';
  CHECK_FALSE(read_bundle(other));
}

TEST_CASE("a bundle with an action of no weight or no hours is none") {
  const auto bundle = read_bundle(small_bundle());
  for (const auto part : {&charter::Action::weight, &charter::Action::hours}) {
    for (const std::int32_t number : {0, -1}) {
      auto other = *bundle;
      other.charter.actions[0].*part = number;
      CHECK_FALSE(read_bundle(write_bundle(other)));
    }
  }
}

TEST_CASE("damaged bytes never lead outside the bundle") {
  CHECK(rc::check([] {
    std::string bytes = small_bundle();
    const auto count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i) {
      bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
    }
    use(bytes);
  }));
}

TEST_CASE("a byte anywhere in a bundle may be damaged") {
  // Every seventh: reading a bundle also makes the schema its rules are checked against.
  for (std::size_t i = 0; i < small_bundle().size(); i += 7) {
    std::string bytes = small_bundle();
    bytes[i] = static_cast<char>(bytes[i] ^ 0xFF);
    use(bytes);
  }
  SUCCEED("nothing was read or written outside");
}

TEST_CASE("the embedded checks come back as they were written") {
  const auto bundle = read_bundle(charter::embedded_bundle());
  const auto checks = charter::read_checks(charter::embedded_checks(), bundle->charter, bundle->scale);
  REQUIRE(checks);
  CHECK(charter::write_checks(*checks) == charter::embedded_checks());
  CHECK(checks->infos.size() > static_cast<std::size_t>(charter::OwnCheck::Count));
}

TEST_CASE("no part of the checks, and no damage to them, leads outside their lists") {
  const auto bundle = read_bundle(charter::embedded_bundle());
  const std::string whole{charter::embedded_checks()};
  const auto read = [&](const std::string& bytes, charter::Programs programs = charter::Programs::Compiled) {
    return charter::read_checks(bytes, bundle->charter, bundle->scale, charter::Beside::Assessment, programs);
  };
  for (std::size_t length = 0; length < whole.size(); length += 499) {
    if (read(whole.substr(0, length), charter::Programs::LeftOut)) {
      FAIL("checks were read from their first " << length << " bytes");
    }
  }
  CHECK_FALSE(read(whole + '\0'));
  CHECK_FALSE(read("charter-checks/0\n" + whole.substr(whole.find('\n') + 1)));
  const charter::Agreement empty;
  for (std::size_t at = 20; at < whole.size(); at += 1499) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
    for (const auto programs : {charter::Programs::Compiled, charter::Programs::LeftOut}) {
      if (const auto checks = read(damaged, programs)) {
        CHECK(check_agreement(*checks, empty, {}).outcomes.size() == checks->infos.size());
      }
    }
  }
}

TEST_CASE("without their programs, rules and checks are named all the same") {
  const auto bundle = read_bundle(charter::embedded_bundle());
  const auto named = read_bundle(charter::embedded_bundle(), charter::Programs::LeftOut);
  REQUIRE(named);
  CHECK(named->rules.programs == nullptr);
  CHECK(named->rules.infos.size() == bundle->rules.infos.size());
  CHECK(named->rules.hash == bundle->rules.hash);
}

TEST_CASE("without the words for people, all the rest of a bundle is the same") {
  const auto bundle = read_bundle(charter::embedded_bundle());
  const auto bare =
      read_bundle(charter::embedded_bundle(), charter::Programs::Compiled, charter::Texts::LeftOut);
  REQUIRE(bare);
  CHECK(bare->charter.title.empty());
  CHECK(reference_to(bare->charter) == reference_to(bundle->charter));
  REQUIRE(bare->charter.actions.size() == bundle->charter.actions.size());
  for (std::size_t i = 0; i < bundle->charter.actions.size(); ++i) {
    const charter::Action& action = bare->charter.actions[i];
    const charter::Action& whole = bundle->charter.actions[i];
    CHECK(action.title.empty());
    CHECK(action.how.size() == whole.how.size());
    CHECK(action.id == whole.id);
    CHECK(action.weight == whole.weight);
    CHECK(action.prerequisites == whole.prerequisites);
    CHECK(action.evidence_valid_months == whole.evidence_valid_months);
  }
  const charter::Framework named{bundle->charter, bundle->scale, bundle->rules};
  const charter::Framework unnamed{bare->charter, bare->scale, bare->rules};
  const std::string text = R"({"charter": "montreal-digital-data-charter@2020", "assessed_on": "2026-05-31",
      "organization": {"name": "A"}, "profile": {}, "answers": {"PRV-01": {"status": "implemented"}}})";
  const auto answers = decode_assessment(text, bare->charter, bare->scale);
  REQUIRE(answers.ok());
  const charter::EvaluationOptions options{answers.value->assessed_on};
  CHECK(evaluate(named, *answers.value, options) == evaluate(unnamed, *answers.value, options));
  const std::string_view whole = charter::embedded_bundle();
  for (std::size_t length = 0; length < whole.size(); length += 4999) {
    CHECK_FALSE(read_bundle(whole.substr(0, length), charter::Programs::LeftOut, charter::Texts::LeftOut));
  }
}

TEST_CASE(
    "the checks that need an assessment are left out with nothing beside, and the others say the same") {
  const auto bundle = read_bundle(charter::embedded_bundle());
  const auto read = [&](charter::Beside beside) {
    return charter::read_checks(charter::embedded_checks(), bundle->charter, bundle->scale, beside).value();
  };
  const auto alone = read(charter::Beside::Nothing);
  const auto all = read(charter::Beside::Assessment);
  CHECK(alone.infos.size() == all.infos.size());
  CHECK(charter::write_checks(alone).size() < charter::write_checks(all).size());
  const charter::Agreement empty;
  CHECK(check_agreement(alone, empty, {}).outcomes == check_agreement(all, empty, {}).outcomes);
}

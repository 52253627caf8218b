#include "agreement/expressible.h"

#include "agreement/no_place.h"
#include "model/agreement_shape.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using charter::Agreement;
using charter::AgreementFormat;

namespace {

bool can(AgreementFormat format, std::string_view path) {
  Agreement agreement;
  agreement.format = format;
  agreement.expressible = charter::expressible_paths(format);
  return can_say(agreement, path);
}

/// Whether the model has this path, lists marked with [].
bool in_model(std::string_view path) {
  const charter::Shape* shape = &charter::agreement_shape();
  while (true) {
    const std::size_t dot = path.find('.');
    std::string_view key = path.substr(0, dot);
    const bool list = key.ends_with("[]");
    key.remove_suffix(list ? 2 : 0);
    const charter::ShapeField* field = find_field(*shape, key);
    if (field == nullptr || (list && field->many != charter::Many::List)) {
      return false;
    }
    if (dot == std::string_view::npos) {
      return true;
    }
    shape = field->block;
    if (shape == nullptr) {
      return false;
    }
    path.remove_prefix(dot + 1);
  }
}

}  // namespace

TEST_CASE("Every path that a format has a place for is one of the model") {
  for (const auto format :
       {AgreementFormat::Odrl, AgreementFormat::Odcs, AgreementFormat::DataContract, AgreementFormat::Edc}) {
    CHECK_FALSE(charter::expressible_paths(format).empty());
    for (const std::string_view path : charter::expressible_paths(format)) {
      INFO(path);
      CHECK(in_model(path));
    }
  }
}

TEST_CASE("A block can be said where a part of it can, and a part where its block can") {
  CHECK(can(AgreementFormat::Odcs, "restrictions"));
  CHECK(can(AgreementFormat::Odcs, "restrictions[0].text"));
  CHECK_FALSE(can(AgreementFormat::Odcs, "restrictions[0].kind"));
  CHECK(can(AgreementFormat::Edc, "warranties[2].text"));
  CHECK(can(AgreementFormat::Odrl, "parties[].role"));
  CHECK_FALSE(can(AgreementFormat::Odrl, "parties[].contact.email"));
  CHECK_FALSE(can(AgreementFormat::Odrl, "part"));
}

TEST_CASE("What a format has no key for is named once, whole blocks as blocks") {
  charter::CheckSet checks;
  const auto add = [&checks](std::vector<std::string> places) {
    charter::CheckInfo info;
    for (std::string& at : places) {
      charter::CheckClause clause;
      clause.at = std::move(at);
      info.clauses.push_back(std::move(clause));
    }
    checks.infos.push_back(std::move(info));
  };
  add({"breach.within", "breach.notify", "data[].categories"});
  add({"data[].name", "title", "retention.disposal.within"});
  add({"data[].subjects", "retention.disposal.technique", ""});
  charter::Agreement policy;
  policy.expressible = charter::expressible_paths(AgreementFormat::Odrl);
  using Topics = std::vector<std::string>;
  CHECK(charter::topics_without_place(checks, std::vector{policy}) ==
        Topics{"breach", "data.categories", "data.subjects", "retention.disposal"});
  CHECK(charter::topics_without_place(checks, std::vector{charter::Agreement{}}).empty());
  checks.infos.front().against_assessment = true;
  CHECK(charter::topics_without_place(checks, std::vector{policy}) ==
        Topics{"retention.disposal", "data.subjects"});
}

TEST_CASE("Our own format can say everything") {
  CHECK(charter::expressible_paths(AgreementFormat::Agreement).empty());
  CHECK(can(AgreementFormat::Agreement, "breach.within"));
}

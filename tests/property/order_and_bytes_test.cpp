// The order in which a person writes things down never matters, and the same words give the same bytes.

#include "property/random_assessment.h"
#include "support/builders.h"

#include <charter/decode.h>
#include <charter/report.h>

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using namespace charter;
using namespace charter::test;

namespace {

int chosen(int low, int high) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(low, high + 1));
}

/// Members of one object, in the order written or shuffled.
using Members = std::vector<std::string>;

Members shuffled(Members members) {
  for (std::size_t i = members.size(); i > 1; --i) {
    std::swap(members[i - 1], members[static_cast<std::size_t>(chosen(0, static_cast<int>(i) - 1))]);
  }
  return members;
}

std::string joined(const Members& members, const std::string& open, const std::string& close) {
  std::string out = open;
  for (const std::string& member : members) {
    out += (out.size() > open.size() ? ", " : "") + member;
  }
  return out + close;
}

Members answer_members(const Answer& answer) {
  Members members{answer.status ? "\"status\": \"" + the_scale().statuses[*answer.status].id + "\""
                                : "\"status\": null"};
  if (!answer.reason.empty()) {
    members.push_back("\"reason\": \"" + answer.reason.str() + "\"");
  }
  Members pieces;
  for (const Evidence& piece : answer.evidence) {
    const std::string date = piece.date ? ", \"date\": \"" + to_string(*piece.date) + "\"" : "";
    pieces.push_back("{ \"title\": \"Proof\"" + date + " }");
  }
  members.push_back("\"evidence\": " + joined(pieces, "[", "]"));
  return members;
}

enum class Order { AsWritten, Shuffled };

std::string document(const Charter& charter, const Assessment& assessment, Order order) {
  const auto arranged = [order](const Members& members) {
    return order == Order::Shuffled ? shuffled(members) : members;
  };
  Members facts;
  for (Index i = 0; i < charter.facts.size(); ++i) {
    if (assessment.profile[i]) {
      facts.push_back("\"" + charter.facts[i].id + "\": " + (*assessment.profile[i] ? "true" : "false"));
    }
  }
  Members answers;
  for (Index i = 0; i < charter.actions.size(); ++i) {
    answers.push_back("\"" + charter.actions[i].id +
                      "\": " + joined(arranged(answer_members(assessment.answers[i])), "{", "}"));
  }
  return joined(arranged({"\"charter\": \"" + reference_to(charter) + "\"",
                          "\"organization\": { \"name\": \"Test organization\" }",
                          "\"assessed_on\": \"" + to_string(assessment.assessed_on) + "\"",
                          "\"profile\": " + joined(arranged(facts), "{", "}"),
                          "\"answers\": " + joined(arranged(answers), "{", "}")}),
                "{", "}");
}

std::string rendered(std::string_view format, const Charter& charter, const std::string& text,
                     const Source* source) {
  const Checked<Assessment> read = decode_assessment(text, charter, the_scale());
  RC_ASSERT(read.ok());
  const Framework framework{charter, the_scale(), embedded().rules};
  const Evaluation evaluation = evaluate(framework, *read.value, {read.value->assessed_on});
  const GapReport report = make_report(framework, *read.value, evaluation, {Language::Fr, source});
  return find_format(format)->render(report, {});
}

Charter some_charter() {
  return chosen(0, 9) == 0 ? embedded().charter : random_charter(chosen);
}

}  // namespace

TEST_CASE("the order of keys, facts and answers never matters") {
  CHECK(rc::check([] {
    const Charter charter = some_charter();
    const Assessment assessment = random_assessment(charter, the_scale(), chosen);
    const std::string in_order = document(charter, assessment, Order::AsWritten);
    const std::string mixed = document(charter, assessment, Order::Shuffled);
    // Without the source, so that no line number of a finding is in the report.
    RC_ASSERT(rendered("json", charter, in_order, nullptr) == rendered("json", charter, mixed, nullptr));
    RC_ASSERT(rendered("text", charter, in_order, nullptr) == rendered("text", charter, mixed, nullptr));
  }));
}

TEST_CASE("the same document gives the same bytes") {
  CHECK(rc::check([] {
    const Charter charter = some_charter();
    const Source source{"a.json",
                        document(charter, random_assessment(charter, the_scale(), chosen), Order::AsWritten)};
    for (const ReportFormat& format : report_formats()) {
      RC_ASSERT(rendered(format.name, charter, source.text, &source) ==
                rendered(format.name, charter, source.text, &source));
    }
  }));
}

TEST_CASE("what is decoded evaluates as what was written") {
  CHECK(rc::check([] {
    const Charter charter = some_charter();
    Assessment assessment = random_assessment(charter, the_scale(), chosen);
    assessment.waivers.clear();
    const Checked<Assessment> read =
        decode_assessment(document(charter, assessment, Order::Shuffled), charter, the_scale());
    RC_ASSERT(read.ok());
    const Evaluation direct = evaluated(charter, assessment);
    const Evaluation decoded = evaluated(charter, *read.value);
    RC_ASSERT((direct.overall.score == decoded.overall.score));
    RC_ASSERT((direct.overall.evidenced == decoded.overall.evidenced));
    RC_ASSERT(ids_of(charter, direct.gaps) == ids_of(charter, decoded.gaps));
  }));
}

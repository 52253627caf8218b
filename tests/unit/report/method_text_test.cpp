// The report tells how the score is made by the scale, the charter and the rules at hand.

#include "report/method_text.h"
#include "support/builders.h"

#include <catch2/catch.hpp>

namespace charter {

namespace {

using test::a_charter;

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the method of the charter that comes with the program") {
  const Bundle& bundle = test::shipped();
  const Framework framework{bundle.charter, bundle.scale, bundle.rules};
  CHECK(
      method_text(framework, Language::En) ==
      "“Done” earns all the points of an action, “Partly done” earns half of them; any other answer, or "
      "none, "
      "earns nothing. Some actions carry more points than others. The score is the average of the "
      "principles, which all count the same. What does not apply to you is left out. Some findings hold the "
      "score of their principle down; the report says where. “Could reach” is the score if all you have not "
      "answered, or answered with “We don’t know”, were done. “Backed by proof” counts only what recent "
      "evidence shows.");
  CHECK(
      method_text(framework, Language::Fr) ==
      "«\u00a0Fait\u00a0» donne tous les points d’une action, «\u00a0Fait en partie\u00a0» donne la "
      "moitié\u00a0; toute autre réponse, ou l’absence de réponse, ne donne rien. Certaines actions valent "
      "plus de points que d’autres. Le résultat est la moyenne des principes, qui comptent tous autant. Ce "
      "qui ne s’applique pas à vous est mis de côté. Certains constats plafonnent le résultat de leur "
      "principe\u00a0; le rapport dit où. «\u00a0Pourrait atteindre\u00a0» est le résultat si tout ce à quoi "
      "vous n’avez pas répondu, ou avez répondu «\u00a0On ne sait pas\u00a0», était fait. «\u00a0Avec "
      "preuves\u00a0» ne compte que ce qu’une preuve récente montre.");
}

TEST_CASE("another scale and another charter make another method") {
  const Charter charter = a_charter()
                              .with_principle("A", "C", 3)
                              .with_principle("B", "C", 1)
                              .with({.id = "A-01", .weight = 2})
                              .with({.id = "A-02", .weight = 2})
                              .with({.id = "B-01", .weight = 5});
  Scale scale = test::the_scale();
  scale.unit = 20;
  scale.statuses.erase(scale.statuses.begin() + 4);  // “we don’t know”
  scale.statuses[0].share = 20;
  scale.statuses[1].share = 15;
  scale.statuses[2].share = 2;
  scale.statuses[3].share = 2;
  const RuleSet rules{own_rules(), {}, nullptr};
  CHECK(
      method_text({charter, scale, rules}, Language::En) ==
      "“Done” earns all the points of an action, “Partly done” earns 3/4, “Planned” or “Not started” earns "
      "1/10; any other answer, or none, earns nothing. The score is the average of the principles, which do "
      "not all count the same (A 3, B 1). What does not apply to you is left out. “Could reach” is the score "
      "if all you have not answered were done. “Backed by proof” counts only what evidence shows.");
  CHECK(has(method_text({charter, scale, rules}, Language::Fr), "«\u00a0Fait en partie\u00a0» donne 3/4, "));
}

TEST_CASE(
    "weights that differ only from principle to principle give no action more points than its neighbours") {
  const Charter charter = a_charter().with({.id = "A-01", .weight = 1}).with({.id = "B-01", .weight = 9});
  const RuleSet rules{own_rules(), {}, nullptr};
  CHECK_FALSE(has(method_text({charter, test::the_scale(), rules}, Language::En), "carry more"));
}

TEST_CASE("the next steps name the first tier of the charter at hand") {
  Charter charter = a_charter().with({.id = "A-01"});
  charter.tiers.front().name = test::CharterBuilder::both("Bases");
  const RuleSet rules{own_rules(), {}, nullptr};
  const Framework framework{charter, test::the_scale(), rules};
  CHECK(has(next_steps_intro(framework, Language::En), "then the tier “Bases”"));
  CHECK(has(next_steps_intro(framework, Language::Fr), "puis le palier «\u00a0Bases (fr)\u00a0»"));
}

}  // namespace charter

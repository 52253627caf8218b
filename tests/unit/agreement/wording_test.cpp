#include "rules/wording.h"

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <vector>

using namespace charter;

TEST_CASE("places that nobody filled in") {
  for (const char* text :
       {"Count the meals served each week\nTBD", "À compléter avec la ville avant la signature",
        "Compter les repas [à venir]", "", "  ", "...", "TBD", "todo", "To be completed", "À compléter",
        "à venir", "xxx", "Lorem ipsum dolor", "Description: TBD", "[à préciser]",
        "Name to be determined by the committee of the partners"}) {
    INFO(text);
    CHECK(is_placeholder(text));
  }
  for (const char* text :
       {"Count meals", "Prévoir les besoins dans les semaines à venir pour chaque quartier", "Todorov",
        "Données du quartier", "A", "Prepare the forms to be completed by each household",
        "Remettre les formulaires à compléter à la maison", "Aider à déterminer où ouvrir un comptoir"}) {
    INFO(text);
    CHECK_FALSE(is_placeholder(text));
  }
}

TEST_CASE("purposes without an end") {
  for (const char* text :
       {"Any purpose", "for research and other purposes", "As needed.", "à toutes autres fins utiles",
        "toute fin", "Toutes\u00a0fins", "All uses:", "au besoin", "any purpose, such as: meals, routes",
        "any purpose: meals, routes, etc.", "Any purpose. Contact: the city",
        "not only for meals but for any purpose", "including but not limited to: meals",
        "Count meals and no sale. Any purpose of the city"}) {
    INFO(text);
    CHECK(is_open_ended(text));
  }
  for (const char* text :
       {"Count the meals served each week", "any purpose of this list: counting meals, planning routes",
        "toute fin parmi : compter, planifier", "manyuses", "Company purposes",
        "Count meals and for no other purposes", "The data are never used for any other purpose",
        "Toute autre fin est interdite", "Compter les repas, sans autres fins",
        "Any other purpose is forbidden", "Répartir les denrées selon les besoins"}) {
    INFO(text);
    CHECK_FALSE(is_open_ended(text));
  }
}

TEST_CASE("everyone is nobody in particular") {
  for (const char* text : {"*", "All", "any staff", "Tous", "Tout le personnel", "everyone"}) {
    CHECK(names_everyone(text));
  }
  for (const char* text : {"all analysts of the lab", "Analyste", ""}) {
    CHECK_FALSE(names_everyone(text));
  }
}

TEST_CASE("who answers for nothing, and who answers for less") {
  for (const char* text : {"The recipient disclaims all liability.", "Accepts no liability whatsoever",
                           "La ville n’assume aucune responsabilité.", "L’hôte décline toute responsabilité",
                           "is not liable", "Répond de ses listes.\nNo liability"}) {
    INFO(text);
    CHECK(disclaims_all(text));
  }
  for (const char* text :
       {"Accepts no liability for mistakes in the lists received.", "Answers for its staff", "",
        "No liability, except for misuse", "Aucune responsabilité, sauf en cas de faute",
        "N’assume aucune responsabilité pour l’exactitude des listes"}) {
    INFO(text);
    CHECK_FALSE(disclaims_all(text));
  }
}

TEST_CASE("a word of a vocabulary is the same plain, with a prefix and as an IRI") {
  const std::array<std::string_view, 2> kinds{"access-control", "commercial-purpose"};
  for (const char* name :
       {"access-control", "access-control-method", "dpv:AccessControlMethod",
        "https://w3id.org/dpv#AccessControlMethod", "ACCESS_CONTROL", "CommercialPurpose"}) {
    INFO(name);
    CHECK(is_kind_of(name, kinds));
  }
  for (const char* name :
       {"non-commercial-purpose", "NonCommercialPurpose", "access", "access-controlled", ""}) {
    INFO(name);
    CHECK_FALSE(is_kind_of(name, kinds));
  }
}

TEST_CASE("words are found whole, whatever their case and accents") {
  const std::array<std::string_view, 2> words{"Télécopie", "ftp"};
  CHECK(mentions("Par TELECOPIE seulement", words));
  CHECK(mentions("ftp", words));
  CHECK_FALSE(mentions("sftp", words));
  CHECK_FALSE(mentions("", words));
  CHECK_FALSE(mentions("x", {}));
}

TEST_CASE("a law is found inside its citation") {
  CHECK(names_law("CQLR c. A-2.1", "A-2.1"));
  CHECK(names_law("RLRQ, chapitre a-2.1", "A-2.1"));
  CHECK(names_law("A-2.1", "A-2.1"));
  CHECK_FALSE(names_law("A-2.1.1", "A-2.1"));
  CHECK_FALSE(names_law("A-2.1, r. 3.1", "A-2.1"));
  CHECK(names_law("A-2.1, r. 3.1 and A-2.1", "A-2.1"));
  CHECK_FALSE(names_law("CQLR c. P-39.1", "A-2.1"));
  CHECK_FALSE(names_law("", "A-2.1"));
}

TEST_CASE("a section is one of those cited, not a paragraph of another") {
  struct Case {
    const char* cited;
    const char* section;
    bool found;
  };
  for (const auto& [cited, section, found] : std::vector<Case>{{"68", "68", true},
                                                               {"s. 68", "68", true},
                                                               {"art. 64 et 68", "68", true},
                                                               {"64, 68 para. 2", "2", false},
                                                               {"68 (1)", "1", false},
                                                               {"68(1)", "68", true},
                                                               {"68.1", "68", false},
                                                               {"67.2.1 à 67.2.3", "67.2.2", true},
                                                               {"67.2.1-3", "67.2.3", true},
                                                               {"67.2.1-3", "67.2.4", false},
                                                               {"67.2", "67.2.1", false},
                                                               {"60 to 70", "64", true},
                                                               {"60, 70", "64", false},
                                                               {"", "68", false},
                                                               {"68", "", false},
                                                               {"99999999999999999999", "68", false}}) {
    INFO(cited << " / " << section);
    CHECK(names_section(cited, section) == found);
  }
}

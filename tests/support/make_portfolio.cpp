// make_portfolio FILE COUNT: a database of made-up partners, for the tests of pages and workbooks.

#include "portfolio/database.h"
#include "support/random_portfolio.h"

#include <charter/bundle.h>
#include <charter/embedded.h>

#include <iostream>
#include <span>
#include <string>

int main(int count, char** arguments) {
  const std::span<char*> words{arguments, static_cast<std::size_t>(count)};
  if (words.size() != 3) {
    std::cerr << "make_portfolio FILE COUNT\n";
    return 2;
  }
  const charter::Bundle bundle = charter::read_bundle(charter::embedded_bundle()).value();
  auto database = charter::open_database(words[1], {bundle.charter, bundle.scale, bundle.rules});
  if (!database) {
    std::cerr << charter::message_of(database.error(), charter::Language::En) << "\n";
    return 1;
  }
  charter::test::random_portfolio(bundle, std::stoul(words[2]), **database);
  return 0;
}

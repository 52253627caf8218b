#include "model/hash.h"

#include <catch2/catch.hpp>

#include <set>

namespace charter {

TEST_CASE("the hash of a document is 16 digits, and another one for each change") {
  std::string text = "une réponse, puis une autre, et la fin";
  std::set<std::string> seen{content_hash(text)};
  CHECK(seen.begin()->size() == 16);
  CHECK(seen.begin()->find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(content_hash(std::string{text}) == content_hash(text));
  std::size_t changes = 1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit, ++changes) {
      std::string other = text;
      other[i] = static_cast<char>(static_cast<unsigned char>(other[i]) ^ (1 << bit));
      seen.insert(content_hash(other));
    }
  }
  for (; !text.empty(); text.pop_back(), ++changes) {
    seen.insert(content_hash(text.substr(0, text.size() - 1)));
    seen.insert(content_hash(text + '\0'));
    ++changes;
  }
  CHECK(seen.size() == changes);
  // Words that change places, and bytes that move from one word into the next.
  CHECK(content_hash("aaaaaaaabbbbbbbb") != content_hash("bbbbbbbbaaaaaaaa"));
  CHECK(content_hash(std::string(7, 'a') + "b" + std::string(8, 'a')) !=
        content_hash(std::string(8, 'a') + "b" + std::string(7, 'a')));
}

}  // namespace charter

// The C interface, natively: the address sanitizer watches what the module could not tell us about.

#include "wasm/bindings.h"

#include "wasm/evaluate_text.h"

#include <catch2/catch.hpp>

#include <cstring>
#include <string>

using namespace charter;

namespace {

struct Block {
  explicit Block(std::string_view text)
      : size(static_cast<std::uint32_t>(text.size())), bytes(charter_allocate(size)) {
    std::memcpy(bytes, text.data(), text.size());
  }
  ~Block() { charter_release(bytes); }
  Block(const Block&) = delete;
  Block& operator=(const Block&) = delete;

  std::uint32_t size;
  char* bytes;
};

/// As a host does it: every text in a block of its own, everything given back.
Reply through_the_bindings(const Request& request) {
  const Block document{request.document};
  const Block as_of{request.as_of};
  const Block format{request.format};
  const Block language{request.language};
  CharterReply* const reply = charter_evaluate(document.bytes, document.size, as_of.bytes, as_of.size,
                                               format.bytes, format.size, language.bytes, language.size);
  const Reply answer{static_cast<Verdict>(reply->verdict),
                     {reinterpret_cast<const char*>(reply + 1), reply->size}};
  charter_release(reply);
  return answer;
}

}  // namespace

TEST_CASE("the bindings hand over what evaluate_text says, byte for byte") {
  const std::string good =
      R"({"charter": "montreal-digital-data-charter@2020", "organization": {"name": "Été"},
    "assessed_on": "2026-05-01", "answers": {}})";
  const Request requests[] = {
      {.document = good, .as_of = "", .format = "json", .language = "fr"},
      {.document = good, .as_of = "2027-01-01", .format = "text", .language = "en"},
      {.document = "", .as_of = "", .format = "json", .language = "en"},
      {.document = std::string_view{"{\"a\0b\": 1}", 10}, .as_of = "", .format = "json", .language = "en"},
      {.document = good, .as_of = "", .format = "", .language = ""},
  };
  for (const Request& request : requests) {
    const Reply direct = evaluate_text(request);
    const Reply handed = through_the_bindings(request);
    CHECK(handed.verdict == direct.verdict);
    CHECK(handed.text == direct.text);
    CHECK_FALSE(direct.text.empty());
  }
}

// What the native build answers, for tests/wasm/parity.mjs to hold against the WebAssembly module: JSON
// Lines, a case a line, with the request and the reply.
//   charter_native_answers RANDOM BROKEN EXAMPLE.json...

#include "support/builders.h"
#include "wasm/evaluate_text.h"
#include "wasm/random_document.h"
#include "workspace/disk.h"

#include <charter/report.h>

#include <nlohmann/json.hpp>

#include <iostream>

namespace charter::test {

namespace {

std::string hexadecimal(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 15U];
  }
  return out;
}

void answer(const std::string& name, const Request& request) {
  const Reply reply = evaluate_text(request);
  // Documents may hold any bytes, which JSON does not carry. Replies are UTF-8: anything else stops this
  // program.
  const nlohmann::ordered_json line{{"name", name},
                                    {"document", hexadecimal(request.document)},
                                    {"as_of", request.as_of},
                                    {"format", request.format},
                                    {"language", request.language},
                                    {"verdict", static_cast<int>(reply.verdict)},
                                    {"text", reply.text}};
  // In ASCII, since some line separators of Unicode end a line for Node.
  std::cout << line.dump(-1, ' ', true) << "\n";
}

void answer_example(const std::string& path) {
  const auto source = read_file(path, {});
  if (!source) {
    throw std::runtime_error("cannot read " + path);
  }
  for (const std::string_view language : {"en", "fr"}) {
    for (const ReportFormat& format : report_formats()) {
      answer(path, {.document = source->text, .as_of = "", .format = format.name, .language = language});
      answer(path,
             {.document = source->text, .as_of = "2027-02-28", .format = format.name, .language = language});
    }
  }
}

std::string_view language_of(int number) {
  return number % 2 == 0 ? "en" : "fr";
}

void answer_random(int count) {
  const Pick pick = dice(20260504);
  for (int i = 0; i < count; ++i) {
    const std::string document = random_document(shipped(), pick);
    const std::string day =
        pick(0, 3) == 0 ? to_string(Date{parse_date("2024-01-01")->days + pick(0, 1500)}) : "";
    const std::string name = "random assessment " + std::to_string(i);
    answer(name, {.document = document, .as_of = day, .format = "json", .language = language_of(i)});
  }
}

void answer_broken(int count) {
  const Pick pick = dice(20260505);
  for (int i = 0; i < count; ++i) {
    const std::string document = broken_document(random_document(shipped(), pick), pick);
    const std::string name = "broken document " + std::to_string(i);
    answer(name, {.document = document, .as_of = "", .format = "json", .language = language_of(i)});
  }
}

}  // namespace

}  // namespace charter::test

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: charter_native_answers RANDOM BROKEN EXAMPLE.json...\n";
    return 2;
  }
  try {
    for (int i = 3; i < argc; ++i) {
      charter::test::answer_example(argv[i]);
    }
    charter::test::answer_random(std::stoi(argv[1]));
    charter::test::answer_broken(std::stoi(argv[2]));
  } catch (const std::exception& error) {
    std::cerr << "charter_native_answers: " << error.what() << "\n";
    return 1;
  }
  return std::cout.flush() ? 0 : 1;
}

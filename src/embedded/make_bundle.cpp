// Build tool: charter and rule folders in, a C++ file with the bundle as a byte literal out.
//   make_bundle CHARTER_DIR RULES_DIR OUT.cpp

#include "diagnostics/print.h"
#include "workspace/disk.h"
#include "workspace/framework_files.h"

#include <charter/bundle.h>

#include <cstdio>
#include <string>

namespace {

/// Octal escapes, a few hundred bytes a line: what compilers read fastest.
std::string literal(std::string_view bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i % 200 == 0) {
      out += i == 0 ? "\"" : "\"\n    \"";
    }
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte >= 0x20U && byte < 0x7FU && byte != '"' && byte != '\\' && byte != '?') {
      out += static_cast<char>(byte);
    } else {
      out += '\\';
      out += static_cast<char>('0' + (byte >> 6U));
      out += static_cast<char>('0' + (byte >> 3U & 7U));
      out += static_cast<char>('0' + (byte & 7U));
    }
  }
  return out + "\"";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: make_bundle CHARTER_DIR RULES_DIR OUT.cpp\n", stderr);
    return 2;
  }
  const charter::LoadedBundle loaded = charter::load_bundle(argv[1], argv[2], {});
  if (!loaded.bundle) {
    std::fputs(charter::print(loaded.diagnostics, loaded.sources, charter::Language::En).c_str(), stderr);
    return 1;
  }
  const std::string bytes = charter::write_bundle(*loaded.bundle);
  const std::string code = "// Made at build time from charter/ and rules/. Not to be edited.\n#include <charter/embedded.h>\n\n"
                           "namespace charter {\n\nstd::string_view embedded_bundle() {\n  static constexpr char kBytes[] =\n    " +
                           literal(bytes) + ";\n  return {kBytes, sizeof kBytes - 1};\n}\n\n}  // namespace charter\n";
  return charter::write_file(argv[3], code) ? 1 : 0;
}

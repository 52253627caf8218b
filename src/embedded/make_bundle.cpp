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

/// "rules/assessment/x.yaml" for the rule files; empty for all others. What people see does not depend on
/// where the program was built.
std::string rule_file_name(const std::string& path, const std::string& rules_folder) {
  const std::string folder = rules_folder + "/assessment/";
  return path.starts_with(folder) ? "rules/assessment/" + path.substr(folder.size()) : std::string{};
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
  std::string files;
  for (const charter::Source& source : loaded.sources) {
    const std::string name = rule_file_name(source.name, argv[2]);
    files += name.empty() ? "" : "      {" + literal(name) + ", " + literal(source.text) + "},\n";
  }
  const std::string code =
      "// Made at build time from charter/ and rules/. Not to be edited.\n"
      "#include <charter/embedded.h>\n\n#include \"embedded/rule_files.h\"\n\nnamespace charter {\n\n"
      "std::string_view embedded_bundle() {\n  static constexpr char kBytes[] =\n    " +
      literal(bytes) +
      ";\n  return {kBytes, sizeof kBytes - 1};\n}\n\n"
      "std::span<const EmbeddedFile> embedded_rule_files() {\n  static constexpr EmbeddedFile kFiles[] = "
      "{\n" +
      files + "  };\n  return kFiles;\n}\n\n}  // namespace charter\n";
  return charter::write_file(argv[3], code) ? 1 : 0;
}

// Build tool: charter and rule folders in, a C++ file with the bundle as a byte literal out.
//   make_bundle CHARTER_DIR RULES_DIR OUT.cpp

#include "diagnostics/print.h"
#include "workspace/check_files.h"
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
  for (const char* theme : {"/assessment/", "/agreement/"}) {
    const std::string folder = rules_folder + theme;
    if (path.starts_with(folder)) {
      return std::string{"rules"} + theme + path.substr(folder.size());
    }
  }
  return {};
}

std::string file_entries(const std::vector<charter::Source>& sources, const std::string& rules_folder) {
  std::string entries;
  for (const charter::Source& source : sources) {
    const std::string name = rule_file_name(source.name, rules_folder);
    entries += name.empty() ? "" : "      {" + literal(name) + ", " + literal(source.text) + "},\n";
  }
  return entries;
}

/// A function that gives `bytes`.
std::string function_of(const std::string& name, const std::string& bytes) {
  return "std::string_view " + name + "() {\n  static constexpr char kBytes[] =\n    " + literal(bytes) +
         ";\n  return {kBytes, sizeof kBytes - 1};\n}\n\n";
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
  const charter::LoadedChecks checks =
      charter::load_checks(argv[2], loaded.bundle->charter, loaded.bundle->scale, nullptr, {});
  if (!checks.checks) {
    std::fputs(charter::print(checks.diagnostics, checks.sources, charter::Language::En).c_str(), stderr);
    return 1;
  }
  const std::string code =
      "// Made at build time from charter/ and rules/. Not to be edited.\n"
      "#include <charter/embedded.h>\n\n#include \"embedded/rule_files.h\"\n\nnamespace charter {\n\n" +
      function_of("embedded_bundle", charter::write_bundle(*loaded.bundle)) +
      function_of("embedded_checks", charter::write_checks(*checks.checks)) +
      "std::span<const EmbeddedFile> embedded_rule_files() {\n  static const EmbeddedFile kFiles[] = "
      "{\n" +
      file_entries(loaded.sources, argv[2]) + file_entries(checks.sources, argv[2]) +
      "  };\n  return kFiles;\n}\n\n}  // namespace charter\n";
  return charter::write_file(argv[3], code) ? 1 : 0;
}

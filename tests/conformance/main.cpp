// Runs the conformance vectors of a folder: charter_conformance DIR. The last line is "N passed, M failed";
// exit code 1 when any failed, 77 when the folder is not there.

#include "cel/program.h"
#include "conformance/vectors.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace charter::conformance {

namespace {

/// Suites of extensions that are not part of this CEL: counted apart (docs/cel.md says why).
bool is_left_out(const std::string& suite) {
  return suite == "network_ext";
}

struct Tally {
  int passed = 0;
  int failed = 0;
  int left_out = 0;
};

/// What one test needs besides its expression.
struct Setting {
  cel::Environment environment;
  std::vector<cel::Value> slots;
};

void declare_functions(const json& entry, VectorStore& store, cel::Environment& environment) {
  for (const json& overload : entry["overloads"]) {
    cel::Overload out{.receiver = overload.value("receiver", false),
                      .params = {},
                      .result = store.type(overload["result"])};
    for (const json& param : overload["params"]) {
      out.params.push_back(store.type(param));
    }
    environment.add_overload(entry["name"].get<std::string>(), std::move(out));
  }
}

Setting setting_of(const json& test, VectorStore& store, const std::string& suite) {
  Setting out{cel::Environment({.block = suite == "block_ext"}), {}};
  out.environment.set_container(test.value("container", ""));
  for (const json& entry : test.value("type_env", json::array())) {
    if (entry.contains("type")) {
      out.environment.declare_variable(entry["name"].get<std::string>(), store.type(entry["type"]));
    } else {
      declare_functions(entry, store, out.environment);
    }
  }
  const json bindings = test.value("bindings", json::object());
  for (const auto& [name, value] : bindings.items()) {
    if (out.environment.find_variable(name) == nullptr) {
      out.environment.declare_variable(name, cel::Type::dyn());
    }
  }
  out.slots.resize(out.environment.slots());
  for (const auto& [name, value] : bindings.items()) {
    out.slots[out.environment.find_variable(name)->slot] = store.value(value);
  }
  return out;
}

/// Empty when the test passes, else why not.
std::string fault_of(const json& test, const std::string& suite) {
  VectorStore store;
  const Setting setting = setting_of(test, store, suite);
  const auto checking = test.value("disable_check", false) ? cel::Checking::Off : cel::Checking::On;
  const auto expression = test["expr"].get<std::string>();
  const auto compiled = cel::compile(expression, setting.environment, checking);
  if (!compiled.ok()) {
    return "does not compile: " + message_of(compiled.diagnostics.at(0), Language::En);
  }
  const json& expect = test["expect"];
  if (expect.contains("deduced_type")) {
    const cel::Type wanted = store.type(expect["deduced_type"]);
    const cel::Type& found = compiled.value->result_type();
    if (!(found == wanted)) {
      return "has type " + to_string(found) + ", not " + to_string(wanted);
    }
  }
  if (test.value("check_only", false)) {
    return {};
  }
  cel::Scratch scratch;
  const cel::Value value = evaluate(*compiled.value, {.slots = setting.slots}, scratch);
  if (expect.value("error", false)) {
    return value.is_error() ? "" : "gives " + shown(value) + ", not an error";
  }
  if (expect.contains("value") && !same_value(value, store.value(expect["value"]))) {
    return "gives " + shown(value) + ", not " + expect["value"].dump();
  }
  return {};
}

void run_file(const std::filesystem::path& path, Tally& total) {
  std::ifstream in(path);
  const json file = json::parse(in);
  const std::string suite = file.value("suite", path.stem().string());
  Tally here;
  for (const json& test : file["tests"]) {
    if (is_left_out(path.stem().string())) {
      ++here.left_out;
      continue;
    }
    const std::string fault = fault_of(test, path.stem().string());
    ++(fault.empty() ? here.passed : here.failed);
    if (!fault.empty()) {
      std::cout << "FAILED " << suite << "/" << test.value("section", "") << "/" << test.value("name", "")
                << ": " << test["expr"].get<std::string>() << "\n       " << fault << "\n";
    }
  }
  std::cout << path.stem().string() << ": " << here.passed << " passed, " << here.failed << " failed";
  if (here.left_out > 0) {
    std::cout << ", " << here.left_out << " left out";
  }
  std::cout << "\n";
  total.passed += here.passed;
  total.failed += here.failed;
  total.left_out += here.left_out;
}

int run_folder(const std::filesystem::path& folder) {
  if (!std::filesystem::is_directory(folder)) {
    std::cout << "skipped: no folder " << folder.string() << "\n";
    return 77;
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  Tally total;
  for (const auto& file : files) {
    run_file(file, total);
  }
  if (total.left_out > 0) {
    std::cout << total.left_out << " left out\n";
  }
  std::cout << total.passed << " passed, " << total.failed << " failed\n";
  return total.failed == 0 ? 0 : 1;
}

}  // namespace

}  // namespace charter::conformance

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: charter_conformance DIR\n";
    return 2;
  }
  try {
    return charter::conformance::run_folder(argv[1]);
  } catch (const std::exception& error) {
    std::cerr << "charter_conformance: " << error.what() << "\n";
    return 2;
  }
}

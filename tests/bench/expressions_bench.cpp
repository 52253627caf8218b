// Nanoseconds for one evaluation of ten typical expressions, beside memcpy as a measure of the machine.
//   bench_expressions [FILE]    FILE gets the expressions, figures, results and data as JSON, for
//                               cel_js_bench.mjs to run the same beside them

#include "bench/measure.h"
#include "bench/typical_expressions.h"
#include "cel/program.h"
#include "cel/sample_host.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <fstream>

namespace {

using namespace charter;
using nlohmann::json;

/// Kinds that JSON does not have are objects of one member: {"int": "7"}, {"timestamp": seconds}.
json as_json(const cel::Value& value) {
  switch (value.kind) {
    case cel::Kind::Bool:
      return value.is_true();
    case cel::Kind::Int:
      return {{"int", std::to_string(value.i)}};
    case cel::Kind::String:
      return std::string{value.as_text()};
    case cel::Kind::Timestamp:
      return {{"timestamp", value.i}};
    case cel::Kind::List: {
      json list = json::array();
      for (const cel::Value& element : value.as_list()) {
        list.push_back(as_json(element));
      }
      return list;
    }
    case cel::Kind::Record: {
      json object = json::object();
      const cel::RecordType& type = *value.record_->type;
      for (std::size_t i = 0; i < type.fields.size(); ++i) {
        if (value.record_->fields[i].kind != cel::Kind::Absent) {
          object[type.fields[i].name] = as_json(value.record_->fields[i]);
        }
      }
      return object;
    }
    default:
      return nullptr;
  }
}

json data_of(const cel::SampleHost& host) {
  json data = json::object();
  for (const char* name : {"profile", "answers", "answer", "planned_answer", "as_of"}) {
    data[name] = as_json(host.activation().slots[host.environment().find_variable(name)->slot]);
  }
  return data;
}

}  // namespace

int main(int argc, char** argv) {
  const cel::SampleHost host;
  cel::Scratch scratch;
  json rows = json::array();
  std::printf("memcpy runs at %.1f GB/s\n\n%12s\n", bench::memcpy_gigabytes_per_second(), "ns");
  for (const std::string_view text : bench::kTypicalExpressions) {
    const Checked<cel::Program> program = cel::compile(text, host.environment());
    if (!program.ok()) {
      std::printf("does not compile: %s\n", std::string{text}.c_str());
      return 1;
    }
    const cel::Activation activation = host.activation();
    const cel::Value result = cel::evaluate(*program.value, activation, scratch);
    const double nanoseconds =
        bench::nanoseconds_of([&] { bench::keep(cel::evaluate(*program.value, activation, scratch)); });
    std::printf("%12.1f  %s\n", nanoseconds, std::string{text}.c_str());
    rows.push_back({{"expression", text}, {"nanoseconds", nanoseconds}, {"result", as_json(result)}});
  }
  if (argc > 1) {
    std::ofstream{argv[1]} << json{{"rows", rows}, {"data", data_of(host)}}.dump(1) << '\n';
  }
  return 0;
}

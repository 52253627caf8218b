#include "portfolio/benchmark_file.h"

#include "portfolio/database_kinds.h"
#include "portfolio/json_fields.h"
#include "workspace/disk.h"

#include <nlohmann/json.hpp>

#include <numeric>

namespace charter {

namespace {

using Json = nlohmann::json;
using Fields = JsonFields<Json>;

constexpr std::uint64_t kMostPartners = 1'000'000'000;

Diagnostic about(const DiagnosticKind& kind, std::vector<DiagnosticArg> args) {
  return {.kind = &kind, .span = {}, .args = std::move(args), .suggestion = {}, .source = kUnplaced};
}

std::optional<PeerSpread> spread_from(const Json& object, std::uint32_t min_group) {
  Fields fields{object};
  PeerSpread spread;
  spread.count = static_cast<std::uint32_t>(fields.number("count", kMostPartners));
  const Json& bins = fields.list("bins");
  if (!fields.expect(bins.size() == kBins)) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < kBins; ++i) {
    spread.bins[i] = static_cast<std::uint32_t>(fields.number(bins[i], kMostPartners));
  }
  const auto sum = std::accumulate(spread.bins.begin(), spread.bins.end(), std::uint64_t{0});
  fields.expect(sum == spread.count && spread.count >= min_group);
  return fields.good() ? std::optional{spread} : std::nullopt;
}

std::optional<PeerDimension> dimension_of(const std::string& name) {
  for (const PeerDimension dimension : {PeerDimension::All, PeerDimension::Sector, PeerDimension::Size}) {
    if (to_string(dimension) == name) {
      return dimension;
    }
  }
  return std::nullopt;
}

std::optional<PeerGroup> group_from(const Json& object, const Charter& charter, std::uint32_t min_group) {
  Fields fields{object};
  PeerGroup group;
  const auto dimension = dimension_of(fields.text("dimension"));
  if (!fields.expect(dimension.has_value())) {
    return std::nullopt;
  }
  group.dimension = *dimension;
  group.value = group.dimension == PeerDimension::All ? "" : fields.text("value");
  if (fields.has("score")) {
    group.score = spread_from(fields.object("score"), min_group);
    fields.expect(group.score.has_value());
  }
  group.principles.resize(charter.principles.size());
  for (const auto& [id, spread] : fields.object("principles").items()) {
    const auto principle = find_principle(charter, id);
    if (!fields.expect(principle.has_value())) {
      return std::nullopt;
    }
    group.principles[*principle] = spread_from(spread, min_group);
    fields.expect(group.principles[*principle].has_value());
  }
  return fields.good() ? std::optional{std::move(group)} : std::nullopt;
}

}  // namespace

Result<Benchmark> decode_benchmark(const Source& source, const Framework& framework) {
  const auto refused = [&](const std::string& where) {
    return tl::unexpected(about(kNotABenchmark, {source.name, where}));
  };
  const Json json = Json::parse(source.text, nullptr, false);
  Fields fields{json};
  Benchmark benchmark;
  const std::string schema = fields.text("schema");
  if (!fields.good() || schema != "charter.benchmark/1") {
    return refused("schema");
  }
  benchmark.charter = fields.text("charter");
  benchmark.rules_hash = fields.text("rules");
  benchmark.min_group = static_cast<std::uint32_t>(fields.number("min_group", kMostMinGroup));
  fields.expect(benchmark.min_group >= kLeastMinGroup);
  const Json& groups = fields.list("groups");
  if (!fields.good()) {
    return refused("charter, rules, min_group, groups");
  }
  if (benchmark.charter != reference_to(framework.charter)) {
    return tl::unexpected(
        about(kOtherBenchmark, {source.name, benchmark.charter, reference_to(framework.charter)}));
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    auto group = group_from(groups[i], framework.charter, benchmark.min_group);
    if (!group) {
      return refused("groups[" + std::to_string(i) + "]");
    }
    benchmark.groups.push_back(std::move(*group));
  }
  return benchmark;
}

Result<Benchmark> read_benchmark(const std::string& path, const Framework& framework) {
  auto source = read_file(path, {});
  if (!source) {
    source.error().source = kUnplaced;
    return tl::unexpected(std::move(source.error()));
  }
  return source->text.size() > ReadLimits{}.bytes ? decode_benchmark({path, {}}, framework)
                                                  : decode_benchmark(*source, framework);
}

}  // namespace charter

#include "workspace/framework_files.h"

#include "model/hash.h"
#include "workspace/disk.h"

#include <algorithm>

namespace charter {

namespace {

void take(std::vector<Diagnostic>& from, std::uint32_t first_source, LoadedBundle& into) {
  for (Diagnostic& diagnostic : from) {
    diagnostic.source += first_source;
    into.diagnostics.push_back(std::move(diagnostic));
  }
}

/// A diagnostic about a file that could not be read has no source to point into.
void take_unplaced(Diagnostic diagnostic, LoadedBundle& into) {
  diagnostic.source = static_cast<std::uint32_t>(-1);
  into.diagnostics.push_back(std::move(diagnostic));
}

std::optional<Charter> read_charter(const std::string& folder, const ReadLimits& limits, LoadedBundle& loaded) {
  Checked<std::vector<Source>> files = read_charter_folder(folder, limits);
  for (Diagnostic& diagnostic : files.diagnostics) {
    take_unplaced(std::move(diagnostic), loaded);
  }
  if (!files.value) {
    return std::nullopt;
  }
  const auto first = static_cast<std::uint32_t>(loaded.sources.size());
  loaded.sources.insert(loaded.sources.end(), files.value->begin(), files.value->end());
  Checked<Charter> charter = decode_charter(*files.value, Strictness::Load, limits);
  take(charter.diagnostics, first, loaded);
  return std::move(charter.value);
}

std::optional<Scale> read_scale(const std::string& path, const Charter& charter, const ReadLimits& limits,
                                LoadedBundle& loaded, TextHash& hash) {
  Result<Source> file = read_file(path, limits);
  if (!file) {
    take_unplaced(file.error(), loaded);
    return std::nullopt;
  }
  const auto first = static_cast<std::uint32_t>(loaded.sources.size());
  loaded.sources.push_back(*file);
  hash.add(file->text);
  Checked<Scale> scale = decode_scale(*file, charter, limits);
  take(scale.diagnostics, first, loaded);
  return std::move(scale.value);
}

bool same_tiers(const Charter& a, const Charter& b) {
  return std::equal(a.tiers.begin(), a.tiers.end(), b.tiers.begin(), b.tiers.end(),
                    [](const Tier& left, const Tier& right) { return left.id == right.id; });
}

std::string scoring_file(const std::string& folder) { return folder + "/scoring.yaml"; }

}  // namespace

LoadedBundle load_bundle(const std::string& charter_folder, const std::string& rules_folder, const ReadLimits& limits) {
  LoadedBundle loaded;
  auto charter = read_charter(charter_folder, limits, loaded);
  if (!charter) {
    return loaded;
  }
  TextHash hash;
  const bool own = file_exists(scoring_file(charter_folder));
  auto scale = read_scale(scoring_file(own ? charter_folder : rules_folder), *charter, limits, loaded, hash);
  if (scale) {
    loaded.bundle = Bundle{std::move(*charter), std::move(*scale), {own_rules(), hash.hex()}};
  }
  return loaded;
}

LoadedBundle load_charter(const std::string& charter_folder, const Bundle& base, const ReadLimits& limits) {
  LoadedBundle loaded;
  auto charter = read_charter(charter_folder, limits, loaded);
  if (!charter) {
    return loaded;
  }
  if (!file_exists(scoring_file(charter_folder)) && same_tiers(*charter, base.charter)) {
    loaded.bundle = Bundle{std::move(*charter), base.scale, base.rules};
    return loaded;
  }
  TextHash hash;
  if (auto scale = read_scale(scoring_file(charter_folder), *charter, limits, loaded, hash)) {
    loaded.bundle = Bundle{std::move(*charter), std::move(*scale), {own_rules(), hash.hex()}};
  }
  return loaded;
}

LoadedBundle load_rules(const std::string& rules_folder, const Bundle& base, const ReadLimits& limits) {
  LoadedBundle loaded;
  TextHash hash;
  if (auto scale = read_scale(scoring_file(rules_folder), base.charter, limits, loaded, hash)) {
    loaded.bundle = Bundle{base.charter, std::move(*scale), {own_rules(), hash.hex()}};
  }
  return loaded;
}

}  // namespace charter

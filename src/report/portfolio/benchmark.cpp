#include <charter/benchmark.h>

#include "model/folded.h"
#include "report/portfolio/spread.h"
#include "report/portfolio/suppression.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <map>

namespace charter {

namespace {

using Figure = std::function<std::optional<Score>(const PartnerRecord&)>;

/// The values of one dimension, spelled as the first who typed each, and their numbers.
class Names {
 public:
  void add(const std::string& typed) {
    numbers_.emplace(spelling_key(typed), Name{std::string{trimmed_blanks(typed)}, 0});
  }
  void settle() {
    for (auto& [key, name] : numbers_) {
      name.number = names_.size();
      names_.push_back(name.spelling);
    }
  }
  [[nodiscard]] std::size_t of(const std::string& typed) const {
    return numbers_.at(spelling_key(typed)).number;
  }
  [[nodiscard]] const std::vector<std::string>& all() const { return names_; }

 private:
  struct Name {
    std::string spelling;
    std::size_t number;
  };
  std::map<std::string, Name> numbers_;  ///< by their key
  std::vector<std::string> names_;
};

class BenchmarkMaker {
 public:
  BenchmarkMaker(const Framework& framework, const Portfolio& portfolio, std::uint32_t min_group)
      : principles_(framework.charter.principles.size()) {
    benchmark_.charter = reference_to(framework.charter);
    benchmark_.rules_hash = framework.rules.hash;
    benchmark_.min_group = min_group;
    for (const Series& series : series_of(portfolio)) {
      shown_.push_back({&portfolio.records[series.shown()], 0, 0});
      sectors_.add(shown_.back().record->sector);
      sizes_.add(shown_.back().record->size);
    }
    sectors_.settle();
    sizes_.settle();
    for (Shown& shown : shown_) {
      shown.sector = sectors_.of(shown.record->sector);
      shown.size = sizes_.of(shown.record->size);
    }
  }

  Benchmark make() && {
    add_group(PeerDimension::All, {});
    for (const std::string& sector : sectors_.all()) {
      add_group(PeerDimension::Sector, sector);
    }
    for (const std::string& size : sizes_.all()) {
      add_group(PeerDimension::Size, size);
    }
    fill([](const PartnerRecord& r) { return r.overall.score(); },
         [](PeerGroup& group) -> std::optional<PeerSpread>& { return group.score; });
    for (std::size_t i = 0; i < principles_; ++i) {
      fill([i](const PartnerRecord& r) { return r.principles[i].score(); },
           [i](PeerGroup& group) -> std::optional<PeerSpread>& { return group.principles[i]; });
    }
    auto& groups = benchmark_.groups;
    groups.erase(std::remove_if(groups.begin(), groups.end(),
                                [](const PeerGroup& group) {
                                  const auto shown = [](const auto& spread) { return spread.has_value(); };
                                  return !group.score && std::none_of(group.principles.begin(),
                                                                      group.principles.end(), shown);
                                }),
                 groups.end());
    return std::move(benchmark_);
  }

 private:
  void add_group(PeerDimension dimension, const std::string& value) {
    benchmark_.groups.push_back({dimension, value, {}, {}});
    benchmark_.groups.back().principles.resize(principles_);
  }

  /// One figure over all groups. Each is judged apart: who has no score in a principle is not among its
  /// peers.
  void fill(const Figure& figure, const std::function<std::optional<PeerSpread>&(PeerGroup&)>& place) {
    CrossTable table(sectors_.all().size(), std::vector<std::uint32_t>(sizes_.all().size(), 0));
    for (const Shown& shown : shown_) {
      if (figure(*shown.record)) {
        ++table[shown.sector][shown.size];
      }
    }
    const Publishable published = publishable(table, benchmark_.min_group);
    auto group = benchmark_.groups.begin();
    spread_of(
        figure, published.all, [](const Shown&) { return true; }, place(*group++));
    for (std::size_t i = 0; i < sectors_.all().size(); ++i) {
      spread_of(
          figure, published.rows[i], [i](const Shown& shown) { return shown.sector == i; }, place(*group++));
    }
    for (std::size_t i = 0; i < sizes_.all().size(); ++i) {
      spread_of(
          figure, published.columns[i], [i](const Shown& shown) { return shown.size == i; }, place(*group++));
    }
  }

  template <class Belongs>
  void spread_of(const Figure& figure, bool published, Belongs belongs, std::optional<PeerSpread>& place) {
    if (!published) {
      return;
    }
    PeerSpread spread;
    for (const Shown& shown : shown_) {
      const auto score = belongs(shown) ? figure(*shown.record) : std::nullopt;
      if (score) {
        ++spread.count;
        ++spread.bins[bin_of(*score)];
      }
    }
    place = spread;
  }

  struct Shown {
    const PartnerRecord* record;
    std::size_t sector;  ///< number of its name
    std::size_t size;
  };

  std::size_t principles_;
  Benchmark benchmark_;
  std::vector<Shown> shown_;
  Names sectors_;
  Names sizes_;
};

}  // namespace

std::string_view to_string(PeerDimension dimension) {
  switch (dimension) {
    case PeerDimension::All:
      return "all";
    case PeerDimension::Sector:
      return "sector";
    case PeerDimension::Size:
      return "size";
  }
  return {};
}

Benchmark make_benchmark(const Framework& framework, const Portfolio& portfolio, std::uint32_t min_group) {
  return BenchmarkMaker{framework, portfolio, min_group}.make();
}

std::string render_benchmark(const Charter& charter, const Benchmark& benchmark) {
  using Json = nlohmann::ordered_json;
  const auto spread = [](const PeerSpread& given) {
    return Json{{"count", given.count}, {"bins", given.bins}};
  };
  Json json{{"schema", "charter.benchmark/1"},
            {"charter", benchmark.charter},
            {"rules", benchmark.rules_hash},
            {"min_group", benchmark.min_group}};
  json["groups"] = Json::array();
  for (const PeerGroup& group : benchmark.groups) {
    Json object{{"dimension", to_string(group.dimension)}};
    if (group.dimension != PeerDimension::All) {
      object["value"] = group.value;
    }
    if (group.score) {
      object["score"] = spread(*group.score);
    }
    object["principles"] = Json::object();
    for (std::size_t i = 0; i < group.principles.size(); ++i) {
      if (group.principles[i]) {
        object["principles"][charter.principles[i].id] = spread(*group.principles[i]);
      }
    }
    json["groups"].push_back(std::move(object));
  }
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace charter

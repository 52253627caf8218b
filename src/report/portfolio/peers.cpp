#include <charter/benchmark.h>

#include "model/folded.h"
#include "report/phrases.h"
#include "report/portfolio/phrases.h"
#include "report/portfolio/spread.h"
#include "report/words.h"

namespace charter {

namespace {

ReportPeerPlace place_in(const PeerSpread& peers, Score score, Language language) {
  ReportPeerPlace place;
  const std::size_t own = bin_of(score);
  for (std::size_t bin = 0; bin < kBins; ++bin) {
    (bin < own ? place.lower : bin == own ? place.same : place.higher) += peers.bins[bin];
  }
  place.band = bin_name(own, language);
  return place;
}

std::string group_name(const PeerGroup& group, Language language) {
  const std::string between{colon(language)};
  switch (group.dimension) {
    case PeerDimension::All:
      return std::string{say(Word::PeersAll, language)};
    case PeerDimension::Sector:
      return std::string{say(PortfolioWord::Sector, language)} + between + sector_name(group.value, language);
    case PeerDimension::Size:
      return std::string{say(PortfolioWord::Size, language)} + between + size_name(group.value, language);
  }
  return {};
}

bool concerns(const PeerGroup& group, const Organization& organization) {
  const auto alike = [&group](const std::string& typed) {
    return spelling_key(group.value) == spelling_key(typed);
  };
  return group.dimension == PeerDimension::All ||
         (group.dimension == PeerDimension::Sector && alike(organization.sector)) ||
         (group.dimension == PeerDimension::Size && alike(organization.size));
}

}  // namespace

ReportPeers peers_of(const Benchmark& benchmark, const Framework& framework, const Organization& organization,
                     const Evaluation& evaluation, Language language) {
  ReportPeers peers;
  for (const PeerGroup& group : benchmark.groups) {
    if (!concerns(group, organization)) {
      continue;
    }
    ReportPeerGroup row{
        std::string{to_string(group.dimension)}, group.value, group_name(group, language), {}};
    const auto add = [&](const std::optional<PeerSpread>& spread, std::optional<Score> own, std::string id,
                         std::string name) {
      if (spread && own) {
        row.places.push_back(place_in(*spread, *own, language));
        row.places.back().id = std::move(id);
        row.places.back().name = std::move(name);
      }
    };
    add(group.score, evaluation.overall.score, {}, std::string{say(Word::Score, language)});
    for (std::size_t i = 0; i < group.principles.size(); ++i) {
      const Principle& principle = framework.charter.principles[i];
      add(group.principles[i], evaluation.principles[i].standing.score, principle.id,
          std::string{principle.name.in(tag(language))});
    }
    if (!row.places.empty()) {
      peers.groups.push_back(std::move(row));
    }
  }
  peers.remark = say(peers.groups.empty() ? Word::PeersNone : Word::PeersRemark, language);
  if (benchmark.rules_hash != framework.rules.hash) {
    peers.remark += " " + std::string{say(Word::PeersOtherRules, language)};
  }
  return peers;
}

}  // namespace charter

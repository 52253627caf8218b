#pragma once
/// Rules of a folder added to those that are there: on assessments and on agreements alike.

#include <algorithm>
#include <vector>

namespace charter {

/// `logic` belongs to the last entries of `infos`; those before are the engine's own, and cannot be replaced.
/// A rule of the same id as one of those is known to replace it: decoding the files has checked that.
template <class Decoded, class Info, class Logic>
void add_sources(const Decoded& decoded, std::vector<Info>& infos, std::vector<Logic>& logic) {
  const std::size_t own = infos.size() - logic.size();
  for (const auto& source : decoded.sources) {
    const auto known = std::find_if(infos.begin() + static_cast<std::ptrdiff_t>(own), infos.end(),
                                    [&](const Info& info) { return info.id == source.info.id; });
    if (known != infos.end()) {
      logic[static_cast<std::size_t>(known - infos.begin()) - own] = source.logic;
      *known = source.info;
    } else {
      infos.push_back(source.info);
      logic.push_back(source.logic);
    }
  }
}

}  // namespace charter

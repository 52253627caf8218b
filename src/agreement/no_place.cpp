#include "agreement/no_place.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace charter {

namespace {

/// "access" of "access[].need_to_know".
std::string_view block_of(std::string_view path) {
  return path.substr(0, path.find_first_of(".["));
}

/// "access.need_to_know" of the same; the block where there is no key.
std::string key_of(std::string_view path) {
  std::string key{block_of(path)};
  const std::size_t dot = path.find('.');
  if (dot != std::string_view::npos) {
    const std::string_view rest = path.substr(dot + 1);
    key += "." + std::string{rest.substr(0, rest.find_first_of(".["))};
  }
  return key;
}

}  // namespace

std::vector<std::string> topics_without_place(const CheckSet& checks, std::span<const Agreement> agreements) {
  // What any of them can say. Of ten thousand policies most can say the same.
  std::set<std::string_view> paths;
  for (const Agreement& agreement : agreements) {
    if (agreement.expressible.empty()) {
      return {};  // ours can say everything
    }
    paths.insert(agreement.expressible.begin(), agreement.expressible.end());
  }
  Agreement together;
  together.expressible.assign(paths.begin(), paths.end());
  const auto sayable = [&together](std::string_view path) { return can_say(together, path); };
  std::vector<std::string> topics;
  for (const CheckInfo& info : checks.infos) {
    for (const CheckClause& clause : info.clauses) {
      if (info.structural || info.against_assessment || clause.at.empty() || sayable(clause.at)) {
        continue;
      }
      const std::string_view block = block_of(clause.at);
      std::string topic = sayable(block) ? key_of(clause.at) : std::string{block};
      if (std::find(topics.begin(), topics.end(), topic) != topics.end()) {
        continue;
      }
      // After the last one of its block, so that they stand together.
      const auto last = std::find_if(topics.rbegin(), topics.rend(),
                                     [block](const std::string& other) { return block_of(other) == block; });
      topics.insert(last == topics.rend() ? topics.end() : last.base(), std::move(topic));
    }
  }
  return topics;
}

}  // namespace charter

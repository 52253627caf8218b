#pragma once
/// The scale of a scoring: what each status is worth, and which gates open each level.
/// Data, from `scoring.yaml`; the engine has no weight of its own.

#include <charter/framework.h>
#include <charter/text.h>

#include <cstdint>
#include <string>
#include <vector>

namespace charter {

/// What a status means to the engine, whatever it is called.
enum class StatusRole {
  Satisfied,      ///< the action is done; exactly one status of a scale
  Progress,       ///< under way: earns its share, needs half the hours
  Open,           ///< known not to be done
  Unknown,        ///< "we don't know": a gap, and not an answer
  NotApplicable,  ///< leaves the denominator where the charter allows it
};

struct Status {
  std::string id;
  Text name;
  StatusRole role = StatusRole::Open;
  std::int32_t share = 0;  ///< of `Scale::unit`
};

/// `at_least` of the applicable actions of `tier` are satisfied (by count).
struct LevelGate {
  Index tier = 0;
  std::int32_t numerator = 1;
  std::int32_t denominator = 1;
};

struct Level {
  std::string id;
  Text name;
  std::vector<LevelGate> gates;  ///< all must hold, and those of every level before it
};

struct Scale {
  std::int32_t unit = 1;  ///< the share of a satisfied action; all shares are whole numbers of it
  std::vector<Status> statuses;
  std::vector<Level> levels;  ///< lowest first; the first one has no gate
  Index satisfied = 0;        ///< into statuses
  Index open = 0;             ///< what a refused "not applicable" counts as
};

}  // namespace charter

#pragma once
/// IANA time zones. The one door to the tz database: without it (the web build) only UTC is known by name.
/// Safe from any thread.

#include <cstdint>
#include <optional>
#include <string_view>

namespace charter::cel {

/// Seconds east of UTC in `zone` at an instant; absent when no such zone is known.
[[nodiscard]] std::optional<std::int32_t> zone_offset(std::string_view zone, std::int64_t seconds);

}  // namespace charter::cel

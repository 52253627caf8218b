#include "cel/zones.h"

#ifdef CHARTER_CEL_TZ
#include <date/tz.h>
#endif

namespace charter::cel {

namespace {

#ifdef CHARTER_CEL_TZ
std::optional<std::int32_t> named_offset(std::string_view zone, std::int64_t seconds) {
  // The library throws for an unknown zone and for a missing database; neither leaves this file.
  try {
    const date::time_zone* found = date::locate_zone(zone);
    const date::sys_seconds at{std::chrono::seconds{seconds}};
    return static_cast<std::int32_t>(found->get_info(at).offset.count());
  } catch (const std::exception&) {
    return std::nullopt;
  }
}
#else
std::optional<std::int32_t> named_offset(std::string_view, std::int64_t) {
  return std::nullopt;
}
#endif

}  // namespace

std::optional<std::int32_t> zone_offset(std::string_view zone, std::int64_t seconds) {
  if (zone == "UTC" || zone == "GMT" || zone == "Z") {
    return 0;
  }
  return named_offset(zone, seconds);
}

}  // namespace charter::cel

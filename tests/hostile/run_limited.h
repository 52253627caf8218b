#pragma once
/// Runs the built program with 256 MB of address space and a stop after ten seconds.

#include <string>
#include <string_view>
#include <vector>

struct LimitedRun {
  int exit_code = -1;  ///< -1: stopped or crashed
  std::string out;     ///< both streams, as far as a megabyte
  std::string err;
  double seconds = 0;
};

[[nodiscard]] LimitedRun run_limited(const std::vector<std::string>& arguments);

/// As an ordinary user, where the test runs as the administrator.
[[nodiscard]] LimitedRun run_limited_as_nobody(const std::vector<std::string>& arguments);

/// Why these tests do not run in this build; empty when they do.
[[nodiscard]] std::string_view hostile_tests_skipped();

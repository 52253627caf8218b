#pragma once
/// What people have tried to smuggle through a text field: markup, scripts, links, formulas, control
/// characters.

#include <span>
#include <string_view>

namespace charter::test {

/// More than a hundred. Some hold NUL and bytes that are not UTF-8.
[[nodiscard]] std::span<const std::string_view> hostile_texts();

/// Addresses that must never become links.
[[nodiscard]] std::span<const std::string_view> hostile_addresses();

}  // namespace charter::test

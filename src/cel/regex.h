#pragma once
/// Regular expressions in linear time. The one door to RE2: without it (the web build) there are none.
/// A compiled Regex is immutable and safe to share between threads.

#include <memory>
#include <string>
#include <string_view>

namespace charter::cel {

class Regex {
 public:
  virtual ~Regex() = default;
  /// True when the pattern is found anywhere in `text`.
  [[nodiscard]] virtual bool found_in(std::string_view text) const = 0;
};

struct CompiledRegex {
  std::shared_ptr<const Regex> regex;  ///< null when the pattern is wrong; shared by the programs that use it
  std::string fault;                   ///< then: why, in English, as RE2 says it
};

[[nodiscard]] bool regex_available();
[[nodiscard]] CompiledRegex compile_regex(std::string_view pattern);

}  // namespace charter::cel

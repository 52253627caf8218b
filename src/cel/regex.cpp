#include "cel/regex.h"

#ifdef CHARTER_CEL_REGEX
#include <re2/re2.h>
#endif

namespace charter::cel {

#ifdef CHARTER_CEL_REGEX

namespace {

class Re2Regex final : public Regex {
 public:
  explicit Re2Regex(std::string_view pattern) : regex_({pattern.data(), pattern.size()}, quiet()) {}

  [[nodiscard]] bool found_in(std::string_view text) const override {
    return RE2::PartialMatch({text.data(), text.size()}, regex_);
  }
  [[nodiscard]] bool ok() const { return regex_.ok(); }
  [[nodiscard]] const std::string& fault() const { return regex_.error(); }

 private:
  static RE2::Options quiet() {
    RE2::Options options;
    options.set_log_errors(false);
    return options;
  }
  RE2 regex_;
};

}  // namespace

bool regex_available() {
  return true;
}

CompiledRegex compile_regex(std::string_view pattern) {
  auto regex = std::make_shared<const Re2Regex>(pattern);
  if (!regex->ok()) {
    return {nullptr, regex->fault()};
  }
  return {std::move(regex), {}};
}

#else

bool regex_available() {
  return false;
}
CompiledRegex compile_regex(std::string_view) {
  return {nullptr, "regular expressions are not part of this build"};
}

#endif

}  // namespace charter::cel

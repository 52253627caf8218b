#include "report/numbers.h"

namespace charter {

namespace {

std::string with_one_decimal(std::int32_t tenths, Language language) {
  std::string out = std::to_string(tenths / 10);
  if (tenths % 10 != 0) {
    out += language == Language::Fr ? "," : ".";
    out += std::to_string(tenths % 10);
  }
  return out;
}

}  // namespace

std::string percent(std::optional<Score> score, Language language) {
  if (!score) {
    return "–";
  }
  return with_one_decimal((score->basis_points + 5) / 10, language) +
         (language == Language::Fr ? "\u00a0%" : "%");
}

std::string half_hours(std::int32_t halves, Language language) {
  return with_one_decimal(halves * 5, language);
}

std::string hundredths(std::int64_t value, Language language) {
  std::string out = std::to_string(value / 100);
  const std::int64_t rest = value % 100;
  if (rest != 0) {
    out += language == Language::Fr ? "," : ".";
    out += std::to_string(rest / 10);
    out += rest % 10 != 0 ? std::to_string(rest % 10) : "";
  }
  return out;
}

std::string counted(std::size_t count, Bilingual one, Bilingual many, Language language) {
  const bool singular = language == Language::Fr ? count < 2 : count == 1;
  return std::to_string(count) + (language == Language::Fr ? "\u00a0" : " ") +
         std::string{(singular ? one : many).in(language)};
}

}  // namespace charter

#include "decode/words.h"

namespace charter {

std::string joined(const std::vector<std::string_view>& words) {
  constexpr std::size_t kMostWords = 20;
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    out += i == 0 ? "" : ", ";
    if (i == kMostWords) {
      return out + "…";
    }
    out += words[i];
  }
  return out;
}

}  // namespace charter

#pragma once
/// Texts that stay where they are, however many follow and wherever the store itself moves.

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace charter::cel {

class TextStore {
 public:
  /// Room for texts of so many bytes together. More may come.
  void reserve(std::size_t bytes) {
    if (bytes > left_) {
      blocks_.push_back(std::make_unique<char[]>(bytes));
      next_ = blocks_.back().get();
      left_ = bytes;
    }
  }

  /// A copy that lives as long as the store.
  std::string_view add(std::string_view text) {
    if (text.size() > left_) {
      reserve(std::max(text.size(), kBlock));
    }
    char* const kept = next_;
    std::copy(text.begin(), text.end(), kept);
    next_ += text.size();
    left_ -= text.size();
    return {kept, text.size()};
  }

 private:
  static constexpr std::size_t kBlock = 256;

  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace charter::cel

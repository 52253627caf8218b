#include "cel/scratch.h"

#include <algorithm>
#include <limits>

namespace charter::cel {

namespace {

/// Blocks double from here: most programs keep a list or two, and a page that is touched costs more than its
/// bytes.
constexpr std::size_t kFirstBlock = 512;

/// Blocks double, so that the next one still has a size.
constexpr std::uint64_t kLargestBlock = std::numeric_limits<std::size_t>::max() / 4;

}  // namespace

void* Scratch::allocate(std::uint64_t bytes) {
  // 64 bits here, although memory has 32 under WebAssembly: a sum that passes them must not come out small.
  const std::uint64_t paid = (std::max<std::uint64_t>(bytes, 1) + 7U) & ~std::uint64_t{7};
  if (paid < bytes || paid > memory_left_ || paid > kLargestBlock) {
    memory_left_ = 0;
    return nullptr;
  }
  memory_left_ -= paid;
  const auto size = static_cast<std::size_t>(paid);
  while (block_ < blocks_.size() && blocks_[block_].size - used_ < size) {
    ++block_;
    used_ = 0;
  }
  if (block_ == blocks_.size()) {
    const std::size_t grown = blocks_.empty() ? kFirstBlock : blocks_.back().size * 2;
    const std::size_t wanted = std::max(size, grown);
    blocks_.push_back({std::unique_ptr<std::byte[]>(new std::byte[wanted]), wanted});
  }
  void* at = blocks_[block_].bytes.get() + used_;
  used_ += size;
  return at;
}

}  // namespace charter::cel

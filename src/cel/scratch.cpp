#include "cel/scratch.h"

#include <algorithm>

namespace charter::cel {

namespace {

constexpr std::size_t kFirstBlock = 16U * 1024U;

}  // namespace

void Scratch::reset() {
  steps_left_ = limits_.steps;
  memory_left_ = limits_.memory;
  block_ = 0;
  used_ = 0;
}

void* Scratch::allocate(std::size_t bytes) {
  const std::size_t size = (std::max<std::size_t>(bytes, 1) + 7U) & ~std::size_t{7};
  if (size < bytes || size > memory_left_) {
    memory_left_ = 0;
    return nullptr;
  }
  memory_left_ -= size;
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

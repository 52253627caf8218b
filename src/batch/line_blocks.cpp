#include "batch/line_blocks.h"

#include "workspace/disk.h"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace charter {

namespace {

/// Some twenty documents: enough that taking turns costs nothing, little enough to stay in a processor's
/// cache.
constexpr std::size_t kBlock = 256U * 1024U;
constexpr int kWaitMilliseconds = 100;

constexpr std::string_view kBlank = " \t\r";

/// A line without the blanks around it.
std::string_view trimmed(std::string_view line) {
  const auto begin = line.find_first_not_of(kBlank);
  return begin == std::string_view::npos ? std::string_view{}
                                         : line.substr(begin, line.find_last_not_of(kBlank) - begin + 1);
}

/// The next line that is not blank, taken off `text`.
std::string_view take_line(std::string_view& text) {
  std::string_view line;
  while (line.empty() && !text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return line;
}

std::pair<std::string_view, std::string_view> first_lines(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) {
    text.remove_prefix(3);
  }
  const std::string_view first = take_line(text);
  return {first, take_line(text)};
}

/// Something has to come after it.
bool is_unfinished(std::string_view line) {
  return !line.empty() && std::string_view{":[,{"}.find(line.back()) != std::string_view::npos;
}

/// Whether enough is known of a beginning: a first line that is whole on its own, or two lines.
bool tells_notation(std::string_view beginning) {
  if (beginning.find('\n') == std::string_view::npos) {
    return false;
  }
  const std::string_view first = take_line(beginning);
  return first.ends_with('}') ||
         (beginning.find('\n') != std::string_view::npos && !take_line(beginning).empty());
}

}  // namespace

char* Buffer::room(std::size_t count) {
  if (capacity_ - size_ < count) {
    capacity_ = std::max(size_ + count, capacity_ + capacity_ / 2);
    std::unique_ptr<char[]> larger{new char[capacity_]};
    std::copy_n(bytes_.get(), size_, larger.get());
    bytes_ = std::move(larger);
  }
  return bytes_.get() + size_;
}

void Buffer::append(std::string_view text) {
  std::copy(text.begin(), text.end(), room(text.size()));
  size_ += text.size();
}

bool looks_like_lines(std::string_view beginning) {
  const auto [first, second] = first_lines(beginning);
  if (!first.starts_with('{')) {
    return false;
  }
  // A first line that was broken off must not make the lines after it parts of one document.
  return first.ends_with('}') || (second.starts_with('{') && !is_unfinished(first));
}

bool goes_on_over_lines(std::string_view beginning) {
  const auto [first, second] = first_lines(beginning);
  return (first.starts_with('[') && is_unfinished(first)) ||
         (first.starts_with('{') && is_unfinished(first) && !second.empty() && !second.starts_with('{'));
}

LineBlocks::LineBlocks(int descriptor, std::string name, Notation notation, const ReadLimits& limits,
                       const std::atomic<bool>& stop)
    : descriptor_(descriptor),
      name_(std::move(name)),
      notation_(notation),
      limit_(limits.bytes),
      stop_(stop) {
  struct stat facts {};
  is_file_ = ::fstat(descriptor_, &facts) == 0 && S_ISREG(facts.st_mode);
}

LineBlocks::~LineBlocks() {
  ::close(descriptor_);
}

/// A failure makes the block one that tells it; after it, and after the end, there is no more.
LineBlocks::More LineBlocks::read_more(InputBlock& block) {
  char* const room = block.text.room(kBlock);
  while (!at_end_ && !stop_.load(std::memory_order_relaxed)) {
    if (!is_file_) {
      // A signal may reach another thread than the one that waits here, so the wait is short.
      pollfd waiting{.fd = descriptor_, .events = POLLIN, .revents = 0};
      if (::poll(&waiting, 1, kWaitMilliseconds) == 0) {
        continue;
      }
    }
    const ssize_t count = ::read(descriptor_, room, kBlock);
    if (count > 0) {
      block.text.add(static_cast<std::size_t>(count));
      return More::Yes;
    }
    if (count < 0 && errno == EINTR) {
      continue;
    }
    at_end_ = true;
    if (count < 0) {
      block.kind = InputBlock::Kind::Unreadable;
      block.problem = disk_failure(kCannotRead, name_, errno);
      return More::Failed;
    }
  }
  return More::End;
}

void LineBlocks::decide(InputBlock& block) {
  // As far as a document may go: its first line can be all of it.
  while (!tells_notation(block.text.text()) && block.text.size() <= limit_ && read_more(block) == More::Yes) {
  }
  // A first line that is longer than any document must not cost those after it.
  const std::string_view text = block.text.text();
  const bool endless = text.size() > limit_ && text.find('\n') == std::string_view::npos;
  const bool lines = notation_ == Notation::LinesByName ? !goes_on_over_lines(text) : looks_like_lines(text);
  notation_ = endless || lines ? Notation::JsonLines : Notation::Document;
}

bool LineBlocks::whole_document(InputBlock& block) {
  block.kind = InputBlock::Kind::Document;
  while (block.text.size() <= limit_ && read_more(block) == More::Yes) {
  }
  handed_over_ = true;
  // Nothing at all is no document; blanks alone are an empty one, which is told.
  return block.kind == InputBlock::Kind::Unreadable || block.text.size() > 0;
}

/// To the line after one that is too long. False where there is none.
bool LineBlocks::skip_line(InputBlock& block) {
  while (skipping_) {
    const std::string_view text = block.text.text();
    if (const auto end = text.find('\n'); end != std::string_view::npos) {
      const std::string after{text.substr(end + 1)};
      block.text.cut(0);
      block.text.append(after);
      block.first_line = ++line_;
      skipping_ = false;
    } else {
      block.text.cut(0);
      if (read_more(block) != More::Yes) {
        return false;
      }
    }
  }
  return true;
}

/// Hands over the first `size` bytes and keeps the rest for the next block.
bool LineBlocks::hand_over(InputBlock& block, std::size_t size) {
  const std::string_view text = block.text.text();
  rest_.assign(text.substr(size));
  // From line to line: they are long, and `find` looks at many bytes at a time.
  for (auto end = text.find('\n'); end < size; end = text.find('\n', end + 1)) {
    ++line_;
  }
  block.text.cut(size);
  return size > 0;
}

bool LineBlocks::next_lines(InputBlock& block) {
  if (!skip_line(block)) {
    return block.kind == InputBlock::Kind::Unreadable;
  }
  std::size_t searched = 0;
  while (true) {
    const std::string_view text = block.text.text();
    if (const auto end = text.substr(searched).rfind('\n'); end != std::string_view::npos) {
      return hand_over(block, searched + end + 1);
    }
    if (text.size() > limit_) {
      skipping_ = true;
      block.text.cut(limit_ + 1);
      return true;
    }
    searched = text.size();
    switch (read_more(block)) {
      case More::Yes:
        break;
      case More::End:
        return hand_over(block, block.text.size());
      case More::Failed:
        return true;
    }
  }
}

bool LineBlocks::next(InputBlock& block) {
  block.kind = InputBlock::Kind::Lines;
  block.file.path = name_;
  block.first_line = line_;
  block.text.cut(0);
  block.text.append(rest_);
  rest_.clear();
  if (notation_ == Notation::ByContent || notation_ == Notation::LinesByName) {
    decide(block);
  }
  const bool more =
      block.kind == InputBlock::Kind::Unreadable ||
      (notation_ == Notation::Document ? !handed_over_ && whole_document(block) : next_lines(block));
  // What was cut short by the person’s wish to stop is not a document.
  return more && !stop_.load(std::memory_order_relaxed);
}

}  // namespace charter

#include "batch/batch_input.h"

#include "batch/batch_kinds.h"
#include "workspace/disk.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <utility>

namespace charter {

namespace {

/// Few enough that the threads end together, and that little has to be read before the first is written.
constexpr std::size_t kFilesInABlock = 16;

enum class Kind { Document, Lines, Other };

Kind kind_of(std::string_view path) {
  return ends_in(path, ".json")                                ? Kind::Document
         : ends_in(path, ".jsonl") || ends_in(path, ".ndjson") ? Kind::Lines
                                                               : Kind::Other;
}

}  // namespace

bool is_read_in_folders(std::string_view path) {
  return kind_of(path) != Kind::Other;
}

BatchInput::BatchInput(std::vector<std::string> paths, const ReadLimits& limits,
                       const std::atomic<bool>& stop)
    : paths_(paths.begin(), paths.end()), limits_(limits), stop_(stop) {}

std::optional<BatchInput::Entry> BatchInput::next_entry() {
  if (put_back_) {
    return std::exchange(put_back_, std::nullopt);
  }
  while (walk_ || !paths_.empty()) {
    if (!walk_) {
      std::string path = std::move(paths_.front());
      paths_.pop_front();
      if (path == "-" || !is_folder(path)) {
        return Entry{{std::move(path), Origin::Named}, {}};
      }
      walked_ = path;
      walk_found_ = false;
      walk_.emplace(std::move(path));
    }
    auto found = walk_->next();
    if (!found) {
      walk_.reset();
      if (!walk_found_) {
        Entry entry;
        entry.file.path = walked_;
        entry.problem.emplace();
        entry.problem->kind = &kNothingInFolder;
        entry.problem->args.emplace_back(walked_);
        return entry;
      }
    } else if (!*found) {
      walk_found_ = true;
      return Entry{{walked_, Origin::Found}, std::move(found->error())};
    } else if (is_read_in_folders(**found)) {
      walk_found_ = true;
      return Entry{{std::move(**found), Origin::Found}, {}};
    } else {
      passed_over_.note(**found);
    }
  }
  return std::nullopt;
}

std::optional<Diagnostic> BatchInput::open(const BatchFile& file) {
  const bool standard_input = file.path == "-";
  const int descriptor =
      standard_input ? ::dup(STDIN_FILENO) : ::open(file.path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    return disk_failure(kCannotRead, file.path, errno);
  }
  lines_origin_ = file.origin;
  lines_ = std::make_unique<LineBlocks>(
      descriptor, standard_input ? "<stdin>" : file.path,
      kind_of(file.path) == Kind::Lines ? Notation::LinesByName : Notation::ByContent, limits_, stop_);
  return std::nullopt;
}

bool BatchInput::next(InputBlock& block) {
  block.files.clear();
  block.problem.reset();
  while (!stop_.load(std::memory_order_relaxed)) {
    if (lines_ != nullptr) {
      if (lines_->next(block)) {
        block.file.origin = lines_origin_;
        return true;
      }
      lines_.reset();
    }
    std::optional<Entry> entry = next_entry();
    if (entry && !entry->problem && kind_of(entry->file.path) == Kind::Document) {
      block.files.push_back(std::move(entry->file));
      if (block.files.size() < kFilesInABlock) {
        continue;
      }
    } else if (!block.files.empty()) {
      put_back_ = std::move(entry);
    }
    if (!block.files.empty()) {
      block.kind = InputBlock::Kind::Files;
      return true;
    }
    if (!entry) {
      return false;
    }
    if (!entry->problem) {
      entry->problem = open(entry->file);
    }
    if (entry->problem) {
      block.kind = InputBlock::Kind::Unreadable;
      block.file = std::move(entry->file);
      block.problem = std::move(entry->problem);
      return true;
    }
  }
  return false;
}

}  // namespace charter

#include "workspace/new_file.h"

#include "workspace/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <utility>

namespace charter {

namespace {

int write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t count = ::write(descriptor, content.data(), content.size());
    if (count < 0) {
      if (errno == EINTR) {
        continue;
      }
      return errno;
    }
    content.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

/// /dev/stdout may lead to a file that other programs append to as well: it is never replaced.
std::optional<int> standard_stream(const std::string& path) {
  if (path == "/dev/stdout" || path == "/dev/fd/1") {
    return STDOUT_FILENO;
  }
  if (path == "/dev/stderr" || path == "/dev/fd/2") {
    return STDERR_FILENO;
  }
  return std::nullopt;
}

/// A new file in the same folder, with the rights any new file would have there. -1 and errno when it cannot
/// be.
int create_beside(const std::string& target, std::string& temporary) {
  constexpr int kMostTries = 100;
  for (int i = 0; i < kMostTries; ++i) {
    temporary = target + "." + std::to_string(::getpid()) + "-" + std::to_string(i) + ".tmp";
    const int opened = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (opened >= 0 || errno != EEXIST) {
      return opened;
    }
  }
  return -1;
}

}  // namespace

NewFile::NewFile(std::string path) : path_(std::move(path)) {}

NewFile::~NewFile() {
  abandon();
}

void NewFile::abandon() {
  if (descriptor_ >= 0) {
    (void)::close(std::exchange(descriptor_, -1));
  }
  if (!temporary_.empty()) {
    (void)::unlink(temporary_.c_str());
    temporary_.clear();
  }
}

std::optional<Diagnostic> NewFile::open() {
  struct stat facts {};
  const bool exists = ::stat(path_.c_str(), &facts) == 0;
  if (const auto stream = standard_stream(path_); stream || (exists && !S_ISREG(facts.st_mode))) {
    descriptor_ = stream ? ::dup(*stream) : ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    return descriptor_ < 0 ? std::optional{disk_failure(kCannotWrite, path_, errno)} : std::nullopt;
  }
  target_ = path_;
  if (exists) {
    std::error_code unresolved;
    const auto canonical = std::filesystem::canonical(path_, unresolved);
    target_ = unresolved ? path_ : canonical.string();
  }
  descriptor_ = create_beside(target_, temporary_);
  if (descriptor_ >= 0) {
    return std::nullopt;
  }
  const int error = errno;
  temporary_.clear();
  Diagnostic problem = disk_failure(kCannotWrite, path_, error);
  if (error == ENOENT) {
    problem.args[1] = Bilingual{"its folder does not exist", "son dossier n’existe pas"};
  }
  return problem;
}

std::optional<Diagnostic> NewFile::write(std::string_view content) {
  if (descriptor_ < 0) {
    if (auto problem = open()) {
      return problem;
    }
  }
  if (const int error = write_all(descriptor_, content); error != 0) {
    abandon();
    return disk_failure(kCannotWrite, path_, error);
  }
  return std::nullopt;
}

/// 0 or the error number.
int NewFile::settle() {
  if (temporary_.empty()) {
    return 0;
  }
  struct stat replaced {};
  if (::stat(target_.c_str(), &replaced) == 0) {
    // Only the administrator may give a file away; for everyone else the owner is the same already.
    (void)!::fchown(descriptor_, replaced.st_uid, replaced.st_gid);
    if (::fchmod(descriptor_, replaced.st_mode & 07777U) != 0) {
      return errno;
    }
  }
  if (::fsync(descriptor_) != 0 && errno != EINVAL) {
    return errno;
  }
  if (::close(std::exchange(descriptor_, -1)) != 0) {
    return errno;
  }
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) {
    return errno;
  }
  temporary_.clear();
  return 0;
}

std::optional<Diagnostic> NewFile::finish() {
  if (auto problem = write({})) {
    return problem;
  }
  const int error = settle();
  abandon();
  return error == 0 ? std::nullopt : std::optional{disk_failure(kCannotWrite, path_, error)};
}

std::optional<Diagnostic> write_file(const std::string& path, std::string_view content) {
  NewFile file{path};
  if (auto problem = file.write(content)) {
    return problem;
  }
  return file.finish();
}

}  // namespace charter

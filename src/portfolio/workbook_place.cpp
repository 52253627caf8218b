#include "portfolio/workbook_place.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace charter {

TemporaryFolder::TemporaryFolder() {
  std::error_code error;
  const auto base = std::filesystem::temp_directory_path(error);
  std::string pattern = ((error ? std::filesystem::path{"/tmp"} : base) / "charter-XXXXXX").string();
  const char* const made = ::mkdtemp(pattern.data());
  path_ = made == nullptr ? "" : made;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!path_.empty()) {
    std::filesystem::remove_all(path_, ignored);
  }
}

QuietErrors::QuietErrors() : kept_(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)) {
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (kept_ >= 0 && nowhere >= 0) {
    ::dup2(nowhere, STDERR_FILENO);
  }
  if (nowhere >= 0) {
    ::close(nowhere);
  }
}

QuietErrors::~QuietErrors() {
  if (kept_ >= 0) {
    ::dup2(kept_, STDERR_FILENO);
    ::close(kept_);
  }
}

}  // namespace charter

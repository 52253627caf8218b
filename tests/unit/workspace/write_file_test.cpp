#include "unit/workspace/temporary_folder.h"
#include "workspace/disk.h"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using charter::Language;
using charter::write_file;

namespace {

mode_t rights_of(const std::string& path) {
  struct stat facts {};
  REQUIRE(::stat(path.c_str(), &facts) == 0);
  return facts.st_mode & 07777U;
}

std::string refusal(const std::string& path, std::string_view content) {
  const auto problem = write_file(path, content);
  return problem ? message_of(*problem, Language::En) : "";
}

/// Runs `work` in a process of its own, whose limits and streams are its own too; its exit code comes back.
template <class Work>
int in_a_child(Work work) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::_exit(work());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("a file is written whole, new or over an old one") {
  const TemporaryFolder folder;
  CHECK_FALSE(write_file(folder / "a", "one"));
  CHECK(content_of(folder / "a") == "one");
  CHECK_FALSE(write_file(folder / "a", std::string(1'000'000, 'x')));
  CHECK(content_of(folder / "a").size() == 1'000'000);
  CHECK_FALSE(write_file(folder / "a", ""));
  CHECK(content_of(folder / "a").empty());
  CHECK(folder.files() == 1);  // nothing is left beside it
}

TEST_CASE("a replaced file keeps its rights, a new one has the usual ones") {
  const TemporaryFolder folder;
  put(folder / "a", "old");
  ::chmod((folder / "a").c_str(), 0640);
  CHECK_FALSE(write_file(folder / "a", "new"));
  CHECK(rights_of(folder / "a") == 0640);
  const mode_t mask = ::umask(027);
  CHECK_FALSE(write_file(folder / "b", "new"));
  ::umask(mask);
  CHECK(rights_of(folder / "b") == 0640);
}

TEST_CASE("through a link the file it points at is replaced") {
  const TemporaryFolder folder;
  put(folder / "real", "old");
  std::filesystem::create_symlink("real", folder.path() / "link");
  CHECK_FALSE(write_file(folder / "link", "new"));
  CHECK(content_of(folder / "real") == "new");
  CHECK(std::filesystem::is_symlink(folder.path() / "link"));
  CHECK(folder.files() == 2);
}

TEST_CASE("a folder, or a place that is not there, is refused") {
  const TemporaryFolder folder;
  CHECK_THAT(refusal(folder.path().string(), "x"), Catch::EndsWith("it is a folder"));
  CHECK_THAT(refusal(folder / "missing/a", "x"), Catch::EndsWith("its folder does not exist"));
  CHECK(folder.files() == 0);
}

TEST_CASE("in a folder one may not write to, the old file stays") {
  const TemporaryFolder folder;
  put(folder / "a", "old");
  ::chmod((folder / "a").c_str(), 0666);
  ::chmod(folder.path().c_str(), 0555);
  const bool administrator = ::geteuid() == 0;
  if (administrator && ::seteuid(65534) != 0) {
    WARN("skipped: an administrator may write everywhere, and cannot become somebody else here");
    return;
  }
  const std::string message = refusal(folder / "a", "new");
  if (administrator) {
    REQUIRE(::seteuid(0) == 0);
  }
  CHECK_THAT(message, Catch::EndsWith("permission denied"));
  CHECK(content_of(folder / "a") == "old");
  CHECK(folder.files() == 1);
}

TEST_CASE("on a full disk the old file stays and nothing is left beside it") {
  const TemporaryFolder folder;
  put(folder / "a", "old");
  const int code = in_a_child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1000, 1000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const auto problem = write_file(folder / "a", std::string(100'000, 'x'));
    return problem && message_of(*problem, Language::En) ==
                          "cannot write ‘" + (folder / "a") + "’: no space left"
               ? 7
               : 1;
  });
  CHECK(code == 7);
  CHECK(content_of(folder / "a") == "old");
  CHECK(folder.files() == 1);
}

TEST_CASE("/dev/stdout is written to, also where it is a file that others append to") {
  const TemporaryFolder folder;
  put(folder / "log", "before\n");
  const int code = in_a_child([&] {
    const int log = ::open((folder / "log").c_str(), O_WRONLY | O_APPEND);
    ::dup2(log, STDOUT_FILENO);
    return write_file("/dev/stdout", "report\n") ? 1 : 7;
  });
  CHECK(code == 7);
  CHECK(content_of(folder / "log") == "before\nreport\n");
  CHECK(folder.files() == 1);
}

TEST_CASE("a pipe is written to") {
  const TemporaryFolder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const int reader = ::open((folder / "pipe").c_str(), O_RDONLY | O_NONBLOCK);
  CHECK_FALSE(write_file(folder / "pipe", "report"));
  std::string read(6, ' ');
  CHECK(::read(reader, read.data(), read.size()) == 6);
  CHECK(read == "report");
  ::close(reader);
}

TEST_CASE("a device that takes nothing is told") {
  CHECK_THAT(refusal("/dev/full", "x"), Catch::EndsWith("no space left"));
}

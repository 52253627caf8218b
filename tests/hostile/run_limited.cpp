#include "hostile/run_limited.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <stdexcept>

namespace {

constexpr rlim_t kMemory = 256UL * 1024UL * 1024UL;
constexpr unsigned kSeconds = 10;
constexpr std::size_t kMostOutput = 1024UL * 1024UL;
constexpr uid_t kNobody = 65534;

enum class User { Same, Nobody };

/// A file of its own for a stream: a pipe would have to be emptied while the program runs.
int unnamed_file() {
  std::string pattern = "/tmp/charter-hostile-XXXXXX";
  const int file = ::mkstemp(pattern.data());
  if (file < 0) {
    throw std::runtime_error{"cannot make " + pattern};
  }
  ::unlink(pattern.c_str());
  return file;
}

std::string content_of(int file) {
  std::string content(kMostOutput, '\0');
  const ssize_t length = ::pread(file, content.data(), content.size(), 0);
  content.resize(static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
  ::close(file);
  return content;
}

[[noreturn]] void become_the_program(const std::vector<std::string>& arguments, int out, int err, User user) {
  std::string program = CHARTER_PROGRAM;
  std::vector<char*> argv{program.data()};
  std::vector<std::string> copies = arguments;
  for (std::string& argument : copies) {
    argv.push_back(argument.data());
  }
  argv.push_back(nullptr);
  ::setenv("LC_ALL", "C", 1);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(err, STDERR_FILENO);
  const rlimit memory{kMemory, kMemory};
  ::setrlimit(RLIMIT_AS, &memory);
  ::alarm(kSeconds);
  if (user == User::Nobody && ::geteuid() == 0 && ::setuid(kNobody) != 0) {
    ::_exit(126);
  }
  ::execv(program.c_str(), argv.data());
  ::_exit(127);
}

LimitedRun run_as(const std::vector<std::string>& arguments, User user) {
  const int out = unnamed_file();
  const int err = unnamed_file();
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = ::fork();
  if (child == 0) {
    become_the_program(arguments, out, err, user);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  LimitedRun run;
  run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  run.out = content_of(out);
  run.err = content_of(err);
  return run;
}

}  // namespace

LimitedRun run_limited(const std::vector<std::string>& arguments) {
  return run_as(arguments, User::Same);
}

LimitedRun run_limited_as_nobody(const std::vector<std::string>& arguments) {
  return run_as(arguments, User::Nobody);
}

std::string_view hostile_tests_skipped() {
  return CHARTER_HOSTILE_SKIPPED;
}

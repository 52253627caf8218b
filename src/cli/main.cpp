#include "cli/app.h"

#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

namespace {

charter::Date local_today() {
  const std::time_t now = std::time(nullptr);
  std::tm day{};
  localtime_r(&now, &day);
  return charter::date_from(day.tm_year + 1900, static_cast<unsigned>(day.tm_mon + 1),
                            static_cast<unsigned>(day.tm_mday))
      .value_or(charter::Date{});
}

/// POSIX order: LC_ALL beats LC_MESSAGES beats LANG.
charter::Language locale_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): read before any thread
    if (value != nullptr && *value != '\0') {
      // fr, fr_CA.UTF-8, fr@euro; not frp_IT, which is another language.
      const std::string_view locale{value};
      const std::string_view language = locale.substr(0, locale.find_first_of("_.@"));
      return language == "fr" ? charter::Language::Fr : charter::Language::En;
    }
  }
  return charter::Language::En;
}

}  // namespace

int main(int argc, char** argv) {
  // Past a limit on the size of files, writing should fail like on a full disk, and not end the program
  // midway.
  std::signal(SIGXFSZ, SIG_IGN);
  std::ios::sync_with_stdio(false);
  const char* no_color = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): read before any thread
  charter::Context context{std::cout, std::cerr, local_today()};
  context.language = locale_language();
  context.out_is_terminal = isatty(STDOUT_FILENO) != 0;
  context.err_is_terminal = isatty(STDERR_FILENO) != 0;
  context.no_color = no_color != nullptr && *no_color != '\0';
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  return static_cast<int>(charter::run(arguments, context));
}

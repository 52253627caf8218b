#pragma once
/// One command of a command: `charter portfolio report`.

#include "cli/shared_options.h"

#include <functional>
#include <string>

namespace charter {

/// What a person reads of it in --help.
struct SubcommandWords {
  std::string name;
  Bilingual description;
  Bilingual example;
};

/// With the options that all of them share. `chosen` is called when the person asks for it; the work begins
/// once every option has been read.
CLI::App* add_subcommand(CLI::App& app, const SubcommandWords& words, SharedOptions& shared,
                         Language language, std::function<void()> chosen);

}  // namespace charter

#pragma once
/// What holds for an agreement: flags, then its configuration, then defaults.

#include "cli/shared_options.h"

#include <charter/check_policy.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace charter {

struct CheckCommand {
  SharedOptions shared;
  std::vector<std::string> words;
  std::vector<std::string> formats;
  std::string fail_on;
  std::string baseline;
  std::string config;
  std::string against;
  bool update_baseline = false;
  bool no_config = false;
  bool no_inline_suppressions = false;
  bool print_config = false;
};

/// A baseline and what it will be.
struct OpenBaseline {
  std::string file;    ///< as it is opened
  std::string folder;  ///< whole path: its entries start there
  Baseline known;
  Baseline next;
};

/// One configuration (or none) with what the command line changes of it.
struct CheckSettings {
  Source source;           ///< of the configuration; the name is empty where there is none
  std::string repository;  ///< its name, seen from the root of its repository
  std::string folder;      ///< whole path: its patterns start there
  CheckConfig config;
  Gate gate;
  std::string rules;                    ///< folder; empty: the embedded ones
  std::vector<std::string> formats;     ///< NAME or NAME=FILE
  OpenBaseline* baseline = nullptr;     ///< owned by SettingsBook
  std::vector<SuppressionUse> uses;     ///< of its suppressions, in all files together
  std::vector<bool> looked_at;          ///< whether a file was checked that the suppression may be about
  std::vector<std::string> agreements;  ///< that it holds for

  [[nodiscard]] bool overrides() const;
};

/// Diagnostics of many files, to be told at the end, all at once.
struct Problems {
  std::vector<Diagnostic> diagnostics;
  std::vector<Source> sources;

  [[nodiscard]] bool empty() const { return diagnostics.empty(); }
  void add(std::vector<Diagnostic> more, std::vector<Source> of);
  void add(Diagnostic unplaced);
};

/// The configurations of a run, each read once.
class SettingsBook {
 public:
  SettingsBook(const CheckCommand& command, const ReadLimits& limits, Problems& problems);

  /// Null where the configuration of `agreement` cannot be used, which is told once.
  [[nodiscard]] CheckSettings* settings_for(const std::string& agreement);

  [[nodiscard]] std::vector<CheckSettings*> all();
  [[nodiscard]] std::vector<OpenBaseline*> baselines();

 private:
  [[nodiscard]] std::unique_ptr<CheckSettings> read(const std::string& config_file);
  [[nodiscard]] std::string config_of(const std::string& agreement, bool& usable);
  [[nodiscard]] bool read_config(const std::string& file, CheckSettings& settings);
  [[nodiscard]] bool hold_inside(const CheckSettings& settings);
  [[nodiscard]] bool open_baseline(const std::string& file, CheckSettings& settings);

  const CheckCommand& command_;
  const ReadLimits& limits_;
  Problems& problems_;
  std::map<std::string, std::unique_ptr<CheckSettings>> by_config_;
  std::map<std::string, std::unique_ptr<OpenBaseline>> by_baseline_;
  std::vector<std::string> told_twice_;
};

/// "fail-on warning; severity AG42 note; 2 suppressions", for the log of a job.
[[nodiscard]] std::string overrides_sentence(const CheckSettings& settings, Language language);

/// The settings as a configuration, each with where it comes from.
[[nodiscard]] std::string print_settings(const CheckCommand& command, const CheckSettings& settings,
                                         Language language);

}  // namespace charter

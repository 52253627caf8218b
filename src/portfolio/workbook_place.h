#pragma once
/// What the library of workbooks needs around it: a folder to write to, and silence.

#include <string>

namespace charter {

/// A folder of our own that goes away with what is in it. Its path is empty where none could be made.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// Nothing reaches standard error while it lives. The library writes there by itself, in its own words, what
/// our own message says for people. Not while another thread has something to say.
class QuietErrors {
 public:
  QuietErrors();
  QuietErrors(const QuietErrors&) = delete;
  QuietErrors& operator=(const QuietErrors&) = delete;
  ~QuietErrors();

 private:
  int kept_;
};

}  // namespace charter

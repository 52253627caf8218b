#pragma once
/// What the program tells a shell. docs/exit-codes.md; 3 beats 2 beats 1.

namespace charter {

enum class ExitCode {
  Ok = 0,             ///< ran, and every gate the user asked for holds
  GateFailed = 1,     ///< ran, and a gate the user asked for says no
  BadInput = 2,       ///< bad usage or bad input: not judged
  InternalError = 3,  ///< a bug
  Interrupted = 130,  ///< Ctrl-C, as a shell counts it: 128 and the number of the signal
};

}  // namespace charter

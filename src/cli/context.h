#pragma once
/// All that a command may touch of the world. Tests make their own.

#include <charter/date.h>
#include <charter/language.h>

#include <ostream>

namespace charter {

struct Context {
  std::ostream& out;                 ///< the result, and nothing else
  std::ostream& err;                 ///< everything else
  Date today;                        ///< local, read once
  Language language = Language::En;  ///< of the locale, until --lang says otherwise
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool no_color = false;  ///< NO_COLOR is set
};

}  // namespace charter

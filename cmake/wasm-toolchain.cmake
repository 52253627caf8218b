# The toolchain of the emscripten that is on the PATH: Debian's, or another one.
# CMake reads this file again for every test program, so it must not depend on the cache.
execute_process(
  COMMAND em-config EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE emscripten_root
  OUTPUT_STRIP_TRAILING_WHITESPACE
  RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "em-config is not on the PATH. On Debian: apt-get install --no-install-recommends emscripten")
endif()
include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")

// The one file that builds Catch2's main: 12 seconds to compile, so it is never edited.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

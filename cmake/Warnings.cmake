# One list of warnings for our own targets. Consumers of the installed library never see it.
add_library(charter_warnings INTERFACE)
target_compile_options(
  charter_warnings
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wshadow
            -Wconversion
            -Wsign-conversion
            -Wold-style-cast
            -Woverloaded-virtual
            -Wnon-virtual-dtor
            -Wdouble-promotion
            -Wimplicit-fallthrough
            -Wformat=2
            # g++ only: clang does not know these two.
            $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond>
            $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>
            # The embedded bundle is one literal, longer than the standard asks compilers to read. All of them do.
            $<$<CXX_COMPILER_ID:Clang>:-Wno-overlength-strings>
            # g++ 12.2 warns falsely on "x" + std::string under -O2 (GCC bug 105651).
            $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)

# Instrumented code makes g++ 12 see uses of uninitialized or overrun memory that are not there (GCC bug 105562).
if(CHARTER_SANITIZE)
  target_compile_options(charter_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
                                                    $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow>
                                                    $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds>)
endif()

# One library target a room: charter_library(NAME model SOURCES a.cpp b.cpp DEPENDS diagnostics PRIVATE fmt::fmt)
#
# DEPENDS are the rooms this one may include; these lines are the architecture diagram.
# PRIVATE are third-party targets, seen by this room's .cpp files only.
function(charter_library)
  cmake_parse_arguments(ARG "" "NAME" "SOURCES;DEPENDS;PRIVATE" ${ARGN})
  set(target charter_${ARG_NAME})
  add_library(${target} STATIC ${ARG_SOURCES})
  add_library(charter::${ARG_NAME} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${ARG_NAME})
  if(NOT EMSCRIPTEN)
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  endif()
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_include_directories(
    ${target}
    PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>
    PRIVATE ${PROJECT_SOURCE_DIR}/src)
  foreach(room IN LISTS ARG_DEPENDS)
    target_link_libraries(${target} PUBLIC charter_${room})
  endforeach()
  target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:charter_warnings> ${ARG_PRIVATE})
  set_property(GLOBAL APPEND PROPERTY CHARTER_ROOMS ${target})
endfunction()

# charter_test(NAME diagnostics SOURCES a_test.cpp DEPENDS diagnostics): one Catch2 program a room.
function(charter_test)
  cmake_parse_arguments(ARG "" "NAME" "SOURCES;DEPENDS;PRIVATE" ${ARGN})
  set(target test_${ARG_NAME})
  add_executable(${target} ${ARG_SOURCES})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
  foreach(room IN LISTS ARG_DEPENDS)
    target_link_libraries(${target} PRIVATE charter_${room})
  endforeach()
  target_link_libraries(${target} PRIVATE charter_catch_main charter_warnings ${ARG_PRIVATE})
  # g++ 12 warns falsely on "x" + std::string once it is inlined at -O3 (GCC bugs 105329, 105651).
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow>
                                           $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overread>
                                           $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds>)
  target_precompile_headers(${target} REUSE_FROM charter_catch_header)
  # Tests put texts together with + everywhere; at -O3 g++ 12.2 warns falsely on it (GCC bug 105329).
  target_compile_options(${target} PRIVATE "$<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow;-Wno-array-bounds>")
  target_compile_definitions(${target} PRIVATE CHARTER_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                               CHARTER_BINARY_DIR="${PROJECT_BINARY_DIR}")
  add_test(NAME ${ARG_NAME} COMMAND ${target})
  # A test that finds a folder of shared material absent says so and exits with 77.
  set_tests_properties(${ARG_NAME} PROPERTIES TIMEOUT 600)
endfunction()

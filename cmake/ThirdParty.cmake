# The header-only libraries of the engine: tl::expected, nlohmann_json::nlohmann_json, fmt::fmt-header-only.
# CHARTER_THIRD_PARTY_HEADERS is where a cross compiler finds them; natively their CMake packages say so.
if(NOT EMSCRIPTEN)
  find_package(tl-expected REQUIRED)
  find_package(nlohmann_json REQUIRED)
  find_package(fmt REQUIRED)
  return()
endif()

# Only these folders are shown to em++: the rest of /usr/include is for another machine than WebAssembly.
set(CHARTER_THIRD_PARTY_HEADERS "/usr/include" CACHE PATH "Where tl/, nlohmann/ and fmt/ are")
set(staged "${CMAKE_BINARY_DIR}/third_party")
file(MAKE_DIRECTORY "${staged}")
foreach(library IN ITEMS tl nlohmann fmt)
  if(NOT IS_DIRECTORY "${CHARTER_THIRD_PARTY_HEADERS}/${library}")
    message(FATAL_ERROR "there is no ${CHARTER_THIRD_PARTY_HEADERS}/${library}: see CHARTER_THIRD_PARTY_HEADERS")
  endif()
  file(CREATE_LINK "${CHARTER_THIRD_PARTY_HEADERS}/${library}" "${staged}/${library}" SYMBOLIC)
endforeach()
foreach(target IN ITEMS tl::expected nlohmann_json::nlohmann_json fmt::fmt-header-only)
  add_library(${target} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${target} SYSTEM INTERFACE "${staged}")
endforeach()
# With a fixed separator of thousands fmt leaves std::locale out, and the module asks nobody for an environment.
target_compile_definitions(fmt::fmt-header-only INTERFACE FMT_HEADER_ONLY=1 "FMT_STATIC_THOUSANDS_SEPARATOR=','")

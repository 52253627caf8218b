# cmake --install: the program, the library behind it (find_package(charter), target charter::charter), and the data.
include(CMakePackageConfigHelpers)

# The rooms with a public header. The shell of the program (disk, command line, module) is no library.
get_property(rooms GLOBAL PROPERTY CHARTER_ROOMS)
list(REMOVE_ITEM rooms charter_workspace charter_portfolio charter_batch charter_decode_fast charter_cli charter_wasm)

add_library(charter_charter INTERFACE)
add_library(charter::charter ALIAS charter_charter)
set_target_properties(charter_charter PROPERTIES EXPORT_NAME charter)
target_link_libraries(charter_charter INTERFACE ${rooms})

# A static library does not carry its own libraries along: whoever links the installed one must name them too.
target_link_libraries(charter_decode_yaml INTERFACE $<INSTALL_INTERFACE:yaml-cpp>)
if(CHARTER_CEL_REGEX)
  target_link_libraries(charter_cel INTERFACE $<INSTALL_INTERFACE:re2>)
endif()
if(CHARTER_CEL_TZ)
  target_link_libraries(charter_cel INTERFACE $<INSTALL_INTERFACE:date::date-tz>)
endif()

install(TARGETS charter_charter ${rooms} EXPORT charterTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(TARGETS charter_cli_main RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/charter" DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY "${PROJECT_SOURCE_DIR}/charter" "${PROJECT_SOURCE_DIR}/rules" "${PROJECT_SOURCE_DIR}/examples"
        DESTINATION ${CMAKE_INSTALL_DATADIR}/charter)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/charter)
install(EXPORT charterTargets NAMESPACE charter:: DESTINATION ${package_dir})
configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/charterConfig.cmake.in"
                              "${PROJECT_BINARY_DIR}/charterConfig.cmake" INSTALL_DESTINATION ${package_dir})
# Before 1.0 a minor version may change the interface.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/charterConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/charterConfig.cmake" "${PROJECT_BINARY_DIR}/charterConfigVersion.cmake"
        DESTINATION ${package_dir})

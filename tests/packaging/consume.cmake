# Installs the build into a new prefix, then builds and runs somebody else's project against it.
#   cmake -DBUILD_DIR=… -DWORK_DIR=… -DCONSUMER=… -DEXAMPLE=… -DFLAGS=… -DCOMPILER=… -DBUILD_TYPE=… -P consume.cmake
function(must)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE out ERROR_VARIABLE out)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${ARGN}\n${out}")
  endif()
  set(output "${out}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE "${WORK_DIR}")
set(prefix "${WORK_DIR}/prefix")
must(${CMAKE_COMMAND} --install "${BUILD_DIR}" --prefix "${prefix}")

foreach(wanted bin/charter include/charter/evaluation.h share/charter/rules/scoring.yaml
               share/charter/charter/montreal-2020/charter.yaml share/charter/charter/schema/report.schema.json)
  if(NOT EXISTS "${prefix}/${wanted}")
    message(FATAL_ERROR "not installed: ${wanted}")
  endif()
endforeach()

must(${CMAKE_COMMAND} -S "${CONSUMER}" -B "${WORK_DIR}/build" -G Ninja "-DCMAKE_PREFIX_PATH=${prefix}"
     "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_BUILD_TYPE=${BUILD_TYPE}" "-DCMAKE_CXX_FLAGS=${FLAGS}")
must(${CMAKE_COMMAND} --build "${WORK_DIR}/build" -j 2)
must("${WORK_DIR}/build/score" "${EXAMPLE}")
# 796: the score of the golden report of the same example, in hundredths of a percent.
if(NOT output MATCHES "^charter [0-9.]+: 796 On commence\n$")
  message(FATAL_ERROR "the consumer printed: ${output}")
endif()
must("${prefix}/bin/charter" assess "${EXAMPLE}" --charter "${prefix}/share/charter/charter/montreal-2020"
     --rules "${prefix}/share/charter/rules" --fail-under 7.96)

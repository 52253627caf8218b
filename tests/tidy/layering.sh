#!/bin/bash
# Which room may include what: docs/ARCHITECTURE.md as a table. Usage: layering.sh ROOT
set -u
root=$1
failures=0

fail() {
  echo "$1"
  failures=$((failures + 1))
}

# Room, then the rooms whose private headers it may include (itself always), then the public headers it may not.
table='
diagnostics | diagnostics                              | date score framework assessment scale rule evaluation report decode bundle embedded
model       | model diagnostics                        | evaluation report decode embedded
cel         | cel diagnostics                          | framework assessment scale rule evaluation report decode bundle embedded
rules       | rules cel model diagnostics              | evaluation report decode embedded
decode      | decode rules cel model diagnostics       | evaluation report embedded
evaluation  | evaluation rules cel model diagnostics   | report decode embedded
plan        | plan evaluation model diagnostics        | report decode embedded
report      | report plan evaluation model diagnostics | decode embedded
agreement   | agreement decode evaluation rules cel model diagnostics | report embedded
policy      | policy decode model diagnostics          | evaluation report embedded
interview   | interview cel model diagnostics          | evaluation report decode embedded
workspace   | workspace agreement decode evaluation rules model diagnostics | report embedded
portfolio   | portfolio workspace decode report plan evaluation rules cel model diagnostics | embedded
batch       | batch portfolio workspace decode report plan evaluation rules cel model diagnostics | embedded
wasm        | wasm diagnostics                         |
'

engine='diagnostics model cel rules decode evaluation plan report agreement policy interview'

check_room() {
  local room=$1 allowed=$2 forbidden=$3 folder="$root/src/$1"
  [ -d "$folder" ] || return 0
  while IFS=: read -r file line text; do
    included=${text#*\"}
    included=${included%%/*}
    case " $allowed " in
      *" $included "*) ;;
      *) fail "$file:$line: src/$room may not include $included/" ;;
    esac
  done < <(grep -rnE '^#include "' "$folder" --include=*.h --include=*.cpp --include=*.in)
  for header in $forbidden; do
    while IFS= read -r hit; do
      fail "$hit: src/$room may not include <charter/$header.h>"
    done < <(grep -rnE "^#include <charter/$header\.h>" "$folder" | cut -d: -f1,2)
  done
}

while IFS='|' read -r room allowed forbidden; do
  room=${room// /}
  [ -n "$room" ] && check_room "$room" "$allowed" "$forbidden"
done <<<"$table"

# The engine (calendars of <chrono> are fine, its clocks are not): no disk, console, clock, threads, environment, randomness, locale.
for room in $engine; do
  [ -d "$root/src/$room" ] || continue
  while IFS= read -r hit; do
    fail "$hit: not in the engine"
  done < <(grep -rnE '^#include <(iostream|fstream|filesystem|thread|mutex|future|atomic|random|locale|ctime|cstdio|unistd\.h|sys/.*)>' "$root/src/$room")
  while IFS= read -r hit; do
    fail "$hit: not in the engine"
  done < <(grep -rnE '\b(getenv|setlocale|system_clock|steady_clock|std::cout|std::cerr|printf)\b' "$root/src/$room" --include=*.cpp --include=*.h | grep -vE ':\s*//')
done

# Third parties stay in .cpp files; tl::expected is the one exception, in one header.
while IFS= read -r hit; do
  case "$hit" in
    */include/charter/result.h:*tl/expected.hpp*) ;;
    # A private header of the one room that yaml-cpp lives in.
    */src/decode/yaml/tree_builder.h:*yaml-cpp*) ;;
    *) fail "$hit: third parties belong in .cpp files" ;;
  esac
done < <(grep -rnE '^#include <(nlohmann|yaml-cpp|CLI|fmt|spdlog|simdjson|re2|SQLiteCpp|sqlite3|xlsxwriter|tl|date|catch2|rapidcheck|valijson)' \
  "$root/src" "$root/include" --include=*.h)

# Public headers need nothing private.
while IFS= read -r hit; do
  fail "$hit: a public header may include only <charter/…> and the standard library"
done < <(grep -rnE '^#include "' "$root/include" --include=*.h)

[ "$failures" -eq 0 ]

#!/bin/bash
# No file of ours over 500 lines, no public header over 150. Usage: file_length.sh ROOT
set -u
root=$1
failures=0

check() {
  local most=$1
  shift
  while IFS= read -r file; do
    lines=$(wc -l <"$file")
    if [ "$lines" -gt "$most" ]; then
      echo "$file: $lines lines, at most $most: one idea a file"
      failures=$((failures + 1))
    fi
  done < <(find "$@" -type f)
}

check 150 "$root/include" -name '*.h'
check 500 "$root/src" \( -name '*.cpp' -o -name '*.h' \)
[ -d "$root/tests" ] && check 500 "$root/tests" \( -name '*.cpp' -o -name '*.h' -o -name '*.sh' \)
[ -f "$root/CMakeLists.txt" ] && check 80 "$root/CMakeLists.txt"
[ "$failures" -eq 0 ]

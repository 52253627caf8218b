#!/bin/bash
# Every command has its page, every run and every example file on a page is real, every exit code is explained. Usage: docs.sh PROGRAM ROOT
set -u
program=$1
root=$2
failures=0

fail() {
  echo "$1"
  failures=$((failures + 1))
}

# The runs on a page and all that they print stand in the transcripts, so that they stay true.
check_runs() {
  while IFS= read -r line; do
    [ "${line:0:2}" = '$ ' ] || line="  $line"
    grep -qxF -- "$line" "$root"/tests/cli/*.transcript || fail "$1: no transcript holds: $line"
  done < <(awk '/^```/ { inside = !inside; run = 0; next } inside && /^\$ charter/ { run = 1 } inside && run && NF' "$1")
}

# A block ```yaml or ```json whose first line is "# FILE" or "// FILE" is that file of tests/cli/data/FOLDER, word for word.
check_files() {
  local page=$1 folder=$root/tests/cli/data/$2 name shown=0
  for name in $(sed -nE '/^```(yaml|json)$/{n;s/^(#|\/\/) ([^ ]+\.(yaml|json))$/\2/p}' "$page"); do
    shown=$((shown + 1))
    awk -v name="$name" '/^```/ { inside = 0 } inside; $2 == name && NF == 2 { inside = 1 }' "$page" |
      cmp -s - "$folder/$name" || fail "$page: $name is not the file in tests/cli/data/$2"
  done
  [ "$shown" -gt 0 ] || fail "$page shows no file"
}

commands=$(LANG=C "$program" --help | sed -n '/^Commands:/,/^$/p' | awk 'NR > 1 && /^  [a-z]/ { print $1 }')
[ -n "$commands" ] || fail "charter --help lists no command"
for command in $commands; do
  page="$root/docs/commands/$command.md"
  if [ ! -f "$page" ]; then
    fail "docs/commands/$command.md is missing"
    continue
  fi
  # Every option of the command is named on its page, and nothing is named that does not exist.
  help=$(for words in "$command" $(LANG=C "$program" "$command" --help | sed -n '/^Commands:/,/^$/p' | awk -v c="$command" 'NR > 1 && /^  [a-z]/ { print c "+" $1 }'); do LANG=C "$program" ${words//+/ } --help; done)
  for option in $(grep -oE -- '--[a-z-]+' <<<"$help" | sort -u); do
    case "$option" in --help | --max-*) continue ;; esac
    grep -q -- "$option" "$page" || fail "$page does not mention $option"
  done
  for option in $(grep -oE -- '--[a-z][a-z-]+' "$page" | sort -u); do
    grep -q -- "$option" <<<"$help" || fail "$page mentions $option, which $command does not have"
  done
  grep -q "^\$ charter $command" "$page" || fail "$page shows no run of charter $command"
  check_runs "$page"
done
for page in "$root"/docs/commands/*.md; do
  name=$(basename "$page" .md)
  grep -qx "$name" <<<"$commands" || fail "$page: there is no command $name"
done
check_runs "$root/docs/ci.md"
check_runs "$root/docs/rule-language.md"
check_files "$root/docs/rule-language.md" rule_language
check_runs "$root/docs/charter-format.md"
check_files "$root/docs/charter-format.md" charter_format
# The patterns are lines of the rules that come with the program.
while IFS= read -r line; do
  grep -qF -- "    $line" "$root"/rules/assessment/*.yaml || fail "docs/rule-language.md: no rule says: $line"
done < <(awk '/^```/ { inside = $0 == "```cel"; next } inside' "$root/docs/rule-language.md")
for code in 0 1 2 3; do
  grep -q "| \*\*$code\*\*" "$root/docs/exit-codes.md" || fail "docs/exit-codes.md does not explain $code"
done
[ "$failures" -eq 0 ]

#!/bin/bash
# The JUnit report of every example is valid against both schemas. Usage: junit.sh PROGRAM ROOT
set -u
program=$(realpath "$1")
root=$(realpath "$2")
schemas=$root/../shared/schemas/junit

command -v xmllint >/dev/null || { echo "skipped: xmllint is missing (apt-get install libxml2-utils)"; exit 77; }
[ -d "$schemas" ] || { echo "skipped: ../shared/schemas/junit is not there"; exit 77; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0
valid() {
  xmllint --noout --nonet --schema "$schemas/$1" "$2" 2>"$folder/said"
}

for file in "$root"/examples/*.json; do
  [ "$(basename "$file")" = with-mistakes.json ] && continue
  for language in en fr; do
    "$program" assess "$file" --lang "$language" --format "junit=$folder/report.xml" || { echo "$file: not judged"; failures=$((failures + 1)); continue; }
    for schema in windyroad-JUnit.xsd jenkins-junit-10.xsd; do
      valid "$schema" "$folder/report.xml" || { echo "$file $language, $schema:"; cat "$folder/said"; failures=$((failures + 1)); }
    done
  done
done

# Checked agreements: open, accepted and known findings, and a file that could not be judged.
cp -r "$root/tests/cli/data/check" "$folder/check" && mkdir "$folder/check/.git" && cd "$folder/check" || exit 1
"$program" check agreements --rules policy --baseline known.json --update-baseline --format "text=/dev/null" 2>/dev/null
for language in en fr; do
  for words in "agreements team late.yaml broken.yaml --baseline known.json --as-of 2026-11-23" "team --fail-on note" "late.yaml --fail-on never"; do
    # shellcheck disable=SC2086
    "$program" check $words --lang "$language" --rules policy --format "junit=$folder/agreements.xml" 2>"$folder/said"
    [ $? -le 2 ] || { echo "check $words: broken off"; cat "$folder/said"; failures=$((failures + 1)); }
    for schema in windyroad-JUnit.xsd jenkins-junit-10.xsd; do
      valid "$schema" "$folder/agreements.xml" || { echo "check $words $language, $schema:"; cat "$folder/said"; failures=$((failures + 1)); }
    done
  done
done
cd "$root" || exit 1

# The check itself sees a mistake.
sed 's/ failures="/ lost="/' "$folder/report.xml" >"$folder/broken.xml"
for schema in windyroad-JUnit.xsd jenkins-junit-10.xsd; do
  valid "$schema" "$folder/broken.xml" && { echo "$schema accepts a broken report"; failures=$((failures + 1)); }
done
[ "$failures" -eq 0 ]

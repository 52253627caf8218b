#!/bin/bash
# The JUnit report of every example is valid against both schemas. Usage: junit.sh PROGRAM ROOT
set -u
program=$1
root=$2
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

# The check itself sees a mistake.
sed 's/ failures="/ lost="/' "$folder/report.xml" >"$folder/broken.xml"
for schema in windyroad-JUnit.xsd jenkins-junit-10.xsd; do
  valid "$schema" "$folder/broken.xml" && { echo "$schema accepts a broken report"; failures=$((failures + 1)); }
done
[ "$failures" -eq 0 ]

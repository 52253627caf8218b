#!/bin/bash
# What users of such linters ask for, each by the number that the page of asks gives it, and what other tests
# hold already left out: check.transcript (1, 2, 9 to 12 in words), check_formats_test, check_report_test,
# services.sh (12). Usage: asks.sh PROGRAM ROOT
set -u
program=$(realpath "$1")
root=$(realpath "$2")
export LANG=C HOME=/nonexistent
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r "$root/tests/cli/data/check" "$folder/repo" && mkdir "$folder/repo/.git" && cd "$folder/repo" || exit 1
failures=0
ask=0
fail() {
  echo "ask $ask: $1"
  failures=$((failures + 1))
}
# run CODE WORDS…: charter check with the rules of policy/, as of one day; its output stays in out and err.
run() {
  local wanted=$1
  shift
  "$program" check "$@" --rules policy --as-of 2026-11-24 >"$folder/out" 2>"$folder/err"
  local code=$?
  [ "$code" -eq "$wanted" ] || { fail "check $*: exit $code, not $wanted"; cat "$folder/out" "$folder/err"; }
}
says() { grep -qF -- "$2" "$folder/$1" || { fail "$1 does not say: $2"; cat "$folder/$1"; }; }
silent() { ! grep -qF -- "$2" "$folder/$1" || { fail "$1 says: $2"; cat "$folder/$1"; }; }
# holds FILE EXPRESSION: true of a JSON file.
holds() {
  local value
  value=$("$program" cel "$2" --data "$1" 2>&1)
  [ "$value" = true ] || fail "$1: $2 is $value"
}
agreement() { printf 'charter: agreement/v1\nid: a\ntitle: A\nstatus: draft\n%b' "$1"; }

ask=1  # the threshold means what it says, from the command line and from the configuration alike
agreement 'retention: {period: P24M}\n' >warning.yaml  # one warning, AGX-02
agreement 'version: "1"\n' >error.yaml                 # one error, AGX-01
agreement 'version: "1"\nretention: {period: P24M}\n' >clean.yaml
mkdir -p gate && cp warning.yaml error.yaml clean.yaml gate
for row in "critical 0 0" "error 0 1" "warning 1 1" "note 1 1" "never 0 0"; do
  read -r gate of_warning of_error <<<"$row"
  printf 'fail-on: %s\n' "$gate" >gate/.charter.yaml
  for where in "--fail-on $gate --no-config" "--config gate/.charter.yaml" ""; do
    for file in "warning $of_warning" "error $of_error" "clean 0"; do
      # shellcheck disable=SC2086
      run "${file#* }" "gate/${file% *}.yaml" $where
    done
  done
done
printf 'fail-on: warning\n' >gate/.charter.yaml
run 0 gate/warning.yaml --fail-on error  # the command line wins
run 0 warning.yaml                       # and without either, warnings do not fail
for severity in "critical 1" "error 1" "warning 0" "note 0"; do
  printf 'severity: {AGX-01: %s, AGX-02: %s}\n' "${severity% *}" "${severity% *}" >gate/.charter.yaml
  run "${severity#* }" gate/error.yaml
  says out ": ${severity% *}: Nothing says"
  run "${severity#* }" gate/warning.yaml
  says out ": ${severity% *}: The agreement has no version."
done
rm -r gate

ask=2  # findings, none and a failure have their codes whatever else is asked for
for flags in "" "--format json" "--format sarif" "--format junit" "--format github" "--format gitlab" "-o $folder/o" "--lang fr" \
  "--no-config" "--diagnostics json" "--no-inline-suppressions" "--color always" "--format text --format sarif=$folder/s"; do
  # shellcheck disable=SC2086
  { run 0 clean.yaml $flags; run 1 error.yaml $flags; run 2 broken.yaml $flags; run 2 nowhere.yaml $flags
    run 2 clean.yaml nowhere.yaml $flags; run 2 error.yaml broken.yaml $flags; run 2 error.yaml --no-such-option $flags; }
done
run 2 broken.yaml --fail-on never

ask=3  # never green because nothing was checked, and what was is counted
run 2
run 2 'nothing/**/*.yaml' && says out "0 agreements checked"
run 2 clean.yaml 'nothing/*.yaml' && says out "clean.yaml: ran 2 of 2 checks" && says out "1 agreement checked"
mkdir -p empty && run 2 empty && says out "0 agreements checked"
: >empty.yaml && run 2 empty.yaml && says out "0 agreements checked; 1 file could not be judged"
run 2 clean.yaml --format text=
run 2 clean.yaml --format yaml && says err "--format cannot be"
run 2 agreements/package.json && says out "could not be judged"
for format in text json sarif junit github gitlab; do
  run 2 'nothing/*.yaml' --format "$format"
  [ -s "$folder/out" ] || fail "$format says nothing at all"
done

ask=4  # places that an editor and a pull request open
agreement 'retention:\n  basis: until the end\n' >parent.yaml
run 1 parent.yaml && says out "parent.yaml:5:1: error: Nothing says"
run 1 "$PWD/parent.yaml" && says out "parent.yaml:5:1: error: Nothing says" && silent out "$PWD"
(mkdir -p sub && cd sub && "$program" check ../parent.yaml --rules ../policy --as-of 2026-11-24 >"$folder/out")
says out "../parent.yaml:5:1: error: Nothing says"
run 1 parent.yaml error.yaml agreements --format github
[ "$(grep -c '^::[a-z]* file=[^,]*,line=[1-9][0-9]*,endLine=[1-9][0-9]*,col=[1-9]' "$folder/out")" -eq "$(grep -c '^::\(error\|warning\|notice\)' "$folder/out")" ] ||
  fail "an annotation has no place"

ask=5  # SARIF that code scanning takes: no place 0, relative addresses, rules, levels, columns
: >nothing.yaml
run 2 agreements team late.yaml broken.yaml nothing.yaml "$PWD/parent.yaml" --no-config --format "sarif=$folder/all.sarif"
all="$folder/all.sarif"
holds "$all" 'runs.size() == 1 && runs[0].results.size() >= 6'
holds "$all" 'runs[0].results.all(r, r.locations.all(l, l.physicalLocation.region.startLine >= 1 && l.physicalLocation.region.startColumn >= 1 && l.physicalLocation.region.endColumn > l.physicalLocation.region.startColumn))'
holds "$all" 'runs[0].results.all(r, r.locations.size() > 0 && r.locations.all(l, !l.physicalLocation.artifactLocation.uri.startsWith("/") && !l.physicalLocation.artifactLocation.uri.contains("://")))'
holds "$all" 'runs[0].results.all(r, r.level in ["error", "warning", "note"] && runs[0].tool.driver.rules[r.ruleIndex].id == r.ruleId)'
holds "$all" 'runs[0].tool.driver.rules.all(r, r.shortDescription.text != "" && r.help.text != "" && r.defaultConfiguration.level in ["error", "warning", "note"])'
holds "$all" 'runs[0].invocations[0].toolExecutionNotifications.all(n, n.locations.all(l, l.physicalLocation.region.startLine >= 1))'
mkdir "$folder/loose" && cp parent.yaml "$folder/loose"  # no repository: seen from the folder one is in
(cd "$folder" && "$program" check "$folder/loose/parent.yaml" --rules repo/policy --format sarif=loose.sarif --format gitlab=loose.json >/dev/null 2>&1)
holds "$folder/loose.sarif" 'runs[0].results.all(r, r.locations[0].physicalLocation.artifactLocation.uri == "loose/parent.yaml")'
grep -qF '"path": "loose/parent.yaml"' "$folder/loose.json" || fail "GitLab does not name the file from the folder one is in"

ask=6  # several outputs of one run, each whole; what is said beside goes to standard error
run 2 error.yaml nowhere.yaml --format json --format "sarif=$folder/1" --format "gitlab=$folder/2" --format "junit=$folder/3" \
  --format "text=$folder/4" --format "github=$folder/5"
says err "nowhere.yaml"
says err "gate closed by 1 agreement"
holds "$folder/out" 'schema == "charter.check/1" && files.size() == 2'
holds "$folder/1" 'runs[0].results.size() == 1'
tail -n 1 "$folder/3" | grep -qx '</testsuites>' || fail "JUnit has no end"
grep -q 'fix: Add retention.period' "$folder/4" && grep -q '^::error ' "$folder/5" || fail "text or github is not whole"
run 2 error.yaml --format json=same --format text=same

ask=7  # JUnit: failures at the threshold, the lesser in system-out, suppressed and known ones as skipped with their reason
cp late.yaml known.yaml && sed -i 's/ *# charter-ignore.*//' known.yaml
run 0 known.yaml --baseline known.json --update-baseline
sed -i 's/2026-11-23/2026-11-24/' late.yaml
run 1 late.yaml known.yaml error.yaml warning.yaml --baseline known.json --format "junit=$folder/j.xml"
for wanted in '<failure type="error" message="Nothing says how long the data are kept.">' \
  '<skipped message="accepted until November 24, 2026: the board decides">' '<skipped message="known from the baseline">' \
  'warning.yaml:1:1: warning: The agreement has no version. [AGX-02]'; do
  grep -qF "$wanted" "$folder/j.xml" || { fail "JUnit does not hold $wanted"; cat "$folder/j.xml"; }
done
[ "$(grep -c '<failure' "$folder/j.xml")" -eq 1 ] || fail "JUnit has failures below the threshold"
run 1 warning.yaml --fail-on warning --format "junit=$folder/j.xml"
grep -qF '<failure type="warning"' "$folder/j.xml" || fail "a warning is no failure at --fail-on warning"

ask=8  # GitLab: a severity always; fingerprints stay when lines move, and are of one finding each
run 1 parent.yaml --format gitlab && cp "$folder/out" "$folder/before.json"
sed -i '1i # a line more' parent.yaml && run 1 parent.yaml --format gitlab
prints() { grep -o '"fingerprint": "[^"]*"' "$1" | sort; }
[ "$(prints "$folder/before.json")" = "$(prints "$folder/out")" ] || fail "fingerprints follow the line"
cmp -s "$folder/before.json" "$folder/out" && fail "the lines of GitLab did not move"
cp parent.yaml parent2.yaml && run 1 parent.yaml parent2.yaml agreements team --no-config --format gitlab
[ -z "$(prints "$folder/out" | uniq -d)" ] || fail "two findings have one fingerprint"
[ "$(grep -c '"severity"' "$folder/out")" -eq "$(grep -c '"check_name"' "$folder/out")" ] || fail "a finding has no severity"
agreement 'access:\n  - {party: a, roles: [x], purposes: [p], data: [d], actions: [use]}\n  - {party: a, roles: [x], purposes: [p], data: [d], actions: [use]}\n' >twice.yaml
"$program" check twice.yaml --format gitlab >"$folder/out" 2>/dev/null  # the built-in checks: the same fault twice
[ -z "$(prints "$folder/out" | uniq -d)" ] && [ "$(grep -c '"check_name": "S05"' "$folder/out")" -ge 4 ] || fail "a fault that stands twice is told as one"

ask=9  # several checks on one line, with a reason; for JSON a list in the configuration, by place
{ printf 'charter: agreement/v1  # charter-ignore AGX-01 AGX-02 -- both wait for the board\n'; agreement '' | tail -n +2; } >both.yaml
run 0 both.yaml --fail-on note && says out "2 accepted"
sed 's/ AGX-02//' both.yaml >one.yaml && run 1 one.yaml --fail-on note && says out "1 warning; 1 accepted"
mkdir -p list && printf '{"charter": "agreement/v1", "id": "a", "title": "A", "status": "draft"}\n' >list/a.json && cp list/a.json list/b.json
printf 'suppress:\n  - {rule: AGX-01, file: a.json, path: retention.period, reason: the board decides}\n' >list/.charter.yml
run 1 list/a.json list/b.json && says out "list/a.json: ran 2 of 2 checks, 0 not expressible; 1 warning; 1 accepted"
says out "list/b.json: ran 2 of 2 checks, 0 not expressible; 1 error, 1 warning"

ask=10  # the last day counts, a bad one does not; unused and ended ones are told; always in SARIF; may be switched off
printf 'suppress:\n  - {rule: AGX-01, path: retention.period, until: 2026-11-24, reason: today}\n' >list/.charter.yml
run 0 list/a.json
sed -i 's/2026-11-24/2026-11-23/' list/.charter.yml && run 1 list/a.json && says out "AGX-01 was accepted here until November 23, 2026"
sed -i 's/2026-11-23/2026-11-31/' list/.charter.yml && run 1 list/a.json && says out "‘2026-11-31’ is no day that exists"
sed -i 's/AGX-01, path: retention.period, until: 2026-11-31/AGX-02, path: nowhere/' list/.charter.yml
run 1 list/a.json && says out "nothing is left here for AGX-02"
agreement 'version: "1" # charter-ignore AGX-02 -- no longer needed\n' >unused.yaml
run 1 unused.yaml && says out "unused.yaml:5:14: nothing is left here for AGX-02"
run 1 late.yaml known.yaml unused.yaml --baseline known.json --format "sarif=$folder/s.sarif"
holds "$folder/s.sarif" 'runs[0].results.all(r, has(r.suppressions))'
holds "$folder/s.sarif" 'runs[0].results.exists(r, r.suppressions.exists(s, s.kind == "inSource" && s.status == "accepted" && s.justification == "the board decides"))'
holds "$folder/s.sarif" 'runs[0].results.filter(r, r.suppressions.exists(s, s.kind == "external" && s.justification == "known from the baseline")).size() == 2'
holds "$folder/s.sarif" 'runs[0].invocations[0].toolConfigurationNotifications.exists(n, n.message.text.contains("nothing is left here for AGX-02"))'
run 1 late.yaml --no-inline-suppressions && silent out "accepted"

ask=11  # a baseline: no line in it; an update keeps what it did not check; mended ones told; known ones visible; from the configuration too
rm -f known.json && mkdir -p old && cp error.yaml old/a.yaml && cp warning.yaml old/b.yaml
run 0 old/a.yaml --baseline known.json --update-baseline
run 0 old/b.yaml --baseline known.json --update-baseline
holds known.json 'findings.size() == 2 && findings.all(f, f.file.startsWith("old/") && has(f.rule) && has(f.path) && !has(f.line))'
sed -i '1i # one line\n# and another' old/a.yaml
run 0 old --baseline known.json --fail-on note && says out "old/a.yaml:3:1: Nothing says" && says out "known from the baseline"
printf 'baseline: ../known.json\nfail-on: note\n' >old/.charter.yaml
run 0 old && says out "2 in the baseline"
run 1 old --no-config
printf 'retention: {period: P24M}\n' >>old/a.yaml
run 0 old && says out "1 finding of the baseline is mended" && says out "AGX-01 retention.period"
run 0 old --update-baseline && says err "1 finding in the baseline"
holds known.json 'findings.size() == 1 && findings[0].file == "old/b.yaml"'

ask=12  # the configuration nearest upward, no further than the repository; both endings; patterns from its folder; many files a call
mkdir -p "$folder/outer/inner/.git" "$folder/outer/inner/a/b" && cp error.yaml "$folder/outer/inner/a/b" && cp -r policy "$folder/outer"
printf 'fail-on: never\n' >"$folder/outer/.charter.yaml"
in_outer() {
  local wanted=$1
  shift
  (cd "$folder/outer" && "$program" check "$@" --rules policy >"$folder/out" 2>"$folder/err")
  [ $? -eq "$wanted" ] || { fail "in outer, $*: not $wanted"; cat "$folder/out" "$folder/err"; }
}
in_outer 1 inner/a/b/error.yaml
printf 'fail-on: never\n' >"$folder/outer/inner/.charter.yml" && in_outer 0 inner/a/b/error.yaml && says err "inner/.charter.yml: fail-on never"
printf 'fail-on: error\n' >"$folder/outer/inner/a/.charter.yaml" && in_outer 1 inner/a/b/error.yaml
in_outer 0 inner/a/b/error.yaml --print-config && says out 'fail-on: error  # "inner/a/.charter.yaml"'
printf 'suppress: [{rule: AGX-01, file: "b/*.yaml", reason: r}]\n' >"$folder/outer/inner/a/.charter.yaml" && in_outer 0 inner/a/b/error.yaml
printf 'suppress: [{rule: AGX-01, file: "inner/**/*.yaml", reason: r}]\n' >"$folder/outer/inner/a/.charter.yaml" && in_outer 1 inner/a/b/error.yaml
mkdir -p many && for i in $(seq 1 300); do cp clean.yaml "many/$i.yaml"; done
run 0 many/*.yaml && says out "300 agreements checked"

ask="also asked: caret and alias limits"
run 1 error.yaml && says out "  1 | charter: agreement/v1" && says out "    | ^~~~~~~"
{ agreement 'x-one: &one [1, 2, 3]\nx-all:\n'; for i in $(seq 1 150); do echo '  - *one'; done; } >aliases.yaml
run 1 aliases.yaml && silent err "alias"  # a hundred and more are ordinary
{ agreement 'x-one: &one [1, 2, 3]\nx-all:\n'; for i in $(seq 1 10001); do echo '  - *one'; done; } >bomb.yaml
run 2 bomb.yaml && says err "alias"  # wide and not nested
[ "$failures" -eq 0 ]

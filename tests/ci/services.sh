#!/bin/bash
# The hook, the action and the job of docs/ci.md, run as far as they can be without their services.
# Usage: services.sh PROGRAM ROOT
set -u
program=$(realpath "$1")
root=$(realpath "$2")
command -v git >/dev/null || { echo "skipped: git is missing"; exit 77; }
unset $(env | sed -n 's/^\(GIT_[A-Z_]*\)=.*/\1/p') 2>/dev/null
export PATH="$(dirname "$program"):$PATH" LANG=C HOME=/nonexistent GIT_CONFIG_NOSYSTEM=1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0
fail() {
  echo "$1"
  failures=$((failures + 1))
}
expect() {
  local wanted=$1 what=$2
  shift 2
  "$@" >"$folder/out" 2>"$folder/err"
  local code=$?
  [ "$code" -eq "$wanted" ] || { fail "$what: exit $code, not $wanted"; cat "$folder/out" "$folder/err"; }
}
holds() { grep -qF -- "$2" "$folder/$1" || { fail "$3: $1 does not hold: $2"; cat "$folder/out" "$folder/err"; }; }

# A repository with one agreement that lacks what the two rules of policy/ ask for.
data=$root/tests/cli/data/check
mkdir -p "$folder/repo/agreements" && cd "$folder/repo" || exit 1
cp -r "$data/policy" .
cp "$data/agreements/pool.yaml" "agreements/a b, 100%.yaml"
printf 'rules: policy\n' >.charter.yaml
git init -q . && git config user.email a@b.ca && git config user.name A || exit 1

# The hook, through git itself: what pre-commit does with `entry` and `files`, on the files of the commit.
entry=$(sed -n 's/^  entry: //p' "$root/.pre-commit-hooks.yaml")
files=$(sed -n 's/^  files: //p' "$root/.pre-commit-hooks.yaml")
[ -n "$entry" ] && [ -n "$files" ] || fail ".pre-commit-hooks.yaml names no entry or no files"
mkdir -p .git/hooks
cat >.git/hooks/pre-commit <<HOOK
#!/bin/bash
mapfile -d '' names < <(git diff --cached --name-only -z --diff-filter=ACMR | grep -zE '$files')
[ "\${#names[@]}" -eq 0 ] || exec $entry "\${names[@]}"
HOOK
chmod +x .git/hooks/pre-commit
git add .charter.yaml policy
expect 0 "a commit without agreements" git commit -qm "rules"
git add agreements
expect 1 "a commit with a finding" git commit -qm "an agreement"
holds err "gate closed by 1 agreement" "a commit with a finding"
printf '  period: P24M\nversion: "1"\n' >>"agreements/a b, 100%.yaml"
git add agreements
expect 0 "a commit without a finding" git commit -qm "an agreement"
[ "$(git log --format=%s -1)" = "an agreement" ] || fail "the commit was not made"

# The action: its one step, with inputs as GitHub gives them.
cp "$data/agreements/pool.yaml" agreements/pool.yaml
awk '/^      run: \|/ { inside = 1; next } inside { sub(/^        /, ""); print }' "$root/action.yml" >"$folder/step.sh"
[ -s "$folder/step.sh" ] || fail "action.yml has no step"
step() { env CHARTER_AGREEMENTS="$1" CHARTER_FAIL_ON="$2" CHARTER_BASELINE="$3" CHARTER_SARIF="$4" CHARTER_LANGUAGE=en CHARTER_PROGRAM=charter bash --noprofile --norc -eo pipefail "$folder/step.sh"; }
expect 1 "the action" step $'agreements/pool.yaml\nagreements/a*.yaml\n' "" "" out.sarif
holds out "::error file=agreements/pool.yaml,line=5," "the action"
grep -q '"uri": "agreements/pool.yaml"' out.sarif || fail "the action wrote no SARIF"
expect 0 "the action with fail-on never" step agreements never "" ""
expect 2 "the action without an agreement" step 'nowhere/*.yaml' "" "" ""
expect 2 "the action with a text for the shell" step '$(touch pwned); agreements' "" "" ""
[ ! -e pwned ] || fail "the shell read an input of the action"
for input in $(sed -n '/^inputs:/,/^runs:/s/^  \([a-z-]*\):$/\1/p' "$root/action.yml"); do
  grep -q "inputs.$input }}" "$root/action.yml" || fail "action.yml does not use its input $input"
  grep -q "$input" "$root/docs/ci.md" || fail "docs/ci.md does not name the input $input"
done

# The job for GitLab: its script, and the files that it says it writes.
sed -n 's/^    - \(charter check .*\)/\1/p' "$root/examples/ci/gitlab-ci.yml" >"$folder/job.sh"
[ -s "$folder/job.sh" ] || fail "gitlab-ci.yml has no script"
expect 1 "the job" env CHARTER_AGREEMENTS=agreements bash -eo pipefail "$folder/job.sh"
holds out "1 error, 1 warning" "the job"
for report in $(sed -n 's/^      \(codequality\|junit\): //p' "$root/examples/ci/gitlab-ci.yml"); do
  [ -s "$report" ] || fail "the job wrote no $report"
done

# All three are YAML: our reader gets to their end, and then finds that they are no agreements.
for file in .pre-commit-hooks.yaml action.yml examples/ci/gitlab-ci.yml; do
  expect 2 "$file" charter check "$root/$file" --no-config
  holds err "[E090" "$file"
done
[ "$failures" -eq 0 ]

#!/usr/bin/env bash
# Judges one change of a repository from a full clone, a linked worktree and a clone of limited depth that holds the base, with each git
# engine that can read it, and compares the findings; then from a clone that lacks the base, which must fail with QG0004.
#   eng/same-verdict.sh REPOSITORY BASE HEAD
# The baseline is the one that InitBaseline writes at BASE. Fails when a verdict differs.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source=$(cd "${1:?usage: eng/same-verdict.sh REPOSITORY BASE HEAD}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
base=$(git -C "$source" rev-parse "${2:?}^{commit}")
head=$(git -C "$source" rev-parse "${3:?}^{commit}")
depth=$(($(git -C "$source" rev-list --first-parent --count "$base..$head") + 5))
failures=0

# judge NAME FOLDER [PROPERTY...]: audits a folder; keeps the log and the findings under the name.
judge() {
  local name=$1 folder=$2
  shift 2
  dotnet build "$root/QualityGates.sln" -nologo -v:n -t:Audit -p:QualityGatesRoot="$folder" -p:QualityGatesOutput="$work/$name" \
    -p:QualityGatesBaseline="$work/baseline.json" -p:QualityGatesBase="$base" "$@" > "$work/$name.log" 2>&1 || true
  python3 - "$work/$name/audit.json" "$work/$name.findings" <<'PY'
import collections, json, sys
audit = json.load(open(sys.argv[1]))
json.dump(audit["findings"], open(sys.argv[2], "w"), indent=1)
states = collections.Counter(f["state"] for f in audit["findings"])
print("  ", audit["verdict"]["status"], dict(states))
PY
}

# same NAME: compares with the full clone.
same() { cmp -s "$work/full.findings" "$work/$1.findings" || { echo "   DIFFERS from the full clone"; failures=$((failures + 1)); }; }

git clone --quiet --no-checkout "$source" "$work/clone"
git -C "$work/clone" checkout --quiet --detach "$base"
dotnet build "$root/QualityGates.sln" -nologo -v:q -t:InitBaseline -p:QualityGatesRoot="$work/clone" -p:QualityGatesOutput="$work/init" \
  -p:QualityGatesBaseline="$work/baseline.json" > "$work/init.log" 2>&1
git -C "$work/clone" clean --quiet -fd
git -C "$work/clone" checkout --quiet --force --detach "$head"
git -C "$work/clone" worktree add --quiet --detach "$work/linked" "$head"
git clone --quiet --no-checkout --no-local "file://$source" "$work/deep" --depth 1
git -C "$work/deep" fetch --quiet --depth "$depth" origin "$head"
git -C "$work/deep" checkout --quiet --detach "$head"
git clone --quiet --no-checkout --no-local "file://$source" "$work/flat" --depth 1
git -C "$work/flat" fetch --quiet --depth 2 origin "$head"
git -C "$work/flat" checkout --quiet --detach "$head"

for engine in git auto; do
  echo "== full clone, engine $engine"
  judge full "$work/clone" -p:QualityGatesGitEngine=$engine
  [[ $engine == git ]] && cp "$work/full.findings" "$work/first.findings"
  cmp -s "$work/first.findings" "$work/full.findings" || { echo "   engines DIFFER"; failures=$((failures + 1)); }
  echo "== linked worktree, engine $engine"
  judge linked "$work/linked" -p:QualityGatesGitEngine=$engine
  same linked
done
echo "== clone of depth $depth, which holds the base"
judge deep "$work/deep"
same deep
echo "== clone of depth 2, which lacks it"
judge flat "$work/flat"
grep -o "error QG0004: .*" "$work/flat.log" | sort -u | head -1 || { echo "   NO QG0004"; failures=$((failures + 1)); }
exit "$failures"

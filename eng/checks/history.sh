#!/usr/bin/env bash
# The rows of history.json against audits of checkouts: five commits of this repository, or of the one given.
set -euo pipefail
source "$(dirname "$0")/inventory.sh"

corpus=$(cd "${1:-$repository}" && pwd)
audit() { (cd "$repository" && dotnet build "$@" > "$work/log") || grep -q 'error QG010' "$work/log" || { cat "$work/log"; return 1; }; }

audit -t:AuditHistory -p:QualityGatesRoot="$corpus" -p:QualityGatesLine=all -p:QualityGatesOutput="$work/history"
grep -E 'Quality history|distinct blob' "$work/log"

git clone --quiet --shared --no-checkout "$corpus" "$work/clone"
compare="$repository/eng/oracles/history/compare.py"
for commit in $(python3 "$compare" choose "$work/history/history.json" 5); do
  git -C "$work/clone" worktree add --quiet --detach "$work/checkout" "$commit"
  # Today's configuration, and no baseline: the figures are what is there, tolerated or not.
  audit -t:Audit -p:QualityGatesAudits=monoliths -p:QualityGatesRoot="$work/checkout" -p:QualityGatesConfig="$corpus/qualitygates.json" \
    -p:QualityGatesBaseline="$work/none.json" -p:QualityGatesInventory=true -p:QualityGatesOutput="$work/audit"
  python3 "$compare" compare "$work/history/history.json" "$commit" "$work/audit"
  git -C "$work/clone" worktree remove --force "$work/checkout"
done

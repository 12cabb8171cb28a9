#!/usr/bin/env bash
# Replays, on a clone of pixsim7, the changes that other tools were seen to misjudge, and shows what this one says of each.
#   eng/replay-changes.sh REPOSITORY [REVISION]
# Each change is one commit on a branch of a main that has just begun with a baseline. The row about a clone is not judged yet and
# is left out. Fails when a verdict is not the true one.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source=${1:?usage: eng/replay-changes.sh REPOSITORY [REVISION]}
revision=${2:-3d20eed89}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
clone=$work/clone
card=apps/main/src/components/media/MediaCard.tsx
failures=0

git clone --quiet --shared --no-checkout "$source" "$clone"
cd "$clone"
git config user.name replay
git config user.email replay@example.org
git checkout --quiet -B main "$revision"
audit() {
  dotnet build "$root/QualityGates.sln" -v:q -nologo "$@" \
    -p:QualityGatesRoot="$clone" -p:QualityGatesOutput="$work/out" > "$work/log" 2>&1
}
audit -t:InitBaseline
git add --all
git commit --quiet --message "Begin with a baseline"

# replay NAME EXPECTED COMMAND...: makes the change by the command, judges it, and compares the exit code and the states.
replay() {
  local name=$1 expected=$2 status=green
  shift 2
  git checkout --quiet -B change main
  "$@"
  git add --all
  git commit --quiet --message "$name"
  audit -t:Audit -p:QualityGatesBase=main || status=red
  local new
  new=$(python3 - "$work/out/audit.json" <<'PY'
import json, sys
findings = json.load(open(sys.argv[1]))["findings"]
rows = [f"{f['rule']} {f['state']} {f['subject']}" for f in findings if f["state"] in ("introduced", "worsened")]
print("; ".join(rows) or "nothing")
PY
  )
  echo "== $name: $status, $new"
  cat "$work/out/summary.md"
  [[ "$status, $new" == $expected ]] || { echo "-- expected: $expected"; failures=$((failures + 1)); }
}

comment() { sed -i '1i // A comment.' "$card"; }
grow() { for i in $(seq 1001); do echo "export const padding$i = $i;"; done >> "$card"; }
complicate() {
  python3 - "$card" <<'PY'
import re, sys
path = sys.argv[1]
text = open(path).read()
at = re.search(r"function MediaCard\(props: MediaCardProps\) \{\n", text)
body = "".join(f"  if (Math.random() > {n}) console.assert(true);\n" for n in range(60))
open(path, "w").write(text[:at.end()] + body + text[at.end():])
PY
}

ring() { sed -i "1i import '../../App';" apps/main/src/lib/asyncTask/asyncTaskStore.ts; }
upward() { sed -i "1i import '../../../../../apps/main/src/App';" packages/shared/helpers/core/src/index.ts; }
pair() {
  printf "import { b } from './b';\nexport const a = () => b;\n" > apps/main/src/lib/asyncTask/a.ts
  printf "import { a } from './a';\nexport const b = () => a;\n" > apps/main/src/lib/asyncTask/b.ts
}

replay "one comment line" "green, nothing" comment
replay "1,001 more lines" "red, QG0101 worsened $card" grow
replay "60 more decisions in a function" "red, *QG0104 worsened $card#MediaCard*" complicate
replay "an import that closes a ring of twelve files" \
  "red, *QG0208 introduced apps/main/src/lib/asyncTask/asyncTaskStore.ts -> apps/main/src/App.tsx" ring
grep -qE '^.{0,20}Why:.* way back: apps/main/src/App\.tsx:[0-9]+ → .*asyncTaskStore\.ts\.' "$work/out/summary.md" ||
  { echo "-- expected: the comment names the way back"; failures=$((failures + 1)); }
replay "one import from packages into apps" "red, QG0208 introduced packages/shared/helpers/core/src/index.ts -> apps/main/src/App.tsx" upward
replay "two files that import each other" "red, QG0208 introduced apps/main/src/lib/asyncTask/*" pair
exit "$failures"

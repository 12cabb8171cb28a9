#!/usr/bin/env bash
# Findings against the labels in eng/labels: on a clone, with the name that the labels give it; without arguments on a small repository of
# its own, with labels of its own, of which one is true and one is not.
set -euo pipefail
source "$(dirname "$0")/inventory.sh"

corpus=${1:-$work/corpus} name=${2:-acme/shop} labels=$repository/eng/labels
if [[ $# -eq 0 ]]; then
  labels=$work/labels
  mkdir -p "$corpus/tests/format" "$labels"
  printf '# Shop\n\n[gone](docs/gone.md)\n' > "$corpus/README.md"
  printf '[made up](nowhere.md)\n' > "$corpus/tests/format/link.md"
  git init --quiet "$corpus"
  git -C "$corpus" add --all
  git -C "$corpus" -c user.name=check -c user.email=check@example.org commit --quiet --message sample
  revision=$(git -C "$corpus" rev-parse HEAD)
  cat > "$labels/sample.json" <<END
[
  {"repository": "$name", "revision": "$revision", "rule": "QG0823", "path": "README.md", "line": 3, "target": "docs/gone.md", "verdict": "true", "independent": true, "why": "nothing is there"},
  {"repository": "$name", "revision": "$revision", "rule": "QG0823", "path": "tests/format/link.md", "line": 1, "target": "nowhere.md", "verdict": "false", "independent": true, "why": "tests read it"}
]
END
fi
inventory "$corpus"
python3 "$repository/eng/oracles/labels/compare.py" "$work/reports/audit.json" "$labels" "$name" "$(git -C "$corpus" rev-parse HEAD)"

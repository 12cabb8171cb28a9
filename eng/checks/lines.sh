#!/usr/bin/env bash
# Physical lines against `wc -l`, and code, comment and blank lines against cloc, on this repository or on the folder given.
set -euo pipefail
source "$(dirname "$0")/inventory.sh"

command -v cloc > "$work/which" || { (apt-get update -qq && apt-get install -qq -y cloc) > "$work/apt" 2>&1 || sudo apt-get install -qq -y cloc > "$work/apt" 2>&1; }
corpus=${1:-$repository}
inventory "$corpus"
(cd "$corpus" && git ls-files -z | tr '\0' '\n' > "$work/files" && cloc --by-file --json --quiet --list-file="$work/files" --out="$work/cloc.json")
# Our own tests are full of strings that hold comment marks, which cloc takes for comments; csharp.sh compares those lines with Roslyn.
skip=()
[[ $# -gt 0 ]] || skip=(--skip "C#,Markdown")
python3 "$repository/eng/oracles/lines/compare.py" "$corpus" "$work/reports/inventory.json" "$work/cloc.json" "${skip[@]}"

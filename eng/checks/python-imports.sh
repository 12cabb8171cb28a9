#!/usr/bin/env bash
# Dependencies between Python files, their cycles and cuts, against CPython's own ast, in its standard library, or in a folder:
# [DIR [--root FOLDER ...]].
set -euo pipefail
source "$(dirname "$0")/inventory.sh"

corpus=${1:-$work/library}
if [[ $# -eq 0 ]]; then
  cp -r "$(python3 -c 'import sysconfig; print(sysconfig.get_path("stdlib"))')" "$corpus"
  find "$corpus" \( -name site-packages -o -name dist-packages -o -name __pycache__ -o -name 'config-*' \) -prune -exec rm -rf {} +
fi
inventory "$corpus"
python3 "$repository/eng/oracles/python/compare_imports.py" "$corpus" "$work/reports/inventory.json" --edges "$work/edges.json" "${@:2}"
python3 "$repository/eng/oracles/cycles/compare.py" "$work/reports" "$work/edges.json"

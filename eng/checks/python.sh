#!/usr/bin/env bash
# Python declarations against CPython's own ast, on its standard library and tests, or on the folder given.
set -euo pipefail
source "$(dirname "$0")/inventory.sh"

corpus=${1:-$work/library}
if [[ $# -eq 0 ]]; then
  cp -r "$(python3 -c 'import sysconfig; print(sysconfig.get_path("stdlib"))')" "$corpus"
  find "$corpus" \( -name site-packages -o -name dist-packages -o -name __pycache__ -o -name 'config-*' \) -prune -exec rm -rf {} +
fi
inventory "$corpus"
python3 "$repository/eng/oracles/python/compare.py" "$corpus" "$work/reports/inventory.json"

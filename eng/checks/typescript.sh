#!/usr/bin/env bash
# TypeScript, JavaScript, Svelte and Vue declarations against TypeScript's own parser, on the sources that some packages
# ship, or on the folder given.
set -euo pipefail
source "$(dirname "$0")/inventory.sh"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work/tools" typescript@5 > "$work/npm"
corpus=${1:-$work/corpus}
if [[ $# -eq 0 ]]; then
  npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work/packages" rxjs@7 zod@3 svelte@5 three@0.170 date-fns@4 > "$work/npm"
  for source in rxjs/src zod/src svelte/src three/examples/jsm date-fns; do
    mkdir -p "$corpus/$source"
    cp -r "$work/packages/node_modules/$source/." "$corpus/$source"
  done
fi
inventory "$corpus"
NODE_PATH=$work/tools/node_modules node "$repository/eng/oracles/typescript/compare.cjs" "$corpus" "$work/reports/inventory.json" --show "${SHOW:-20}"

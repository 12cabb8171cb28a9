#!/usr/bin/env bash
# The dependencies of TypeScript, JavaScript, Svelte and Vue files, found in a bare clone, against TypeScript's own resolver on a copy
# with the workspace's packages linked, as after an installation; and their cycles and cuts. Give the clone of a repository; without
# one a small workspace is made, with a ring on load, a larger one through import(), and one that only types close.
set -euo pipefail
source "$(dirname "$0")/inventory.sh"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work/tools" typescript@5 yaml@2 > "$work/npm"
export NODE_PATH=$work/tools/node_modules
bare=${1:-$work/bare}
if [[ $# -eq 0 ]]; then
  mkdir -p "$bare/packages/core/src" "$bare/packages/ui/src/icons" "$bare/app/src/lib"
  printf 'packages:\n  - "packages/*"\n  - app\n' > "$bare/pnpm-workspace.yaml"
  echo '{ "name": "@acme/root", "private": true }' > "$bare/package.json"
  echo '{ "name": "@acme/core", "types": "src/index.ts" }' > "$bare/packages/core/package.json"
  echo '{ "name": "@acme/ui", "exports": { ".": "./src/index.ts", "./icons/*": "./src/icons/*.ts" } }' > "$bare/packages/ui/package.json"
  echo '{ "name": "@acme/app", "dependencies": { "@acme/ui": "workspace:*" } }' > "$bare/app/package.json"
  echo '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "paths": { "@/*": ["./src/*"] } } }' > "$bare/app/tsconfig.json"
  echo 'export const name = "core";' > "$bare/packages/core/src/index.ts"
  echo 'export * from "@acme/core"; export { home } from "./icons/home.js";' > "$bare/packages/ui/src/index.ts"
  echo 'export const home = "home";' > "$bare/packages/ui/src/icons/home.ts"
  echo 'export const greet = (who: string) => who;' > "$bare/app/src/lib/greet.ts"
  printf 'import { greet } from "@/lib/greet";\nimport { name } from "@acme/ui";\nimport { home } from "@acme/ui/icons/home";\nexport const all = [greet(name), home];\n' > "$bare/app/src/main.ts"
  printf 'import { one } from "./two";\nexport const two = () => one;\nexport type Two = typeof two;\n' > "$bare/app/src/lib/one.ts"
  printf 'import { two } from "./one";\nexport const one = () => two;\nexport const late = () => import("@/all");\n' > "$bare/app/src/lib/two.ts"
  printf 'import "./lib/one";\nexport const found = import.meta.glob("./lib/*.ts", { eager: true });\n' > "$bare/app/src/all.ts"
  printf 'import type { Shape } from "../shape";\nexport interface Point { of: Shape }\n' > "$bare/app/src/lib/point.ts"
  printf '/** @typedef {import("./shape").Shape} Shape */\nimport { type Point } from "./lib/point";\nexport interface Shape { points: Point[] }\n' > "$bare/app/src/shape.ts"
  git -C "$bare" init --quiet
  git -C "$bare" add --all
  git -C "$bare" -c user.name=check -c user.email=check@example.org commit --quiet --message all
fi
inventory "$bare"
git clone --quiet --shared "$bare" "$work/linked"
node "$repository/eng/oracles/typescript-imports/installed.cjs" "$work/linked"
node "$repository/eng/oracles/typescript-imports/compare.cjs" "$work/linked" "$work/reports/inventory.json" --show "${SHOW:-20}" --edges "$work/edges.json"
python3 "$repository/eng/oracles/cycles/compare.py" "$work/reports" "$work/edges.json"

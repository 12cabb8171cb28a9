#!/usr/bin/env bash
# Files that nothing imports: none of those that only a pattern, an address, a package or a tool's folder asks for is told of, and one
# that nobody asks for is. Or, in a clone, none of the files given: [DIR PATTERN FILE ...].
set -euo pipefail
source "$(dirname "$0")/inventory.sh"

corpus=$work/corpus
if [[ $# -gt 0 ]]; then
  git clone --quiet --shared "$1" "$corpus"
  pattern=$2 used=("${@:3}") dead=()
else
  pattern='**' dead=(app/src/dead.ts server/dead.py)
  used=(app/src/panels/log/index.ts app/src/panels/log/table.svelte app/src/worker.ts app/src/page.ts packages/ui/src/index.ts
    server/jobs.py server/plugins/mail.py server/migrations/0001_initial.py extension/content.js)
  mkdir -p "$corpus"/{app/src/panels/log,packages/ui/src,server/migrations,server/plugins,extension}
  echo '{ "name": "@acme/ui", "exports": "./dist/index.js" }' > "$corpus/packages/ui/package.json"
  echo '{ "manifest_version": 3, "content_scripts": [{ "js": ["content.js"] }] }' > "$corpus/extension/manifest.json"
  for file in "${used[@]}" "${dead[@]}" app/src/main.ts server/main.py; do : > "$corpus/$file"; done
  printf 'import.meta.glob("./panels/*/index.ts");\nnew Worker(new URL("./worker.ts", import.meta.url));\nimport("./page");\n' > "$corpus/app/src/main.ts"
  echo 'import "./table.svelte";' > "$corpus/app/src/panels/log/index.ts"
  printf 'import importlib\n\ndef run():\n    from server import jobs\n    importlib.import_module("server.plugins.mail")\n' > "$corpus/server/main.py"
fi
printf '{ "dependencies": { "rules": [{ "name": "dead", "because": "it is checked", "orphans": "%s" }] } }\n' "$pattern" > "$corpus/qualitygates.json"
inventory "$corpus"
python3 - "$work/reports/audit.json" "${#used[@]}" "${used[@]}" "${dead[@]}" << 'END'
import json, sys
found = {one["path"] for one in json.load(open(sys.argv[1], encoding="utf-8"))["findings"] if one["rule"] == "QG0209"}
count = int(sys.argv[2])
used, dead = sys.argv[3:3 + count], sys.argv[3 + count:]
wrong = [f"told of, and used: {path}" for path in used if path in found] + [f"not told of: {path}" for path in dead if path not in found]
print("\n".join(wrong + [f"{len(found)} files that nothing imports; {len(used) + len(dead)} checked, {len(wrong)} wrong"]))
sys.exit(1 if wrong or not found else 0)
END

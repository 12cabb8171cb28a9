#!/usr/bin/env bash
# findings.sarif of this repository, or of the folder given, and one of 100,000 findings with hostile names: against the schema of OASIS, the limits
# of GitHub and Microsoft's validator.
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$repository/eng/oracles/sarif.mjs" "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" ajv@8 ajv-formats@3 @microsoft/sarif-multitool-linux@5 > "$work/npm"
QualityGatesEnabled=false dotnet run -c Release "$repository/eng/checks/sarif.cs" "${1:-$repository}" "$work" "$repository/eng/oracles/markdown/hostile-pieces.json"
multitool=$work/node_modules/@microsoft/sarif-multitool-linux
node "$work/sarif.mjs" "$multitool/sarif-2.1.0.json" "$work"/*.sarif

chmod u+x "$multitool/Sarif.Multitool"
"$multitool/Sarif.Multitool" validate "$work/findings.sarif" --rule-kind "Sarif;Ghas" --level "Error" --log ForceOverwrite -o "$work/validated.json" > "$work/validator" \
  || { cat "$work/validator"; exit 1; }
if grep -E 'error [A-Z]+[0-9]+' "$work/validator"; then exit 1; fi
echo "findings.sarif: Microsoft's validator has no error"

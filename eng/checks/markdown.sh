#!/usr/bin/env bash
# Headings with their anchors, and links with their lines, of Markdown documents against remark and github-slugger: on what some packages
# ship and on this repository's own pages, or on the folder given.
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$repository/eng/oracles/markdown/compare.mjs" "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" \
  unified@11 remark-parse@11 remark-gfm@4 remark-frontmatter@5 mdast-util-to-string@4 unist-util-visit@5 github-slugger@2 > "$work/npm"
corpus=${1:-$work/corpus}
if [[ $# -eq 0 ]]; then
  npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$corpus" date-fns@4 karma@6 yargs@17 rollup@4 express@4 ajv@8 > "$work/npm"
  cp -r "$repository/docs" "$repository/README.md" "$corpus"
fi
QualityGatesEnabled=false dotnet run -c Release "$repository/eng/checks/markdown.cs" "$corpus" > "$work/facts.json"
node "$work/compare.mjs" "$corpus" "$work/facts.json" --show "${SHOW:-20}"

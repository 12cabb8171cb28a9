#!/usr/bin/env bash
# Dead links and anchors of documents against remark-validate-links and markdownlint (MD051), on this repository or on the folder given.
set -euo pipefail
source "$(dirname "$0")/inventory.sh"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work/tools" \
  unified-engine@11 remark@15 remark-validate-links@13 remark-frontmatter@5 remark-gfm@4 markdownlint@0.40 > "$work/npm"
corpus=${1:-$work/corpus}
if [[ $# -eq 0 ]]; then
  # What is dead in this repository is mended; so some documents beside a copy of its own have something to tell of.
  git clone --quiet "$repository" "$corpus"
  mkdir -p "$corpus/sample/deep"
  printf '# One\n\n## Two & Three 🎉\n\n[a](#two--three-) [b](#gone)\n\n[c](deep/two.md#first) [d](deep/two.md#second) [e](gone.md) ![f](gone.png)\n' > "$corpus/sample/one.md"
  printf '<a id="first"></a>\n\n# Two\n\n[up](../one.md#one)\n\n[g]: ../nowhere.md\n\nSee [g], or [h](/sample/one.md), or [i](/sample/none.md).\n' > "$corpus/sample/deep/two.md"
  git -C "$corpus" add --all
fi
inventory "$corpus"
NODE_PATH=$work/tools/node_modules node "$repository/eng/oracles/links/compare.mjs" "$corpus" "$work/reports/audit.json" "${SHOW:-20}" "$(($# ? 0 : 5))"

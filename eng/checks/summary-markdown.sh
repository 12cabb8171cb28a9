#!/usr/bin/env bash
# Summaries with hostile names, read by remark and by cmark-gfm: the same tables, and no mention, link or HTML that we did not write. 300, or
# as many as given.
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$repository/eng/oracles/markdown/inert.mjs" "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" \
  unified@11 remark-parse@11 remark-gfm@4 remark-rehype@11 rehype-raw@7 rehype-parse@9 > "$work/npm"
# GitHub's own parser, from the system or from Debian; where there is neither, remark judges alone and the output says so.
if ! cmark=$(command -v cmark-gfm) && (cd "$work" && apt-get download -qq cmark-gfm libcmark-gfm0.29.0.gfm.6 libcmark-gfm-extensions0.29.0.gfm.6) > "$work/apt" 2>&1; then
  for package in "$work"/*.deb; do dpkg -x "$package" "$work/cmark"; done
  cmark=$work/cmark/usr/bin/cmark-gfm
  LD_LIBRARY_PATH=$(echo "$work"/cmark/usr/lib/*-linux-gnu):${LD_LIBRARY_PATH:-}
  export LD_LIBRARY_PATH
fi
QualityGatesEnabled=false dotnet run -c Release "$repository/eng/checks/summary-markdown.cs" "$repository/eng/oracles/markdown/hostile-pieces.json" "${1:-300}" > "$work/summaries.json"
node "$work/inert.mjs" "$work/summaries.json" "$cmark"

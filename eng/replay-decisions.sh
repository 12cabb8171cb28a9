#!/usr/bin/env bash
# Asks of each commit of a stretch of history, against its first parent, which decisions it would have needed, and whether it had one.
#   eng/replay-decisions.sh REPOSITORY [TIP] [COMMITS]
# Prints one row for each commit that does what needs a decision, then the counts. eng/replay-decisions.json says what is asked for.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
repository=${1:?usage: eng/replay-decisions.sh REPOSITORY [TIP] [COMMITS]}
QualityGatesEnabled=false dotnet run -c Release "$root/eng/replay-decisions.cs" -- \
  "$repository" "$root/eng/replay-decisions.json" "${2:-27a357d34}" "${3:-200}"

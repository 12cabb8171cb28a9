#!/usr/bin/env bash
# C# declarations, figures, imports and lines against Roslyn, on this repository or on the folder given.
set -euo pipefail
source "$(dirname "$0")/inventory.sh"

dotnet run -c Release --project "$repository/eng/oracles/csharp" -p:QualityGatesEnabled=false -- compare "${1:-$repository}"

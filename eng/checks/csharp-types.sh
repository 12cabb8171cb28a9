#!/usr/bin/env bash
# C# dependencies between files against Roslyn's semantic models, on this repository or on the folder given.
set -euo pipefail
source "$(dirname "$0")/inventory.sh"
source "$(dirname "$0")/msbuild-sdks.sh"

corpus=${1:-$repository}
inventory "$corpus"
dotnet build -c Release "$repository/eng/oracles/csharp-types" -p:QualityGatesEnabled=false -v:q -nologo > "$work/build" || { cat "$work/build"; exit 1; }
oracle="$repository/eng/oracles/csharp-types/bin/Release/net10.0/QualityGates.Oracles.CSharpTypes.dll"
copy "$corpus"
dotnet "$oracle" projects "$work/copy" "$work/projects.json"
dotnet "$oracle" edges "$work/copy" "$work/projects.json" "$work/edges.json"
dotnet "$oracle" compare "$work/edges.json" "$work/reports/inventory.json" "${2:-40}"

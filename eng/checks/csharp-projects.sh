#!/usr/bin/env bash
# What we read of C# projects against MSBuild's own evaluation, on this repository or on the folder given.
set -euo pipefail

repository=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
source "$(dirname "$0")/msbuild-sdks.sh"

dotnet build -c Release "$repository/eng/oracles/csharp-types" -p:QualityGatesEnabled=false -v:q -nologo > "$work/build" || { cat "$work/build"; exit 1; }
oracle="$repository/eng/oracles/csharp-types/bin/Release/net10.0/QualityGates.Oracles.CSharpTypes.dll"
copy "${1:-$repository}"
dotnet "$oracle" projects "$work/copy" "$work/projects.json"
dotnet "$oracle" compare-projects "$work/copy" "$work/projects.json" "${2:-40}"

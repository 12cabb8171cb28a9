#!/usr/bin/env bash
# What a cold run of the task costs, in CPU milliseconds of the whole `dotnet build` process: without the task, with native
# (ReadyToRun) code, and with IL that the JIT has to compile. Medians; the three take turns, so that noise falls on all alike.
#
#   eng/task-start.sh [runs] [repository to audit]
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
runs=${1:-15}
root=${2:-$work}
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_NOLOGO=1

dotnet pack "$repository/src/QualityGates.MSBuild" --output "$work/feed" -p:QualityGatesEnabled=false -v:q > /dev/null
version=$(basename "$work"/feed/*.nupkg .nupkg)
cat > "$work/NuGet.Config" << CONFIG
<configuration>
  <config><add key="globalPackagesFolder" value="$work/packages" /></config>
  <packageSources><clear /><add key="local" value="$work/feed" /></packageSources>
</configuration>
CONFIG
echo "<Project Sdk=\"QualityGates/${version#QualityGates.}\" />" > "$work/audit.proj"
cd "$work"
dotnet build > /dev/null
tools=$(echo "$work"/packages/qualitygates/*/tools/net10.0)

# cpu NAME ARGUMENTS...: appends the CPU milliseconds of one build to the file NAME.
cpu() {
  local TIMEFORMAT='%U %S' name=$1
  shift
  { time dotnet build -v:q --no-restore "$@" &> /dev/null; } 2>&1 | awk '{ printf "%d\n", ($1 + $2) * 1000 }' >> "$name"
}

native=$(basename "$(find "$tools" -mindepth 1 -maxdepth 1 ! -name any)")
for ((run = 0; run < runs; run++)); do
  cpu off -p:QualityGatesEnabled=false
  cpu il -t:Audit -p:QualityGatesRoot="$root" -p:QualityGatesTasks="$tools/any/"
  cpu native -t:Audit -p:QualityGatesRoot="$root" -p:QualityGatesTasks="$tools/$native/"
done
for name in off il native; do
  echo "$name: $(sort -n "$name" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }') ms CPU, median of $runs"
done

#!/usr/bin/env bash
# Ten thousand pairs of branches that tighten the baseline, through the real git merge-file, or as many as given.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
dotnet run -c Release -p:QualityGatesEnabled=false eng/baseline-merge.cs -- "$@"

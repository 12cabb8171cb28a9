#!/usr/bin/env bash
# Both git engines on one repository, this one or the folder given: they must say the same.
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
dotnet run -c Release "$repository/eng/checks/git-engines.cs" -- "${1:-$repository}" "${2:-40}"

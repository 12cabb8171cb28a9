#!/usr/bin/env bash
# Both git engines on one repository, this one or the folder given: they must say the same. Asked of a packed clone, because libgit2 is
# kept from repositories with many loose objects.
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
clone=$(mktemp -d)
trap 'rm -rf "$clone"' EXIT
git clone --quiet --no-local "${1:-$repository}" "$clone"
dotnet run -c Release "$repository/eng/checks/git-engines.cs" -- "$clone" "${2:-40}"

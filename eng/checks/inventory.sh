# Sourced by the checks: makes the inventory of a folder with a real build, exactly as a user would.

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# inventory FOLDER: writes $work/reports/inventory.json, also where the verdict is that gates fail. Every file of the folder counts,
# so it becomes a git repository if it is none.
inventory() {
  git -C "$1" rev-parse --git-dir > "$work/git" 2>&1 || git init --quiet "$1"
  (cd "$repository" && dotnet build -t:Audit -p:QualityGatesRoot="$1" -p:QualityGatesInventory=true \
    -p:QualityGatesOutput="$work/reports") > "$work/log" || [[ -s "$work/reports/inventory.json" ]] || { cat "$work/log"; return 1; }
}

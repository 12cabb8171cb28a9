#!/usr/bin/env bash
# A branch of this repository that breaks its layers fails its build, and is told which rule it broke, why that exists, and by which way.
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

git clone --quiet "$repository" "$work/copy"
cd "$work/copy"
git checkout --quiet -b breaks-the-layers

cat > src/QualityGates/Text/LayerBreaker.cs <<'CS'
using QualityGates.Audits;

namespace QualityGates.Text;

/// <summary>What every room may use, using what hardly any may.</summary>
internal static class LayerBreaker
{
    /// <summary>A word of the audits.</summary>
    public static string Word => Severity.Error.ToString();
}
CS

cat > src/QualityGates/Facts/SettledFacts.cs <<'CS'
using QualityGates.Configuration;

namespace QualityGates.Facts;

/// <summary>May use the configuration by the layers.</summary>
internal static class SettledFacts
{
    /// <summary>A word of the configuration.</summary>
    public static string Word => Quotation.Quote("word");
}
CS

cat > src/QualityGates/Languages/SettledScanner.cs <<'CS'
using QualityGates.Facts;

namespace QualityGates.Languages;

/// <summary>May use facts by the layers, and so reaches the configuration.</summary>
internal static class SettledScanner
{
    /// <summary>A word of the configuration, by way of facts.</summary>
    public static string Word => SettledFacts.Word;
}
CS

git add --all
git -c user.name=check -c user.email=check@example.org commit --quiet --message "Break the layers"
if dotnet build QualityGates.sln -t:Audit -p:QualityGatesBase="$(git rev-parse HEAD~1)" -v:m -nologo > build.log 2>&1; then
    cat build.log
    echo "The build passed, though the branch breaks the layers."
    exit 1
fi

expect()
{
    grep -qF -- "$1" build.log || { cat build.log; echo "The build did not say: $1"; exit 1; }
}

expect "src/QualityGates/Text/LayerBreaker.cs(9"
expect "error QG0201: It uses src/QualityGates/Audits/Rule.cs (Severity), and 'src/QualityGates/Text/**' lies below 'src/QualityGates/Audits/**'. Rule 'rooms': Data flows one way through the house"
expect "src/QualityGates/Languages/SettledScanner.cs(9"
expect "error QG0202: It reaches src/QualityGates/Configuration/Quotation.cs by way of others, which is forbidden to it: src/QualityGates/Languages/SettledScanner.cs:9 → src/QualityGates/Facts/SettledFacts.cs:9 → src/QualityGates/Configuration/Quotation.cs. Rule 'facts-of-bytes': Facts are kept by the hash"
echo "A branch that breaks the layers fails, and is told why:"
grep -o "src/[^ ]*([0-9,]*): error QG02.*" build.log | sort -u

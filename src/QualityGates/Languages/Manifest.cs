using QualityGates.Text;

namespace QualityGates.Languages;

/// <summary>
/// Files whose text others need: those that say how imports are resolved (packages, projects, compiler configurations), and the
/// decisions that rules cite.
/// </summary>
internal static class Manifest
{
    private const int Largest = 1024 * 1024;
    private const int LargestDecision = 64 * 1024;

    /// <summary>Whether the text of a file is kept for whoever resolves imports.</summary>
    public static bool Is(RepoPath path, ReadOnlySpan<byte> text)
    {
        var name = path.FileName;
        var dot = name.LastIndexOf('.');
        if (dot < 0 || text.Length > Largest) return false;
        return name[dot..] switch
        {
            ".json" => name is "package.json" || IsCompilerConfiguration(text),
            ".yaml" or ".yml" => name is "pnpm-workspace.yaml" or "pnpm-workspace.yml",
            ".toml" => name is "pyproject.toml",
            ".cfg" => name is "setup.cfg",
            ".csproj" or ".fsproj" or ".vbproj" or ".props" or ".targets" or ".projitems" or ".shproj" => true,
            ".md" or ".markdown" => text.Length <= LargestDecision && IsDecision(path),
            _ => false,
        };
    }

    /// <summary>Whether a file lies where architecture decisions are kept: <c>docs/adr</c>, <c>docs/decisions</c>, and the like.</summary>
    public static bool IsDecision(RepoPath path)
    {
        foreach (var range in path.Folder.Split('/'))
        {
            if (path.Folder[range] is "adr" or "adrs" or "ADR" or "ADRs" or "decisions" or "decision-records" or "architecture-decisions"
                or "architecture-decision-records")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A tsconfig may have any name, because another one can extend it.</summary>
    private static bool IsCompilerConfiguration(ReadOnlySpan<byte> text) =>
        text.IndexOf("\"compilerOptions\""u8) >= 0 || text.IndexOf("\"extends\""u8) >= 0 || text.IndexOf("\"references\""u8) >= 0;
}

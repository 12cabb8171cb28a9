using QualityGates.Text;

namespace QualityGates.Languages;

/// <summary>
/// Files whose text others need: those that say how imports are resolved (packages, projects, compiler configurations) or where
/// something begins (browser extensions), what guides for newcomers tell of (targets, services, ports, versions), and the decisions
/// that rules cite.
/// </summary>
internal static class Manifest
{
    private const int Largest = 1024 * 1024;
    private const int LargestDecision = 64 * 1024;

    /// <summary>Whether the text of a file is kept for whoever resolves imports.</summary>
    public static bool Is(RepoPath path, ReadOnlySpan<byte> text)
    {
        var name = path.FileName;
        if (text.Length <= Largest && IsToldOf(name)) return true;
        var dot = name.LastIndexOf('.');
        if (dot < 0 || text.Length > Largest) return false;
        return name[dot..] switch
        {
            ".json" => name is "package.json" or "lerna.json" || IsBrowserExtension(name, text) || IsCompilerConfiguration(name, text),
            ".yaml" or ".yml" => name is "pnpm-workspace.yaml" or "pnpm-workspace.yml",
            ".gitignore" => true,
            ".toml" => name is "pyproject.toml",
            ".cfg" => name is "setup.cfg",
            ".csproj" or ".fsproj" or ".vbproj" or ".proj" or ".props" or ".targets" or ".projitems" or ".shproj" => true,
            ".md" or ".markdown" => text.Length <= LargestDecision && (IsDecision(path) || IsNamedAsDecision(name) || HasDecision(text)),
            _ => false,
        };
    }

    /// <summary>Whether guides for newcomers tell of what is in a file: targets, services, ports and versions.</summary>
    private static bool IsToldOf(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("docker-compose") || name.StartsWith("compose.")) return name.EndsWith(".yml") || name.EndsWith(".yaml");
        if (name.StartsWith("Makefile")) return true;
        return name is "makefile" or "GNUmakefile" or "justfile" or "Justfile" or ".justfile" or "Taskfile.yml" or "Taskfile.yaml" or "taskfile.yml"
            or ".env.example" or ".env.sample" or ".env.template" or "global.json"
            or ".nvmrc" or ".node-version" or ".python-version";
    }

    /// <summary>Whether a file lies where architecture decisions are kept: <c>docs/adr</c>, <c>docs/decisions</c>, and the like.</summary>
    public static bool IsDecision(RepoPath path)
    {
        foreach (var range in path.Folder.Split('/'))
        {
            if (path.Folder[range] is "adr" or "adrs" or "ADR" or "ADRs" or "decisions" or "decision-records" or "decision_records"
                or "architecture-decisions" or "architecture-decision-records" or "architecture_decisions" or "architectural-decisions")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a file is named as a decision wherever it lies: <c>adr-007-outbox.md</c>.</summary>
    public static bool IsNamedAsDecision(ReadOnlySpan<char> fileName)
    {
        if (!fileName.StartsWith("adr", StringComparison.OrdinalIgnoreCase)) return false;
        var rest = fileName[3..].TrimStart("-_ ");
        return rest.Length > 1 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]);
    }

    /// <summary>Whether a document has a heading for what was decided.</summary>
    private static bool HasDecision(ReadOnlySpan<byte> text) => text.IndexOf("\n## Decision"u8) >= 0;

    /// <summary>The manifest of a browser extension names the scripts that nothing imports.</summary>
    private static bool IsBrowserExtension(ReadOnlySpan<char> name, ReadOnlySpan<byte> text) =>
        name is "manifest.json" && text.IndexOf("\"manifest_version\""u8) >= 0;

    /// <summary>A tsconfig may have any name, because another one can extend it; a broken one is to be told of by its name.</summary>
    private static bool IsCompilerConfiguration(ReadOnlySpan<char> name, ReadOnlySpan<byte> text) =>
        name.StartsWith("tsconfig") || name.StartsWith("jsconfig") ||
        text.IndexOf("\"compilerOptions\""u8) >= 0 || text.IndexOf("\"extends\""u8) >= 0 || text.IndexOf("\"references\""u8) >= 0;
}

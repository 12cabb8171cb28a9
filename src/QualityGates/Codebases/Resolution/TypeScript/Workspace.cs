using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Packages that are installed for one another: those of a <c>pnpm-workspace.yaml</c>, of <c>workspaces</c> in a <c>package.json</c>, of a <c>lerna.json</c>.</summary>
/// <param name="Folder">The folder of that file.</param>
/// <param name="Members">Its packages, by name.</param>
internal sealed record Workspace(string Folder, IReadOnlyDictionary<string, PackageManifest> Members);

/// <summary>Which folders are members of a workspace: patterns of folders, of which <c>!</c> takes some out again.</summary>
internal sealed class WorkspacePatterns
{
    private readonly ImmutableArray<GlobProgram> _members;
    private readonly ImmutableArray<GlobProgram> _others;

    /// <summary>The patterns as written in a folder.</summary>
    public WorkspacePatterns(string folder, IEnumerable<string> written)
    {
        var (members, others) = (ImmutableArray.CreateBuilder<GlobProgram>(), ImmutableArray.CreateBuilder<GlobProgram>());
        foreach (var text in written)
        {
            var isOther = text.StartsWith('!');
            if (GlobBraces.Expand(isOther ? text[1..] : text, out _) is not { } expanded) continue;
            foreach (var one in expanded)
                if (FileSelection.Pattern(folder, one) is { } pattern && GlobCompiler<char>.Compile(pattern, ignoreCase: false, out _) is { } program)
                    (isOther ? others : members).Add(program);
        }

        (_members, _others) = (members.ToImmutable(), others.ToImmutable());
    }

    /// <summary>Whether a folder is a member.</summary>
    public bool Contains(string folder)
    {
        if (!Matches(_members, folder) || Matches(_others, folder)) return false;
        foreach (var range in folder.AsSpan().Split('/'))
            if (folder.AsSpan(range) is "node_modules" or "bower_components") return false;
        return true;
    }

    private static bool Matches(ImmutableArray<GlobProgram> patterns, string folder)
    {
        foreach (var pattern in patterns)
            if (pattern.IsMatch(folder.AsSpan())) return true;
        return false;
    }
}

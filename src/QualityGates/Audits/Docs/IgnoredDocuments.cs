using System.Collections.Immutable;
using QualityGates.Audits.Dependencies;
using QualityGates.Codebases.Documents;
using QualityGates.Text;

namespace QualityGates.Audits.Docs;

/// <summary>Documents that are not looked at: those that a section of the configuration leaves out, and what tests read.</summary>
internal static class IgnoredDocuments
{
    /// <summary>Whether a document is there for tests or trials: what it says is made up.</summary>
    public static bool AreReadByTests(RepoPath path) =>
        DocumentRole.IsReadByTests(path)
        || (Material.Is(path) && !path.Value.Contains("samples/", StringComparison.Ordinal) && !path.Value.Contains("examples/", StringComparison.Ordinal));

    /// <summary>Whether a document belongs to an example, which people copy out of the repository.</summary>
    public static bool IsExample(RepoPath path)
    {
        foreach (var range in path.Folder.Split('/'))
            if (path.Folder[range] is "examples" or "example" or "samples" or "sample" or "starters" or "demos") return true;
        return false;
    }

    /// <summary>The patterns that leave out more than before.</summary>
    /// <param name="before">The patterns before.</param>
    /// <param name="now">The patterns of now.</param>
    /// <param name="setting">The setting that holds them.</param>
    public static IEnumerable<LoosenedSetting> Since(ImmutableArray<Glob> before, ImmutableArray<Glob> now, string setting) =>
        from pattern in now.Beyond(before)
        select new LoosenedSetting(setting, $"Documents that match '{pattern}' are ignored now, and were not.");
}

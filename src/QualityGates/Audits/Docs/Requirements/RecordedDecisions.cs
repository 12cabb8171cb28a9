using QualityGates.Languages;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements;

/// <summary>The decisions that a change records.</summary>
internal static class RecordedDecisions
{
    /// <summary>Whether a change adds a decision or amends one. Whoever only moves one, or changes the index or the template, decides nothing.</summary>
    public static bool AnyIn(ReviewedChange change)
    {
        foreach (var file in change.AllChanges)
        {
            if (file.Kind == FileChangeKind.Deleted || !IsDecision(file.Path)) continue;
            if (file.Kind != FileChangeKind.Renamed || !change.IsOnlyMoved(file)) return true;
        }

        return false;
    }

    /// <summary>Whether a file is a decision rather than what lies beside decisions.</summary>
    private static bool IsDecision(RepoPath path)
    {
        var name = path.FileName;
        var stem = name[..Math.Max(name.LastIndexOf('.'), 0)];
        if (name.Length == stem.Length || name[stem.Length..] is not (".md" or ".markdown" or ".mdx" or ".adoc" or ".rst" or ".txt")) return false;
        if (stem.Equals("readme", StringComparison.OrdinalIgnoreCase) || stem.TrimStart('_').Equals("index", StringComparison.OrdinalIgnoreCase)) return false;
        return !IsTemplate(stem) && Manifest.IsDecision(path);
    }

    /// <summary><c>template.md</c>, <c>adr-template.md</c>, <c>0000-anything.md</c>; <c>0007-template-engine.md</c> is none.</summary>
    private static bool IsTemplate(ReadOnlySpan<char> stem)
    {
        if (stem.StartsWith("0000")) return true;
        var words = stem.TrimStart("0123456789-_");
        if (words.StartsWith("adr", StringComparison.OrdinalIgnoreCase)) words = words[3..].TrimStart("-_");
        return words.Equals("template", StringComparison.OrdinalIgnoreCase) || words.Equals("decision-template", StringComparison.OrdinalIgnoreCase);
    }
}

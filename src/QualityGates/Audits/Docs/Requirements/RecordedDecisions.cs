using QualityGates.Codebases.Documents.Decisions;
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
            if (file.Kind == FileChangeKind.Deleted || !(change.Decisions.Has(file.Path) || IsForeign(file.Path))) continue;
            if (file.Kind != FileChangeKind.Renamed || !change.IsOnlyMoved(file)) return true;
        }

        return false;
    }

    /// <summary>Decisions that are not written in Markdown cannot be read, and count where they lie.</summary>
    private static bool IsForeign(RepoPath path)
    {
        var name = path.FileName;
        return name[Math.Max(name.LastIndexOf('.'), 0)..] is ".adoc" or ".rst" or ".txt" && Manifest.IsDecision(path) && !DecisionPlaces.IsExempt(path);
    }
}

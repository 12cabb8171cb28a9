using QualityGates.Codebases.Documents;
using QualityGates.Facts;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Mentions;

/// <summary>What is said of mentions.</summary>
internal static class MentionMessages
{
    /// <summary>What is said of a file that moved, or is gone.</summary>
    public static string Of(string mention, MentionTarget target)
    {
        var start = $"There is no {mention}";
        if (target.Fate is { Now: { } renamed } known) return $"{start}: {By(known, "renamed")} to {renamed}.";
        var removed = target.Fate is { } gone ? $": {By(gone, "removed")}" : "";
        if (target.State == MentionState.Gone) return removed.Length > 0 ? $"{start}{removed}." : $"{start} in this repository.";
        if (target.Path is { } only) return $"{start}{removed}; it is {only} now.";
        return target.Candidates.Length == 1
            ? $"{start}{removed}; the only file of that name is {target.Candidates[0]}."
            : $"{start}{removed}; files of that name are {Places(target)}.";
    }

    /// <summary>What to do about it; null for what the rule says.</summary>
    /// <param name="target">What is mentioned.</param>
    /// <param name="mendedBy">The command that does it, or null.</param>
    public static string? Fix(MentionTarget target, string? mendedBy) => target switch
    {
        { Path: { } path } => mendedBy is null ? $"Name {path}." : $"Name {path}: {mendedBy} does that.",
        { State: MentionState.Moved } => "Name the file that is meant, or remove the mention.",
        _ => null,
    };

    /// <summary>What is said of a number of lines.</summary>
    public static string OfNumber(string mention, RepoPath path, int stated, LineCounts lines)
    {
        var name = path.Value == mention ? path.Value : $"{mention} ({path})";
        return $"{name} is said to have {Figure.Of(stated, "line")}, and has {Figure.Of(lines.Physical)}, of which {Figure.Of(lines.Physical - lines.Blank)} are not blank.";
    }

    private static string By(FileFate fate, string what) =>
        fate.Commit is { } commit ? $"commit {BaseRevision.Shorten(commit)} {what} it" : $"this change {what} it";

    private static string Places(MentionTarget target)
    {
        var places = target.Candidates;
        return string.Join(", ", places.Take(places.Length - 1)) + " and " + places[^1];
    }
}

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
        if (target.State == MentionState.Moved)
        {
            var places = target.Path is { } only ? only.Value : Places(target);
            return target.Path is null ? $"{start}; files of that name are {places}." : $"{start}; it is {places} now.";
        }

        return target.Fate is { } gone ? $"{start}: {By(gone, "deleted")}." : $"{start} in this repository.";
    }

    /// <summary>What to do about it; null for what the rule says.</summary>
    public static string? Fix(MentionTarget target) => target switch
    {
        { Path: { } path } => $"Name {path}: dotnet build -t:FixDocs does that.",
        { State: MentionState.Moved } => "Name the one that is meant.",
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

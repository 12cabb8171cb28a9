using System.Collections.Immutable;
using QualityGates.Snapshots;

namespace QualityGates.Baselines;

/// <summary>An entry that stands under another subject than before, because its file or declaration does.</summary>
internal sealed record Rekeying(string RuleId, string From, string To);

/// <summary>The files that have another path now, and what that means for whatever is known by a path.</summary>
internal sealed class Renames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public Renames(ChangeSet changes)
    {
        foreach (var change in changes.Changes)
            if (change.Kind == FileChangeKind.Renamed) _names[change.Before.Value] = change.Path.Value;
    }

    /// <summary>How a subject of before is called now.</summary>
    public string Today(string subject) =>
        _names.Count == 0 ? subject : SubjectPaths.Rename(subject, _names.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>The baseline of before, under the names of now.</summary>
    public Baseline Today(Baseline before) => before.Rekeyed(
        from entry in before.Entries
        let to = Today(entry.Subject)
        where to != entry.Subject
        select new Rekeying(entry.RuleId, entry.Subject, to));

    /// <summary>
    /// The entries of a baseline of now that still stand under a name of before. One whose new name has an entry already was moved
    /// by somebody else, and stays.
    /// </summary>
    public ImmutableArray<Rekeying> Owing(Baseline now) => _names.Count == 0 ? [] :
    [
        .. from entry in now.Entries
           let to = Today(entry.Subject)
           where to != entry.Subject && now.Find(entry.RuleId, to) is null
           select new Rekeying(entry.RuleId, entry.Subject, to),
    ];
}

using System.Collections.Immutable;
using System.Globalization;
using QualityGates.History;

namespace QualityGates.Git;

/// <summary>Finds the commits that a history audit looks at.</summary>
/// <param name="repository">Where.</param>
/// <param name="found">Told from time to time how many commits were found so far.</param>
public sealed class PastCommits(IGitRepository repository, Action<int> found)
{
    private const string Day = "yyyy-MM-dd";
    private const string FirstParents = "first-parent";
    private const int ShortId = 9;

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly List<PastCommit> _commits = [];

    /// <summary>Reads the commits from <c>HEAD</c> back to where the range begins.</summary>
    /// <param name="since">A revision, itself not in range; a day (UTC), in range; empty for the beginning.</param>
    /// <param name="every">Which commits get a row, as <see cref="Sampling.TryParse"/> reads it.</param>
    /// <param name="line"><c>first-parent</c> or empty, or <c>all</c>.</param>
    /// <param name="problem">What is wrong with the question, and what would be right, for users; null where there are commits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The commits, or null.</returns>
    /// <exception cref="GitException">History is damaged.</exception>
    public HistoryRequest? Read(string since, string every, string line, out string? problem, CancellationToken cancellationToken)
    {
        var isFirstParentOnly = line is "" or FirstParents;
        problem = null;
        if (!isFirstParentOnly && line != "all")
            problem = $"QualityGatesLine is '{line}'. It takes {FirstParents} (the default), or all for the commits of merged branches too.";
        if (!Sampling.TryParse(every, out var sampling))
            problem = $"QualityGatesEvery is '{every}'. It takes commit (the default), a number n for every n-th commit, or week.";
        if (repository.Resolve("HEAD", cancellationToken) is not { } tip)
            problem = "There is no commit yet, so there is no history to audit.";
        else if (problem is null && TryFindStart(since, out var day, out var revision, out problem, cancellationToken))
        {
            var notes = revision is null
                ? ReadSince(day, tip, isFirstParentOnly, cancellationToken)
                : ReadAfter(revision, tip, isFirstParentOnly, cancellationToken);
            if (_commits.Exists(static commit => commit.IsInRange))
                return new HistoryRequest(_commits, sampling!, since, isFirstParentOnly, notes);
            problem = Empty(since, tip, cancellationToken);
        }

        return null;
    }

    private bool TryFindStart(
        string since, out DateTime day, out string? revision, out string? problem, CancellationToken cancellationToken)
    {
        (day, revision, problem) = (default, null, null);
        if (since.Length == 0) return true;
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTime.TryParseExact(since, Day, CultureInfo.InvariantCulture, Utc, out day)) return true;
        revision = repository.Resolve(since, cancellationToken);
        if (revision is not null) return true;
        var meant = DateTime.TryParse(since, CultureInfo.InvariantCulture, Utc, out var other)
            ? $" Did you mean {other.ToString(Day, CultureInfo.InvariantCulture)}?"
            : " 'git log --oneline' lists revisions.";
        var depth = repository.IsShallow ? " This clone is shallow; 'git fetch --unshallow' fetches the older ones." : "";
        problem = $"QualityGatesSince is '{since}', which is neither a revision of this repository nor a day such as 2026-05-01."
            + meant + depth;
        return false;
    }

    private ImmutableArray<string> ReadSince(DateTime day, string tip, bool isFirstParentOnly, CancellationToken cancellationToken)
    {
        foreach (var changes in History(tip, isFirstParentOnly, cancellationToken))
        {
            var isInRange = changes.Commit.Time.UtcDateTime >= day;
            if (!isInRange && isFirstParentOnly) return BeginWith(changes.Commit, cancellationToken);
            Add(changes, isInRange);
        }

        return AtTheEnd();
    }

    private ImmutableArray<string> ReadAfter(string revision, string tip, bool isFirstParentOnly, CancellationToken cancellationToken)
    {
        var isMet = false;
        var outside = new HashSet<string>(StringComparer.Ordinal) { revision };
        foreach (var changes in History(tip, isFirstParentOnly, cancellationToken))
        {
            var isInRange = !outside.Contains(changes.Commit.Id);
            isMet |= !isInRange;
            if (!isInRange && isFirstParentOnly) return BeginWith(changes.Commit, cancellationToken);
            if (!isInRange) outside.UnionWith(changes.Commit.Parents);
            Add(changes, isInRange);
        }

        if (isMet) return [];

        // It lies on another line: what it has in common with this one is not after it.
        foreach (var changes in repository.History(revision, false, cancellationToken)) outside.Add(changes.Commit.Id);
        for (var i = 0; i < _commits.Count; i++)
            if (outside.Contains(_commits[i].Id)) _commits[i] = _commits[i] with { IsInRange = false };
        return AtTheEnd();
    }

    private IEnumerable<CommitChanges> History(string tip, bool isFirstParentOnly, CancellationToken cancellationToken)
    {
        foreach (var changes in repository.History(tip, isFirstParentOnly, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return changes;
            found(_commits.Count);
        }
    }

    private void Add(CommitChanges changes, bool isInRange)
    {
        var commit = changes.Commit;
        var parent = commit.Parents.IsEmpty ? null : commit.Parents[0];
        var steps = changes.Changes.Select(change => new BlobStep(change.Path, Pooled(change.Before), Pooled(change.After)));
        _commits.Add(new PastCommit(commit.Id, commit.Time, parent, [.. steps]) { IsInRange = isInRange });
    }

    /// <summary>Ends with a commit outside the range, which brings all its files, so that nothing before it is needed.</summary>
    private ImmutableArray<string> BeginWith(GitCommit commit, CancellationToken cancellationToken)
    {
        if (_commits.Count == 0) return [];
        var files = repository.Snapshot(commit.Id).List(cancellationToken).Files;
        var steps = files.Select(file => new BlobStep(file.Path, null, Pooled(file.Locator)));
        _commits.Add(new PastCommit(commit.Id, commit.Time, null, [.. steps]) { IsInRange = false });
        return [];
    }

    private ImmutableArray<string> AtTheEnd()
    {
        if (!repository.IsShallow) return [];
        var (id, time) = (_commits[^1].Id, _commits[^1].Time.UtcDateTime.ToString(Day, CultureInfo.InvariantCulture));
        return
        [
            $"This clone is shallow: what it has of the history begins at {id[..ShortId]} of {time}. "
                + "'git fetch --unshallow' fetches the rest.",
        ];
    }

    private string Empty(string since, string tip, CancellationToken cancellationToken)
    {
        var newest = repository.Commit(tip, cancellationToken);
        var day = newest.Time.UtcDateTime.ToString(Day, CultureInfo.InvariantCulture);
        return $"There is no commit after '{since}' to audit: HEAD is {tip[..ShortId]} of {day}. "
            + "Let QualityGatesSince name something older.";
    }

    /// <summary>One string for each id, however many commits name it.</summary>
    private string? Pooled(string? id)
    {
        if (id is null) return null;
        if (_ids.TryGetValue(id, out var known)) return known;
        _ids.Add(id, id);
        return id;
    }
}

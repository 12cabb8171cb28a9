using QualityGates.Codebases.Graphs;
using QualityGates.Snapshots;

namespace QualityGates.Audits.Dependencies.Changes;

/// <summary>Tells which file of the base is which file of today, through renames.</summary>
internal sealed class MatchedFiles
{
    private readonly Dictionary<string, string> _namesBefore = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _namesNow = new(StringComparer.Ordinal);

    public MatchedFiles(DependencyGraph before, DependencyGraph now, ChangeSet changes)
    {
        (Before, Now) = (before, now);
        foreach (var change in changes.Changes)
        {
            if (change.Kind != FileChangeKind.Renamed) continue;
            _namesBefore[change.Path.Value] = change.Before.Value;
            _namesNow[change.Before.Value] = change.Path.Value;
        }
    }

    /// <summary>The graph of the base.</summary>
    public DependencyGraph Before { get; }

    /// <summary>The graph of today.</summary>
    public DependencyGraph Now { get; }

    /// <summary>The number that a file of today has at the base, or -1. A base may be read under the names of today.</summary>
    public int BeforeOf(int now)
    {
        var path = Now.Files.PathOf(now).Value;
        return _namesBefore.TryGetValue(path, out var old) && Before.Files.Find(old) is >= 0 and var number ? number : Before.Files.Find(path);
    }

    /// <summary>What a file of the base is called today; its own name if it is gone.</summary>
    public string TodaysName(int before)
    {
        var path = Before.Files.PathOf(before).Value;
        return _namesNow.GetValueOrDefault(path, path);
    }

    /// <summary>Whether a dependency between two files of today was there at the base.</summary>
    public bool WasThere(Dependency dependency) =>
        BeforeOf(dependency.From) is >= 0 and var from && BeforeOf(dependency.To) is >= 0 and var to && Before.Find(from, to) is not null;
}

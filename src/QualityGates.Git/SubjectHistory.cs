using QualityGates.Audits.Monoliths;
using QualityGates.Codebases;
using QualityGates.Facts;
using QualityGates.Languages;
using QualityGates.Reports;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Git;

/// <summary>The past of one subject: measures it in version after version of its file, newest first, as it is measured today.</summary>
public sealed class SubjectHistory(IGitRepository repository, CancellationToken cancellationToken)
{
    /// <summary>The most versions that are read.</summary>
    internal const int MostVersions = 200;

    /// <summary>The figure of a subject at the base, under the name it had there; null where it was not there, or cannot be read.</summary>
    /// <inheritdoc cref="LastGrowth(string, string, RepoPath, int)"/>
    public static int? FigureAt(AuditBase origin, string ruleId, string subject, RepoPath path)
    {
        var before = origin.Changes.Changes.FirstOrDefault(change => change.Path == path)?.Before ?? path;
        var reader = new FileReader(origin.Snapshot, FileScanner.ScanWithoutDocuments);
        return origin.Listing.Files.FirstOrDefault(file => file.Path == before) is { } file
            && TryMeasure(reader, file, ruleId, subject[path.Value.Length..], out var figure) ? figure : null;
    }

    /// <summary>When the figure of a subject last grew.</summary>
    /// <param name="ruleId">The rule that measures it.</param>
    /// <param name="subject">The subject; it starts with <paramref name="path"/>.</param>
    /// <param name="path">The file on the disk.</param>
    /// <param name="now">The figure on the disk.</param>
    public LastGrowth LastGrowth(string ruleId, string subject, RepoPath path, int now)
    {
        try
        {
            return repository.Resolve("HEAD", cancellationToken) is { } head
                ? Search(head, ruleId, subject[path.Value.Length..], PathAt(head, path), now)
                : new LastGrowth(new Growth(null, now, null, null, default), null);
        }
        catch (GitException damaged)
        {
            return new LastGrowth(null, damaged.Message);
        }
    }

    /// <summary>Where the file is in HEAD, if a rename is not committed yet; null where it is new.</summary>
    private RepoPath? PathAt(string head, RepoPath path)
    {
        foreach (var change in repository.ChangesOnDisk(head, cancellationToken).Changes)
            if (change.Path == path) return change.Kind == FileChangeKind.Added ? null : change.Before;
        return path;
    }

    private LastGrowth Search(string head, string ruleId, string rest, RepoPath? path, int now)
    {
        var (later, maker, read) = (now, (GitCommit?)null, 0);
        var reader = new FileReader(repository.Snapshot(head), FileScanner.ScanWithoutDocuments);
        foreach (var version in path is { } start ? repository.Versions(head, start, cancellationToken) : [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (read++ == MostVersions)
                return new LastGrowth(null, $"it did not grow in the last {MostVersions} versions of the file, and older ones were not read");
            var figure = Measure(reader, version, ruleId, rest);
            if (figure is null || figure < later) return Grown(figure, later, maker);
            (later, maker) = (figure.Value, version.Commit);
        }

        return Grown(null, later, maker);
    }

    /// <summary>The commit at which a shallow clone ends seems to have made everything; who really did is not in this clone.</summary>
    private LastGrowth Grown(int? before, int after, GitCommit? maker) => before is null && maker is { Parents.IsEmpty: true } && repository.IsShallow
        ? new LastGrowth(null, $"it did not grow since {BaseRevision.Shorten(maker.Id)}, where this shallow clone ends")
        : new LastGrowth(new Growth(before, after, maker?.Id, maker?.Author, maker?.Time ?? default), null);

    private static int? Measure(FileReader reader, FileVersion version, string ruleId, string rest)
    {
        if (version.Blob is not { } blob) return null;
        return TryMeasure(reader, new SnapshotFile(version.Path, blob), ruleId, rest, out var figure)
            ? figure
            : throw new GitException($"an earlier version of {version.Path} is not in this clone, which is partial or damaged");
    }

    /// <summary>Measures one version; false when it cannot be read, so that it does not seem to have been empty.</summary>
    private static bool TryMeasure(FileReader reader, SnapshotFile file, string ruleId, string rest, out int? figure)
    {
        var facts = reader.Read(file);
        figure = MonolithFigure.Of(ruleId, file.Path + rest, new SourceFile(file.Path, facts));
        return !facts.Problems.Any(static problem => problem.Kind == ScanProblemKind.Unreadable);
    }
}

using System.Globalization;
using System.Text;
using QualityGates.Audits;
using QualityGates.History;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.History;

/// <summary>A history made of dictionaries; the content of a blob says how many lines of Python it has.</summary>
internal sealed class Past : ISnapshot
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _trees = new(StringComparer.Ordinal);
    private readonly List<PastCommit> _commits = [];
    private readonly Lock _lock = new();

    /// <summary>How often each blob was read.</summary>
    public SortedDictionary<string, int> Reads { get; } = new(StringComparer.Ordinal);

    /// <summary>Is called at each reading with the number of readings so far.</summary>
    public Action<int> OnRead { get; set; } = static _ => { };

    /// <summary>Commits a tree, a day after the commit before.</summary>
    /// <param name="id">The id of the commit, at least nine characters in the end.</param>
    /// <param name="parent">The id of its first parent, or null.</param>
    /// <param name="files">Every file with its number of lines; null as the content of a blob that nobody can read.</param>
    public Past Commit(string id, string? parent, params (string Path, int Lines)[] files) =>
        Commit(id, parent, [.. files.Select(static file => (file.Path, Lines(file.Lines)))]);

    public Past Commit(string id, string? parent, params (string Path, string Content)[] files)
    {
        var tree = files.ToDictionary(static file => file.Path, file => Store(file.Content), StringComparer.Ordinal);
        var before = parent is null ? [] : _trees[parent];
        var paths = tree.Keys.Union(before.Keys).Order(StringComparer.Ordinal);
        var steps = paths.Select(path => new BlobStep(new RepoPath(path), before.GetValueOrDefault(path), tree.GetValueOrDefault(path)))
            .Where(static step => step.Before != step.After);
        _trees[id] = tree;
        _commits.Insert(0, new PastCommit(id, Monday.AddDays(_commits.Count), parent, [.. steps]));
        return this;
    }

    /// <summary>Says that a commit is out of range.</summary>
    public Past Outside(string id)
    {
        var index = _commits.FindIndex(commit => commit.Id == id);
        _commits[index] = _commits[index] with { IsInRange = false };
        return this;
    }

    public HistoryReport Audit(
        Sampling? sampling = null, AuditSettings? settings = null, int workers = 2, bool firstParents = false, CancellationToken cancellationToken = default) =>
        HistoryAudit.Run(
            new HistoryRequest(_commits, sampling ?? Sampling.All, "", firstParents, []),
            this, settings ?? AuditSettings.Default, workers, static _ => { }, cancellationToken);

    /// <summary>Lines of Python.</summary>
    public static string Lines(int count) => string.Concat(Enumerable.Range(0, count).Select(static i => string.Create(CultureInfo.InvariantCulture, $"x{i} = {i}\n")));

    public SnapshotListing List(CancellationToken cancellationToken) => throw new NotSupportedException();

    public int Read(SnapshotFile file, ref byte[] buffer, int limit)
    {
        lock (_lock)
        {
            Reads[file.Locator] = Reads.GetValueOrDefault(file.Locator) + 1;
            OnRead(Reads.Values.Sum());
        }

        var content = _contents.TryGetValue(file.Locator, out var found) ? found : throw new FileNotFoundException(file.Locator);
        if (buffer.Length < content.Length) buffer = new byte[content.Length];
        content.CopyTo(buffer, 0);
        return content.Length;
    }

    public Stream Open(SnapshotFile file) => new MemoryStream(_contents[file.Locator], writable: false);

    private string Store(string content)
    {
        var id = $"blob-{content.Length}-{string.GetHashCode(content, StringComparison.Ordinal):x8}";
        if (content.Length > 0) _contents[id] = Encoding.UTF8.GetBytes(content);
        return id;
    }
}

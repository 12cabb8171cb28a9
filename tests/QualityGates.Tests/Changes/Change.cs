using System.Text;
using QualityGates.Baselines;
using QualityGates.Reports;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Changes;

/// <summary>A change as a test tells it: a repository before, what somebody does to it, and the verdict.</summary>
internal sealed class Change
{
    private const string Configuration = "qualitygates.json";

    private readonly SortedDictionary<string, string> _then = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _now = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);
    private readonly List<AmbiguousRename> _ambiguous = [];

    /// <summary>A repository before the change: its files with so many lines each.</summary>
    public static Change To(params (string Path, int Lines)[] files)
    {
        var change = new Change();
        foreach (var (path, lines) in files) change._then[path] = change._now[path] = Lines(lines);
        return change;
    }

    /// <summary>Which files of the base were read.</summary>
    public List<string> ReadAtBase { get; } = [];

    public DateOnly Today { get; set; } = new(2026, 11, 22);

    /// <summary>A source file of so many lines, each of them unlike those of other lengths only in number.</summary>
    public static string Lines(int count) => string.Concat(Enumerable.Repeat("// one line of prose\n", count));

    /// <summary>A Python function of so many lines.</summary>
    public static string Function(string name, int lines) =>
        $"def {name}():\n" + string.Concat(Enumerable.Repeat("    x = 1\n", lines - 1));

    /// <summary>What the repository had before the change and still has.</summary>
    public Change With(string path, string content)
    {
        _then[path] = _now[path] = content;
        return this;
    }

    /// <summary>The debt of before is tolerated, and a pull request does not touch that.</summary>
    public Change WithItsDebtTolerated() => With(Baseline.FileName, Baseline.Empty, Audit(_then, null).Result);

    public Change WithABaselineOf(params (string Path, int Lines)[] entries) => With(Baseline.FileName, TextOf(entries));

    public Change WithTheConfiguration(string json) => With(Configuration, json);

    /// <summary>Somebody writes a file.</summary>
    public Change Write(string path, string content)
    {
        _now[path] = content;
        return this;
    }

    public Change Write(string path, int lines) => Write(path, Lines(lines));

    public Change Configure(string json) => Write(Configuration, json);

    public Change Tolerate(params (string Path, int Lines)[] entries) => Write(Baseline.FileName, TextOf(entries));

    public Change Tolerate(string path, Tolerance tolerance) =>
        Write(Baseline.FileName, Encoding.UTF8.GetString(BaselineFile.Write(Baseline.Empty.With("QG0101", path, tolerance))));

    public Change WithAnEntry(string path, Tolerance tolerance) =>
        With(Baseline.FileName, Encoding.UTF8.GetString(BaselineFile.Write(Baseline.Empty.With("QG0101", path, tolerance))));

    public Change Delete(string path)
    {
        _now.Remove(path);
        return this;
    }

    public Change Rename(string from, string to)
    {
        _now[to] = _now[from];
        _renamed[from] = to;
        return Delete(from);
    }

    public Change MayBeRenamed(string path, params string[] candidates)
    {
        _ambiguous.Add(new AmbiguousRename(new RepoPath(path), [.. candidates.Select(static candidate => new RepoPath(candidate))]));
        return this;
    }

    /// <summary>The change is merged: what it did is the base of the next one.</summary>
    public Change Merge()
    {
        _then.Clear();
        foreach (var (path, content) in _now) _then[path] = content;
        _renamed.Clear();
        _ambiguous.Clear();
        return this;
    }

    public Verdict Judge(int workers = 1) => Report(workers).Verdict;

    public Report Report(int workers = 1)
    {
        var then = new Observed(SnapshotOf(_then), ReadAtBase);
        var revision = new BaseRevision("0123456789abcdef0123456789abcdef01234567", "merge base with origin/main");
        return Audit(_now, new AuditBase(revision, then, then.List(CancellationToken.None), Differences(), Inputs(_then)), workers);
    }

    /// <summary>The same files by limits and baseline alone.</summary>
    public Verdict JudgeWithoutABase() => Audit(_now, null).Verdict;

    /// <summary>What an update of the baseline would write after the change.</summary>
    public BaselineUpdateResult Update() => BaselineUpdate.Tighten(
        Inputs(_now).Baseline!, Audit(_now, null).Result, UpdateOptions.Default with { Changes = Differences(), Today = Today });

    private Change With(string path, Baseline empty, QualityGates.Audits.AuditResult result) =>
        With(path, Encoding.UTF8.GetString(BaselineFile.Write(BaselineUpdate.Initialize(result).Baseline with { Schema = empty.Schema })));

    private Report Audit(SortedDictionary<string, string> files, AuditBase? origin, int workers = 1)
    {
        var snapshot = SnapshotOf(files);
        return Auditor.Audit(snapshot, snapshot.List(CancellationToken.None), Inputs(files), origin, workers, CancellationToken.None);
    }

    private AuditInputs Inputs(SortedDictionary<string, string> files) => AuditInputs.Read(
        Bytes(files, Configuration), new RepoPath(Configuration), Bytes(files, Baseline.FileName), new RepoPath(Baseline.FileName)) with
    {
        Today = Today,
    };

    private ChangeSet Differences()
    {
        var changes = _renamed.Select(static pair => new FileChange(FileChangeKind.Renamed, new RepoPath(pair.Value), new RepoPath(pair.Key)))
            .Concat(_then.Keys.Where(path => !_now.ContainsKey(path) && !_renamed.ContainsKey(path)).Select(Changed(FileChangeKind.Deleted)))
            .Concat(_now.Keys.Where(path => !IsKept(path) && !_renamed.ContainsValue(path)).Select(Changed(FileChangeKind.Added)))
            .Concat(_now.Keys.Where(path => IsKept(path) && _then[path] != _now[path]).Select(Changed(FileChangeKind.Modified)));
        return new ChangeSet([.. changes.OrderBy(static change => change.Path)], [.. _ambiguous]);

        bool IsKept(string path) => _then.ContainsKey(path) && !_renamed.ContainsKey(path);
    }

    private static Func<string, FileChange> Changed(FileChangeKind kind) => path => new FileChange(kind, new RepoPath(path));

    private static string TextOf((string Path, int Lines)[] entries) => Encoding.UTF8.GetString(BaselineFile.Write(entries.Aggregate(
        Baseline.Empty, static (baseline, entry) => baseline.With("QG0101", entry.Path, new Tolerance("lines", entry.Lines)))));

    private static byte[]? Bytes(SortedDictionary<string, string> files, string path) =>
        files.TryGetValue(path, out var content) ? Encoding.UTF8.GetBytes(content) : null;

    private static InMemorySnapshot SnapshotOf(SortedDictionary<string, string> files) =>
        files.Aggregate(new InMemorySnapshot(), static (snapshot, file) => snapshot.Add(file.Key, file.Value));

    private sealed class Observed(ISnapshot inner, List<string> read) : ISnapshot
    {
        public SnapshotListing List(CancellationToken cancellationToken) => inner.List(cancellationToken);

        public int Read(SnapshotFile file, ref byte[] buffer, int limit)
        {
            lock (read) read.Add(file.Locator);
            return inner.Read(file, ref buffer, limit);
        }

        public Stream Open(SnapshotFile file) => inner.Open(file);
    }
}

using System.Text;
using QualityGates.Audits;
using QualityGates.Audits.Docs;
using QualityGates.Codebases;
using QualityGates.Codebases.Documents;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Docs;

/// <summary>A repository of a few files in memory, of which some part of the docs audit says something.</summary>
/// <typeparam name="T">The repository of that part.</typeparam>
/// <param name="section">The section of the configuration that this part has.</param>
internal abstract class DocsRepository<T>(string section) where T : DocsRepository<T>
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _noPrograms = [];
    private readonly List<ExcludedPath> _excluded = [];
    private readonly List<FileChange> _changes = [];

    public AuditSettings Settings { get; private set; } = AuditSettings.Default;

    public RepositoryPast Past { get; private set; } = RepositoryPast.Unknown;

    public T And(string path, string text = "") => And(path, Encoding.UTF8.GetBytes(text));

    public T And(string path, byte[] text)
    {
        _files[path] = text;
        return (T)this;
    }

    /// <summary>Files with nothing in them.</summary>
    public T AndFiles(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths) And(path);
        return (T)this;
    }

    /// <summary>A script that git has without its mode.</summary>
    public T WithoutMode(string path)
    {
        _noPrograms.Add(path);
        return And(path, "#!/bin/sh\n");
    }

    public T AndExcluded(string path, Exclusion reason)
    {
        _excluded.Add(new ExcludedPath(new RepoPath(path), reason));
        return (T)this;
    }

    public T Without(string path)
    {
        _files.Remove(path);
        return (T)this;
    }

    public T Without(Rule rule)
    {
        Settings = Settings with { Severities = Settings.Severities.SetItem(rule.Id, Severity.None) };
        return (T)this;
    }

    /// <summary>A history of which nothing else is known; an empty path has a history without any such file.</summary>
    public T Removed(string path, string commit = "abc", string? renamedTo = null)
    {
        var removed = new Dictionary<RepoPath, RemovedFile>(Past.Removed ?? new Dictionary<RepoPath, RemovedFile>());
        if (path.Length > 0) removed[new RepoPath(path)] = new RemovedFile(new RepoPath(path), commit, renamedTo is null ? null : new RepoPath(renamedTo));
        return At(Past with { Removed = removed });
    }

    public T At(string webAddress) => At(Past with { WebAddress = webAddress });

    public T At(RepositoryPast past)
    {
        Past = past;
        return (T)this;
    }

    /// <summary>A change that the state is the outcome of.</summary>
    public T Changed(FileChange change)
    {
        _changes.Add(change);
        return (T)this;
    }

    /// <summary>What the section holds.</summary>
    public T By(string json) => Configured($$"""{ "docs": { "{{section}}": {{json}} } }""");

    /// <summary>The whole configuration.</summary>
    public T Configured(string json)
    {
        Settings = AuditSettings.Load(Encoding.UTF8.GetBytes(json));
        Assert.Empty(Settings.Problems);
        return (T)this;
    }

    public string Text(string path) => Encoding.UTF8.GetString(_files[path]);

    public string? Text(RepoPath path) => Has(path.Value) ? Text(path.Value) : null;

    public bool Has(string path) => _files.ContainsKey(path);

    public DocsModel Model
    {
        get
        {
            var snapshot = new InMemorySnapshot();
            foreach (var (path, text) in _files) snapshot.Add(path, text);
            var listing = snapshot.List(CancellationToken.None);
            listing = listing with { Files = [.. listing.Files.Select(file => file with { IsExecutable = !_noPrograms.Contains(file.Path.Value) })] };
            var codebase = CodebaseReader.Read(snapshot, listing, 1, CancellationToken.None);
            var model = DocsModel.Of(codebase with { Excluded = [.. codebase.Excluded, .. _excluded] }, Past, Settings.Docs);
            return _changes.Count == 0 ? model : model with { Change = new DocsChange(model, new ChangeSet([.. _changes], []), null, Settings) };
        }
    }

    /// <summary>The same with other texts.</summary>
    protected void Rewrite(Func<string, string> rewrite)
    {
        foreach (var path in _files.Keys.ToList()) And(path, rewrite(Text(path)));
    }

    protected void CopyFrom(T other)
    {
        (Settings, Past) = (other.Settings, other.Past);
        foreach (var (path, text) in other._files) _files[path] = text;
    }

    /// <summary>What a part of the audit finds, in order of path and line.</summary>
    protected IReadOnlyList<Finding> Find(Action<DocsModel, FindingCollector> examine) => Find(Model, examine);

    /// <inheritdoc cref="Find(Action{DocsModel, FindingCollector})"/>
    protected IReadOnlyList<Finding> Find(DocsModel model, Action<DocsModel, FindingCollector> examine)
    {
        var findings = new FindingCollector(Settings);
        examine(model, findings);
        return [.. findings.ToResult().Findings.OrderBy(static finding => finding.Path).ThenBy(static finding => finding.Line)];
    }
}

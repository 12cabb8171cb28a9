using System.Text;
using QualityGates.Audits;
using QualityGates.Audits.Docs;
using QualityGates.Audits.Docs.Decisions;
using QualityGates.Codebases;
using QualityGates.Codebases.Documents;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Docs.Decisions;

/// <summary>A repository with decisions, and what the audit says of them.</summary>
internal sealed class Decided
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private AuditSettings _settings = AuditSettings.Default;
    private RepositoryPast _past = RepositoryPast.Unknown;

    public static Decided With(string path, string text) => new Decided().And(path, text);

    public Decided And(string path, string text) => And(path, Encoding.UTF8.GetBytes(text));

    public Decided And(string path, byte[] text)
    {
        _files[path] = text;
        return this;
    }

    public Decided Replaced(string from, string to)
    {
        foreach (var path in _files.Keys.ToList()) _files[path] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(_files[path]).Replace(from, to, StringComparison.Ordinal));
        return this;
    }

    public Decided Without(string path)
    {
        _files.Remove(path);
        return this;
    }

    public Decided By(string section)
    {
        _settings = AuditSettings.Load(Encoding.UTF8.GetBytes($$"""{ "docs": { "decisions": {{section}} } }"""));
        Assert.Empty(_settings.Problems);
        return this;
    }

    public Decided Removed(string path, string commit, string? renamedTo = null)
    {
        var removed = new Dictionary<RepoPath, RemovedFile>(_past.Removed ?? new Dictionary<RepoPath, RemovedFile>());
        if (path.Length > 0) removed[new RepoPath(path)] = new RemovedFile(new RepoPath(path), commit, renamedTo is null ? null : new RepoPath(renamedTo));
        _past = _past with { Removed = removed };
        return this;
    }

    public Decided Copy()
    {
        var copy = new Decided { _settings = _settings, _past = _past };
        foreach (var (path, text) in _files) copy._files[path] = text;
        return copy;
    }

    public string? Text(RepoPath path) => _files.TryGetValue(path.Value, out var text) ? Encoding.UTF8.GetString(text) : null;

    public IReadOnlyList<Finding> Found => Findings(Model);

    public Finding Only => Assert.Single(Found);

    public IReadOnlyList<Finding> Of(string rule) => [.. Found.Where(finding => finding.RuleId == rule)];

    /// <summary>What a change finds that begins with another state; a path to a path says what was renamed.</summary>
    public IReadOnlyList<Finding> Since(Decided before, params (string From, string To)[] renames)
    {
        var changes = renames.Select(static rename => new FileChange(FileChangeKind.Renamed, new RepoPath(rename.To), new RepoPath(rename.From))).ToArray();
        var change = new DocsChange(before.Model, new ChangeSet([.. changes], []), null, before._settings);
        return Findings(Model with { Change = change });
    }

    public DecisionOptions Options => _settings.Docs.Decisions;

    public DocsModel Model
    {
        get
        {
            var snapshot = new InMemorySnapshot();
            foreach (var (path, text) in _files) snapshot.Add(path, text);
            var codebase = CodebaseReader.Read(snapshot, snapshot.List(CancellationToken.None), 1, CancellationToken.None, true);
            return DocsModel.Of(codebase, _past);
        }
    }

    private System.Collections.Immutable.ImmutableArray<Finding> Findings(DocsModel model)
    {
        var findings = new FindingCollector(_settings);
        DecisionAudit.Examine(model, _settings.Docs.Decisions, findings);
        return findings.ToResult().Findings;
    }
}

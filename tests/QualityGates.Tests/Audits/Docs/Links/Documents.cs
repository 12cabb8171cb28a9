using System.Text;
using QualityGates.Audits;
using QualityGates.Audits.Docs;
using QualityGates.Audits.Docs.Links;
using QualityGates.Codebases;
using QualityGates.Codebases.Documents;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Docs.Links;

/// <summary>A repository of documents, and what the audit of links says of it.</summary>
internal sealed class Documents
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly List<ExcludedPath> _excluded = [];
    private RepositoryPast _past = RepositoryPast.Unknown;
    private string _configuration = "{}";

    /// <summary>A document, with whatever it links to as text.</summary>
    public static Documents With(string path, string text) => new Documents().And(path, text);

    public Documents And(string path, string text = "")
    {
        _texts[path] = text;
        return this;
    }

    public Documents AndFiles(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths) And(path);
        return this;
    }

    public Documents AndExcluded(string path, Exclusion reason)
    {
        _excluded.Add(new ExcludedPath(new RepoPath(path), reason));
        return this;
    }

    public Documents At(RepositoryPast past)
    {
        _past = past;
        return this;
    }

    public Documents Configured(string links)
    {
        _configuration = $$"""{ "docs": { "links": {{links}} } }""";
        return this;
    }

    public string TextOf(string path) => _texts[path];

    public bool Has(string path) => _texts.ContainsKey(path);

    /// <summary>Every finding, in order of path and line.</summary>
    public IReadOnlyList<Finding> Findings()
    {
        var settings = Settings();
        var findings = new FindingCollector(settings);
        LinkAudit.Examine(Model(), settings.Docs.Links, findings);
        return [.. findings.ToResult().Findings.OrderBy(static one => one.Path).ThenBy(static one => one.Line)];
    }

    /// <summary>Every finding as <c>QG0823 a.md:3</c>.</summary>
    public IEnumerable<string> Found() => Findings().Select(static one => $"{one.RuleId} {one.Path}:{one.Line}");

    /// <summary>What the update of the indexes would do.</summary>
    public DocsIndexUpdate Update() => DocsIndexWriter.Update(Model(), Settings().Docs.Links, path => _texts.GetValueOrDefault(path.Value));

    /// <summary>The repository after the update of its indexes.</summary>
    public Documents Updated()
    {
        foreach (var rewrite in Update().Rewrites)
        {
            Assert.Equal(rewrite.Before, _texts.GetValueOrDefault(rewrite.Path.Value));
            _texts[rewrite.Path.Value] = rewrite.After;
        }

        return this;
    }

    private AuditSettings Settings()
    {
        var settings = AuditSettings.Load(Encoding.UTF8.GetBytes(_configuration));
        Assert.Empty(settings.Problems);
        return settings;
    }

    private DocsModel Model()
    {
        var snapshot = new InMemorySnapshot();
        foreach (var (path, text) in _texts) snapshot.Add(path, text);
        var codebase = CodebaseReader.Read(snapshot, snapshot.List(CancellationToken.None), 1, CancellationToken.None);
        return DocsModel.Of(codebase with { Excluded = [.. codebase.Excluded, .. _excluded] }, _past);
    }
}

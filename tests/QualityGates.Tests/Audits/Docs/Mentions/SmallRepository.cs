using QualityGates.Audits;
using QualityGates.Audits.Docs;
using QualityGates.Audits.Docs.Fixes;
using QualityGates.Audits.Docs.Mentions;
using QualityGates.Codebases;
using QualityGates.Codebases.Documents;
using QualityGates.Configuration;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Docs.Mentions;

/// <summary>A repository of a few files, whose documents are audited for what they mention.</summary>
internal sealed class SmallRepository
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<RepoPath, RemovedFile> _removed = [];
    private readonly List<FileChange> _changes = [];

    public SmallRepository With(params string[] paths)
    {
        foreach (var path in paths) _files[path] = "x\n";
        return this;
    }

    public SmallRepository Document(string path, string text)
    {
        _files[path] = text;
        return this;
    }

    public SmallRepository Removed(string path, string commit, string? renamedTo = null)
    {
        _removed[new RepoPath(path)] = new RemovedFile(new RepoPath(path), commit, renamedTo is null ? null : new RepoPath(renamedTo));
        return this;
    }

    public SmallRepository Changed(FileChange change)
    {
        _changes.Add(change);
        return this;
    }

    /// <summary>Every finding: <c>rule path(line): message</c>.</summary>
    public string[] Says(string configuration = "{}") =>
        [.. Findings(configuration).Select(static finding => $"{finding.RuleId} {finding.Path}({finding.Line}): {finding.Message}")];

    /// <summary>Every finding by rule, in order of place.</summary>
    public Finding[] Findings(string configuration = "{}")
    {
        var settings = AuditSettings.Load(System.Text.Encoding.UTF8.GetBytes(configuration));
        var findings = new FindingCollector(settings);
        MentionAudit.Examine(Model(), settings.Docs.Mentions, findings);
        return [.. findings.ToResult().Findings.OrderBy(static finding => finding.Path).ThenBy(static finding => finding.Line)];
    }

    /// <summary>Rewrites the documents, and says what was replaced.</summary>
    public string[] Fix()
    {
        var rewrites = DocumentFixes.Of(Model(), DocsOptions.Default, path => _files[path.Value], []).ToList();
        foreach (var rewrite in rewrites) _files[rewrite.Path.Value] = rewrite.After;
        return [.. rewrites.SelectMany(static rewrite => rewrite.Replacements.Select(replaced => $"{rewrite.Path}({replaced.Line}): {replaced.From} -> {replaced.To}"))];
    }

    public string Text(string path) => _files[path];

    public MentionTarget Resolve(string document, string mention) => Model().Mentions.Resolve(new RepoPath(document), mention);

    private DocsModel Model()
    {
        var snapshot = new InMemorySnapshot();
        foreach (var (path, text) in _files) snapshot.Add(path, text);
        var codebase = CodebaseReader.Read(snapshot, snapshot.List(CancellationToken.None), 1, CancellationToken.None);
        var past = new RepositoryPast(null, _removed.Count == 0 ? null : _removed);
        var model = DocsModel.Of(codebase, past);
        if (_changes.Count == 0) return model;
        return model with { Change = new DocsChange(model, new ChangeSet([.. _changes], []), null, AuditSettings.Default) };
    }
}

using QualityGates.Audits;
using QualityGates.Audits.Docs.Fixes;
using QualityGates.Audits.Docs.Mentions;
using QualityGates.Codebases.Documents;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Docs.Mentions;

/// <summary>A repository of a few files, whose documents are audited for what they mention.</summary>
internal sealed class SmallRepository() : DocsRepository<SmallRepository>("mentions")
{
    public SmallRepository With(params string[] paths)
    {
        foreach (var path in paths) And(path, "x\n");
        return this;
    }

    public SmallRepository Document(string path, string text) => And(path, text);

    /// <summary>Every finding: <c>rule path(line): message</c>.</summary>
    public string[] Says(string configuration = "{}") =>
        [.. Findings(configuration).Select(static finding => $"{finding.RuleId} {finding.Path}({finding.Line}): {finding.Message}")];

    public Finding[] Findings(string configuration = "{}") => [.. Configured(configuration).Find(static (model, findings) => MentionAudit.Examine(model, findings))];

    /// <summary>Rewrites the documents, and says what was replaced.</summary>
    public string[] Fix()
    {
        var rewrites = DocumentFixes.Of(Model, Text, []).ToList();
        foreach (var rewrite in rewrites) And(rewrite.Path.Value, rewrite.After);
        return [.. rewrites.SelectMany(static rewrite => rewrite.Replacements.Select(replaced => $"{rewrite.Path}({replaced.Line}): {replaced.From} -> {replaced.To}"))];
    }

    public MentionTarget Resolve(string document, string mention) => Model.Mentions.Resolve(new RepoPath(document), mention);
}

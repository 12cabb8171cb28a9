using QualityGates.Audits;
using QualityGates.Audits.Docs.Links;

namespace QualityGates.Tests.Audits.Docs.Links;

/// <summary>A repository of documents, and what the audit of links says of it.</summary>
internal sealed class Documents() : DocsRepository<Documents>("links")
{
    /// <summary>A document, with whatever it links to as text.</summary>
    public static Documents With(string path, string text) => new Documents().And(path, text);

    public IReadOnlyList<Finding> Findings() => Find(LinkAudit.Examine);

    /// <summary>Every finding as <c>QG0823 a.md:3</c>.</summary>
    public IEnumerable<string> Found() => Findings().Select(static one => $"{one.RuleId} {one.Path}:{one.Line}");

    /// <summary>What the update of the indexes would do.</summary>
    public DocsIndexUpdate Update() => DocsIndexWriter.Update(Model, Text);

    /// <summary>The repository after the update of its indexes.</summary>
    public Documents Updated()
    {
        foreach (var rewrite in Update().Rewrites)
        {
            Assert.Equal(rewrite.Before, Text(rewrite.Path));
            And(rewrite.Path.Value, rewrite.After);
        }

        return this;
    }
}

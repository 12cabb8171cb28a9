using QualityGates.Audits;
using QualityGates.Audits.Docs;
using QualityGates.Audits.Docs.Decisions;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Docs.Decisions;

/// <summary>A repository with decisions, and what the audit says of them.</summary>
internal sealed class Decided() : DocsRepository<Decided>("decisions")
{
    public static Decided With(string path, string text) => new Decided().And(path, text);

    public Decided Replaced(string from, string to)
    {
        Rewrite(text => text.Replace(from, to, StringComparison.Ordinal));
        return this;
    }

    public Decided Copy()
    {
        var copy = new Decided();
        copy.CopyFrom(this);
        return copy;
    }

    public IReadOnlyList<Finding> Found => Find(DecisionAudit.Examine);

    public Finding Only => Assert.Single(Found);

    public IReadOnlyList<Finding> Of(string rule) => [.. Found.Where(finding => finding.RuleId == rule)];

    /// <summary>What a change finds that begins with another state; a path to a path says what was renamed.</summary>
    public IReadOnlyList<Finding> Since(Decided before, params (string From, string To)[] renames)
    {
        var changes = renames.Select(static rename => new FileChange(FileChangeKind.Renamed, new RepoPath(rename.To), new RepoPath(rename.From))).ToArray();
        var change = new DocsChange(before.Model, new ChangeSet([.. changes], []), null, before.Settings);
        return Find(Model with { Change = change }, DecisionAudit.Examine);
    }
}

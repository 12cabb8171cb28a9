using QualityGates.Audits;
using QualityGates.Audits.Docs;
using QualityGates.Codebases;
using QualityGates.Codebases.Documents;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Docs;

/// <summary>A document that gives away what nobody should know: what is said of it does not.</summary>
public class SecretsInDocuments
{
    // In two halves, so that nothing that looks for keys finds one here.
    private const string Key = "ghp" + "_0123456789abcdefghijABCDEFGHIJ012345";

    [Theory]
    [InlineData($"[a](./gone.md?token={Key})")]
    [InlineData($"[a](README.md#access_token={Key})")]
    [InlineData($"[a](/home/ann/x.md?key={Key})")]
    [InlineData($"[a](ann:{Key}@host.example/x.md)")]
    [InlineData($"[a](gone-{Key}.md)")]
    [InlineData($"[text][{Key}]")]
    [InlineData($"See `docs/{Key}.md` and docs/gone-{Key}.md.")]
    [InlineData($"# {Key}\n\n[a](#nowhere-{Key})")]
    [InlineData($"![a](gone.png;base64,{Key})")]
    public void No_finding_holds_it(string text)
    {
        var snapshot = new InMemorySnapshot();
        snapshot.Add("README.md", text + "\n");
        snapshot.Add("docs/a.md", "x\n");
        var codebase = CodebaseReader.Read(snapshot, snapshot.List(default), 1, default);
        var settings = AuditSettings.Default;

        var (result, _) = new DocsAudit(settings).Examine(DocsModel.Of(codebase, RepositoryPast.Unknown, settings.Docs));

        Assert.All(result.Findings, finding => Assert.DoesNotContain(Key, finding.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void What_looks_like_one_and_is_none_is_shown() => Assert.Equal(
        "There is no @/components/Task-list.tsx?raw; it is src/sk-learn/task.md now.",
        Redaction.Of("There is no @/components/Task-list.tsx?raw; it is src/sk-learn/task.md now."));
}

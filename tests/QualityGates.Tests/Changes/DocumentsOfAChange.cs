using QualityGates.Baselines;
using QualityGates.Tests.Reports.Documents;

namespace QualityGates.Tests.Changes;

/// <summary>Teams that let dead links fail must be able to move and mend documents without paying for the debt of others.</summary>
public class DocumentsOfAChange
{
    private const string Page = "# Page\n\nSee [the plan](../plans/plan.md), [gone](./gone.md), `src/old/gone.ts` and [a place](#nowhere).\n";

    [Fact]
    public void ADocumentThatMovesTakesItsDebtAlong()
    {
        var verdict = Strict().Rename("docs/ui/page.md", "docs/views/page.md").Judge();

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
        Assert.Empty(verdict.Improvements);
        Assert.All(Of(verdict, "QG0823", "QG0824"), static judged => Assert.Equal(FindingState.Inherited, judged.State));
    }

    [Fact]
    public void AnUpdateOfTheBaselineKeepsTheDebtUnderTheNewName()
    {
        var moved = Strict().WithItsDebtTolerated().Rename("docs/ui/page.md", "docs/views/page.md");

        var updated = moved.Update();

        Assert.Contains("docs/views/page.md -> ./gone.md", updated.Baseline.SubjectsOf("QG0823"));
        Assert.Contains("docs/views/page.md -> docs/views/page.md#nowhere", updated.Baseline.SubjectsOf("QG0824"));
        Assert.DoesNotContain(updated.Baseline.Entries, static entry => entry.Subject.Contains("docs/ui/page.md", StringComparison.Ordinal));
    }

    [Fact]
    public void ALinkThatTheMoveBreaksIsItsOwnDebt()
    {
        var verdict = Strict().Rename("docs/ui/page.md", "docs/ui/views/page.md").Judge();

        var broken = Assert.Single(verdict.Findings, static judged => judged.IsNewDebt);
        Assert.Equal("docs/ui/views/page.md -> ../plans/plan.md", broken.Finding.Subject);
    }

    [Fact]
    public void ADeletedDocumentIsTheDebtOfWhoeverDeletesIt()
    {
        var verdict = Strict().Delete("docs/plans/plan.md").Judge();

        Assert.Equal(["docs/ui/page.md -> ../plans/plan.md"], verdict.Findings.Where(static judged => judged.IsNewDebt).Select(static judged => judged.Finding.Subject));
    }

    [Fact]
    public void AMovedFileIsMendedWithTheLinksToIt()
    {
        var verdict = Strict().Rename("docs/plans/plan.md", "docs/plan.md").Write("docs/ui/page.md", Page.Replace("../plans/plan.md", "../plan.md", StringComparison.Ordinal)).Judge();

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
    }

    [Fact]
    public void ADecisionThatIsTakenBackFails()
    {
        var verdict = Strict().With("docs/adr/0001-use-shelves.md", Library.Decision("1. Use shelves"))
            .Write("docs/adr/0001-use-shelves.md", Library.Decision("1. Use shelves", "Proposed")).Judge();

        Assert.Equal("QG0812", Assert.Single(verdict.Findings, static judged => judged.IsNewDebt).Finding.RuleId);
    }

    [Fact]
    public void ANumberThatTheBaseHasAlreadyFails()
    {
        var verdict = Strict().With("docs/adr/0001-use-shelves.md", Library.Decision("1. Use shelves"))
            .Write("docs/adr/0001-lend-books.md", Library.Decision("1. Lend books")).Judge();

        Assert.Contains(verdict.Findings, static judged => judged is { IsNewDebt: true, Finding.RuleId: "QG0802" });
    }

    [Fact]
    public void AWaiverInTheDocumentExcusesALink()
    {
        var verdict = Strict().Write("docs/new.md", "# New\n\n<!-- qualitygates: allow QG0823 because the page comes with the next release -->\n[soon](soon.md)\n").Judge();

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
        Assert.Equal(FindingState.Waived, Assert.Single(Of(verdict, "QG0823"), static judged => judged.Finding.Path == new QualityGates.Text.RepoPath("docs/new.md")).State);
    }

    [Theory]
    [InlineData(""" "links": { "ignore": ["docs/**"] } """, "docs.links.ignore")]
    [InlineData(""" "mentions": { "ignore": ["docs/**"] } """, "docs.mentions.ignore")]
    public void WhoeverLooksAwaySaysWhy(string setting, string name)
    {
        var verdict = Strict().Configure(Severities.Replace("} }", $$"""}, "docs": { {{setting}} } }""", StringComparison.Ordinal)).Judge();

        Assert.Equal(VerdictStatus.Failed, verdict.Status);
        Assert.Contains(verdict.Loosened, loosening => loosening.What == name);
    }

    private const string Severities = """{ "severities": { "QG0823": "error", "QG0824": "error", "QG0827": "error", "QG0812": "error", "QG0802": "error" } }""";

    private static Change Strict() => Change.To(("src/a.ts", 3)).WithTheConfiguration(Severities)
        .With("README.md", "# R\n\nRead on.\n").With("docs/ui/page.md", Page).With("docs/plans/plan.md", "# Plan\n").WithItsDebtTolerated();

    private static IEnumerable<JudgedFinding> Of(Verdict verdict, params string[] rules) => verdict.Findings.Where(judged => rules.Contains(judged.Finding.RuleId));
}

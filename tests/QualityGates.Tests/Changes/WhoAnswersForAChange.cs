using System.Text.Json;
using QualityGates.Baselines;
using QualityGates.Reports;

namespace QualityGates.Tests.Changes;

/// <summary>Whoever reads that something fails wants to know whom to ask. Nobody is notified by that.</summary>
public class WhoAnswersForAChange
{
    private const string Owners = "* @acme/all\nsrc/ @acme/core ann@example.org\nqualitygates.* @acme/architects\n";

    [Fact]
    public void IsWhomTheBaselineNamesAndElseTheOwnerOfTheFile()
    {
        var verdict = Grown().Judge();

        Assert.Equal("@acme/billing", OwnersOf(verdict, "src/Tolerated.cs"));
        Assert.Equal("@acme/core ann@example.org", OwnersOf(verdict, "src/New.cs"));
    }

    [Fact]
    public void IsShownAsCodeInTheSummary()
    {
        var summary = SummaryMarkdown.Write(Grown().Report());

        Assert.Contains("QG0101 introduced – owner `@acme/core` `ann@example.org`  \n", summary, StringComparison.Ordinal);
        Assert.Contains("QG0101 worsened – owner `@acme/billing`  \n", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void StandsAtEachFindingInAuditJson()
    {
        using var json = JsonDocument.Parse(AuditJson.Write(Grown().Report()));

        var finding = json.RootElement.GetProperty("findings").EnumerateArray().First(static finding => finding.GetProperty("subject").GetString() == "src/New.cs");
        Assert.Equal(["@acme/core", "ann@example.org"], finding.GetProperty("owners").EnumerateArray().Select(static owner => owner.GetString()));
    }

    [Fact]
    public void HasToApproveWhatIsLoosenedWhereTheEntryNamesNobody()
    {
        var verdict = Change.To(("src/A.cs", 700)).With("CODEOWNERS", Owners).WithABaselineOf(("src/A.cs", 700))
            .Tolerate("src/A.cs", new Tolerance("lines", 900, "vendor table")).Judge();

        Assert.Equal("@acme/architects", Assert.Single(verdict.Loosened).Owner);
    }

    [Fact]
    public void IsNobodyWhereNobodyIsNamed() => Assert.All(Change.To(("src/A.cs", 900)).Judge().Findings, static judged => Assert.Empty(judged.Owners));

    private static Change Grown() => Change.To(("src/Tolerated.cs", 800)).With("CODEOWNERS", Owners)
        .WithAnEntry("src/Tolerated.cs", new Tolerance("lines", 800, Owner: "@acme/billing"))
        .Write("src/Tolerated.cs", string.Concat(Enumerable.Repeat("var a = 1;\n", 950))).Write("src/New.cs", string.Concat(Enumerable.Repeat("var a = 1;\n", 900)));

    private static string OwnersOf(Verdict verdict, string subject) =>
        string.Join(' ', verdict.Findings.First(judged => judged.Finding.Subject == subject).Owners);
}

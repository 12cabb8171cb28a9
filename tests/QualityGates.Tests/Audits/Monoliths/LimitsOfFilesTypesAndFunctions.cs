using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using QualityGates.Snapshots;
using static QualityGates.Tests.Audits.Monoliths.Sample;

namespace QualityGates.Tests.Audits.Monoliths;

public class LimitsOfFilesTypesAndFunctions
{
    [Theory]
    [InlineData(399, null)]
    [InlineData(400, Severity.Warning)]
    [InlineData(600, Severity.Warning)]
    [InlineData(601, Severity.Error)]
    public void AFileWarnsFrom400LinesAndIsDebtAbove600(int lines, Severity? expected)
    {
        var finding = Examine(File("src/A.cs", lines)).SingleOrDefault(static finding => finding.RuleId == "QG0101");

        Assert.Equal(expected, finding?.Severity);
    }

    [Theory]
    [InlineData(500, Severity.Warning)]
    [InlineData(501, Severity.Error)]
    public void ATypeIsDebtAbove500Lines(int lines, Severity expected)
    {
        var finding = Examine(File("src/A.cs", 550, declarations: [Class("Order", 7, lines)])).Single(static finding => finding.RuleId == "QG0102");

        Assert.Equal(expected, finding.Severity);
        Assert.Equal("src/A.cs#Order", finding.Subject);
        Assert.Equal(7, finding.Line);
    }

    [Fact]
    public void AFunctionIsDebtAbove150LinesAndAboveComplexity30()
    {
        var findings = Examine(File("src/a.py", 300, "Python", [Function("run", 3, 151, complexity: 31)]));

        Assert.Equal(["QG0103 lines 151", "QG0104 complexity 31"], findings.Select(static f => $"{f.RuleId} {f.Measure!.Value.Name} {f.Measure.Value.Value}").Order());
        Assert.All(findings, static finding => Assert.Equal(Severity.Error, finding.Severity));
    }

    [Fact]
    public void TheMessageSaysHowMuchTooMuch()
    {
        var finding = Examine(File("src/A.cs", 1422)).Single();

        Assert.Equal("The file is 1,422 lines long, 822 over the limit of 600.", finding.Message);
    }

    [Fact]
    public void AGrowingChangelogIsNeverDebt()
    {
        var finding = Examine(File("CHANGELOG.md", 5000, "Markdown")).Single();

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Null(finding.Measure!.Value.Limit);
    }

    [Fact]
    public void DataIsNotJudged() => Assert.Empty(Examine(File("fixtures/all.json", 90_000, "JSON")));

    [Theory]
    [InlineData(Exclusion.Generated)]
    [InlineData(Exclusion.Vendored)]
    [InlineData(Exclusion.LockFile)]
    [InlineData(Exclusion.Minified)]
    public void WhatIsExcludedIsNotJudged(Exclusion exclusion) => Assert.Empty(Examine(File("src/A.cs", 9000, exclusion: exclusion)));

    [Fact]
    public void OverloadsOfOneNameAreToldApartByFallingSize()
    {
        var file = File("src/A.cs", 380, declarations: [Class("A", 1, 380), Method("A.Run", 2, 160), Method("A.Run", 170, 180)]);

        var subjects = Examine(file).Where(static finding => finding.RuleId == "QG0103").Select(static finding => (finding.Subject, finding.Measure!.Value.Value));

        Assert.Equal([("src/A.cs#A.Run", 180), ("src/A.cs#A.Run~2", 160)], subjects);
    }

    [Fact]
    public void EveryRuleSaysWhatItLookedAtEvenWhenItFoundNothing()
    {
        var coverage = MonolithAudit.Examine(Codebase(File("src/A.cs", 10, declarations: [Class("A", 1, 9), Method("A.Run", 2, 3)])), AuditSettings.Default).Result.Examinations;

        Assert.Equal(["QG0101 1", "QG0102 1", "QG0103 1", "QG0104 1", "QG0105 0"], coverage.Select(static rule => $"{rule.RuleId} {rule.Examined}"));
    }

    private static ImmutableArray<Finding> Examine(params IEnumerable<QualityGates.Codebases.SourceFile> files) =>
        MonolithAudit.Examine(Codebase(files), AuditSettings.Default).Result.Findings;
}

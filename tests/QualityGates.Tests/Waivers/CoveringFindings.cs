using QualityGates.Audits;
using QualityGates.Baselines;
using static QualityGates.Tests.Waivers.Excused;

namespace QualityGates.Tests.Waivers;

/// <summary>What is found in a repository whose limits are small enough for a test, and what waivers leave of it.</summary>
public class CoveringFindings
{
    private const string Small = """
        { "monoliths": {
            "file": { "limit": 20, "warning": null }, "type": { "limit": 10, "warning": null },
            "function": { "limit": 3, "warning": 2 }, "complexity": { "limit": 2, "warning": null } } }
        """;

    [Fact]
    public void AFunctionIsExcusedAndItsNeighbourIsNot()
    {
        var result = Audit(Small, ("a.cs", $"// qualitygates: allow QG0103 because it is a table\n{Function("A", 5)}{Function("B", 5)}"));
        Assert.Equal(["QG0103 a.cs#A"], Waived(result));
        Assert.Equal(["QG0103 a.cs#B"], Left(result));
        Assert.Equal("it is a table", result.Findings.Single(finding => finding.Waiver is not null).Waiver!.Reason);
    }

    [Fact]
    public void AFileAsAWholeIsExcusedFromAnywhereInIt()
    {
        var text = new string('\n', 30) + "class C\n{\n    // qualitygates: allow QG0101 because it is a table\n}\n";
        Assert.Equal(["QG0101 a.cs"], Waived(Audit(Small, ("a.cs", text))));
        Assert.Equal(["QG0101 a.css"], Waived(Audit(Small, ("a.css", new string('\n', 30) + "/* qualitygates: allow QG0101 because it is a table */"))));
    }

    [Fact]
    public void NothingIsExcusedInAnotherFile()
    {
        var result = Audit(Small, ("a.cs", Function("A", 5)), ("b.cs", "// qualitygates: allow QG0103 because it is a table\n"));
        Assert.Equal(["QG0010 b.cs#waiver QG0103", "QG0103 a.cs#A"], Left(result));
    }

    [Fact]
    public void AClassIsExcusedAndItsFirstMethodIsNot()
    {
        var text = $"// qualitygates: allow QG0102, QG0103 because it is a table\nclass C\n{{\n{Function("A", 12)}}}\n";
        var result = Audit(Small, ("a.cs", text));
        Assert.Equal(["QG0102 a.cs#C"], Waived(result));
        Assert.Equal(["QG0010 a.cs#waiver QG0103", "QG0103 a.cs#C.A"], Left(result));
    }

    [Fact]
    public void AWaiverOfSeveralRulesExcusesEachOfThem()
    {
        var text = "# qualitygates: allow QG0103, QG0104 because it is a table\n@cache\ndef a(b):\n    if b: pass\n    if b: pass\n    if b: pass\n";
        Assert.Equal(["QG0103 a.py#a", "QG0104 a.py#a"], Waived(Audit(Small, ("a.py", text))));
    }

    [Fact]
    public void OtherFindingsAreExcusedOnTheirLineAndTheNextLineOfCode()
    {
        var codebase = Audits.Monoliths.Sample.Codebase(new QualityGates.Codebases.SourceFile(
            new("a.py"), Languages.AnnotatedSource.Scan("a.py", """
            # qualitygates: allow QG0104 because the old name stays until 2027

            # and this is a remark
            import one
            import two  # qualitygates: allow QG0104 because of the cycle
            import three
            """)));
        Finding[] findings = [.. Enumerable.Range(1, 6).Select(line =>
            new Finding("QG0104", Severity.Error, $"a.py -> {line}", new("a.py"), line, null, "", ""))];
        Assert.Equal([1, 4, 5], QualityGates.Audits.Waivers.Cover(codebase, [.. findings]).Waived.Select(waived => waived.Finding.Line));
    }

    [Theory]
    [InlineData("allow QG0103", "QG0103", "The waiver of QG0103 gives no reason, so it excuses nothing.")]
    [InlineData("allow QG0103, QG0104 because", "QG0103, QG0104", "The waiver of QG0103, QG0104 gives no reason, so it excuses nothing.")]
    [InlineData("allow QG0130 because it is a table", "QG0130", "There is no rule QG0130. Did you mean 'QG0103'?")]
    [InlineData("allow size because it is a table", "SIZE", "There is no rule SIZE.")]
    [InlineData("allow QG0002 because it is a table", "QG0002", "QG0002 cannot be waived: it is about the tool's own work (file that could not be read or parsed).")]
    [InlineData("ignore QG0103", "", "The comment begins with 'qualitygates:' like a waiver, but is none.")]
    [InlineData("allow QG0102 because it is a table", "QG0102", "The waiver of QG0102 covers nothing that is over its limit. It stands at A.")]
    public void AWaiverThatExcusesNothingSaysWhy(string waiver, string rules, string message)
    {
        var result = Audit(Small, ("src/a.cs", $"class C {{ }}\n// qualitygates: {waiver}\n{Function("A", 5)}"));
        var finding = Assert.Single(result.Findings, finding => finding.RuleId == "QG0010");
        Assert.Equal(($"src/a.cs#waiver {rules}".TrimEnd(), 2, Severity.Warning), (finding.Subject, finding.Line, finding.Severity));
        Assert.Equal(message, finding.Message);
        Assert.NotEmpty(finding.Fix);
        Assert.Contains("QG0103 src/a.cs#A", Left(result));
    }

    [Fact]
    public void WhatIsWithinItsLimitNeedsNoWaiver()
    {
        var result = Audit(Small, ("a.cs", $"// qualitygates: allow QG0103 because it is a table\n{Function("A", 3)}"));
        Assert.Empty(Waived(result));
        Assert.Equal(["QG0010 a.cs#waiver QG0103"], Left(result));
        Assert.Single(result.Findings, finding => finding is { RuleId: "QG0103", Waiver: null });
    }

    [Fact]
    public void NobodyCallsAWaiverStaleWhereNobodyLooked()
    {
        const string Waiver = "// qualitygates: allow QG0103 because it is a table\n";
        Assert.Empty(Left(Audit("""{ "severities": { "QG0103": "off" } }""", ("a.cs", Waiver + Function("A", 5)))));
        Assert.Equal(["QG0002 a.cs"], Left(Audit(Small, ("a.cs", Waiver + "class C {"), ("b.cs", Function("A", 1)))));
        Assert.Empty(Left(Audit("""{ "severities": { "QG0010": "off" } }""", ("a.cs", Waiver + Function("A", 5)))));
    }

    [Fact]
    public void ItsSeverityIsConfigured()
    {
        var result = Audit("""{ "severities": { "QG0010": "error" } }""", ("a.cs", "// qualitygates: allow QG0103\n"));
        Assert.Equal(Severity.Error, Assert.Single(result.Findings).Severity);
    }

    [Fact]
    public void WaiversOfOneRuleInOneFileAreNumbered()
    {
        var text = string.Concat(Enumerable.Repeat("// qualitygates: allow QG0103 because it is a table\n\n", 3));
        Assert.Equal(
            ["QG0010 a.cs#waiver QG0103", "QG0010 a.cs#waiver QG0103~2", "QG0010 a.cs#waiver QG0103~3"],
            Left(Audit(Small, ("a.cs", text), ("b.cs", Function("A", 1)))));
    }

    [Fact]
    public void AnExcusedOverloadLeavesThePlainNameToTheOthers()
    {
        var text = $"class C\n{{\n{Function("A", 4)}// qualitygates: allow QG0103 because it is a table\n{Function("A", 9)}{Function("A", 5)}}}\n";
        var result = Audit(Small, ("a.cs", text));
        Assert.Equal(["QG0103 a.cs#C.A~3"], Waived(result));
        Assert.Equal(
            [("a.cs#C.A", 5), ("a.cs#C.A~2", 4), ("a.cs#C.A~3", 9)],
            result.Findings.Where(finding => finding.RuleId == "QG0103").Select(finding => (finding.Subject, finding.Figure.Value)).Order());
    }

    [Fact]
    public void WhatIsWaivedIsNoDebtAndItsEntryIsStale()
    {
        var text = Function("A", 5);
        var before = Audit(Small, ("a.cs", text));
        var baseline = BaselineUpdate.Initialize(before).Baseline;
        Assert.Equal(1, baseline.Count);

        var now = Audit(Small, ("a.cs", "// qualitygates: allow QG0103 because it is a table\n" + text));
        Assert.Equal(0, BaselineUpdate.Initialize(now).Baseline.Count);
        Assert.Equal(0, BaselineUpdate.Tighten(baseline, now).Baseline.Count);
        Assert.Equal("a.cs#A", Assert.Single(Judge.Compare(now, baseline).Stale).Subject);
    }

    [Fact]
    public void WhatAChangeWaivesIsListed()
    {
        const string Waiver = "// qualitygates: allow QG0103 because it is a table\n";
        var atBase = Audit(Small, ("a.cs", Waiver + Function("A", 5) + Function("B", 5)));
        var now = Audit(Small, ("a.cs", Waiver.Replace("a table", "a list", StringComparison.Ordinal) + Function("A", 9) + Waiver + Function("B", 5)));

        var loosening = Assert.Single(AddedWaivers.Since(now.Findings, atBase.Findings));
        Assert.Equal(("a.cs", 11, "QG0103 a.cs#B", "it is a table"), (loosening.Path.Value, loosening.Line, loosening.What, loosening.Reason));
        Assert.Equal("A waiver in the source excuses it now: B is 5 lines long, 2 over the limit of 3.", loosening.Message);
        Assert.Empty(AddedWaivers.Since(now.Findings, now.Findings));
        Assert.Empty(AddedWaivers.Since([], now.Findings));
        Assert.Equal(2, AddedWaivers.Since(now.Findings, []).Length);
    }

    [Fact]
    public void OfEqualNamesOneMoreIsListed()
    {
        const string Waiver = "// qualitygates: allow QG0103 because it is a table\n";
        var atBase = Audit(Small, ("a.cs", $"class C\n{{\n{Waiver}{Function("A", 5)}{Function("A", 4)}}}\n"));
        var now = Audit(Small, ("a.cs", $"class C\n{{\n{Waiver}{Function("A", 5)}{Waiver}{Function("A", 7)}{Function("A", 4)}}}\n"));
        Assert.Single(AddedWaivers.Since(now.Findings, atBase.Findings));
    }

    private static string Function(string name, int lines) =>
        $"void {name}()\n{{\n{string.Concat(Enumerable.Repeat("//\n", Math.Max(lines - 3, 0)))}}}\n";
}

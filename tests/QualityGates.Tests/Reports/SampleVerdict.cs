using System.Collections.Immutable;
using System.Globalization;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using QualityGates.Baselines;
using QualityGates.Facts;
using QualityGates.Reports;
using QualityGates.Snapshots;
using QualityGates.Text;
using static QualityGates.Tests.Audits.Monoliths.Sample;

namespace QualityGates.Tests.Reports;

/// <summary>Verdicts as the judge gives them, made by hand, so that a test says exactly what the reports are to show.</summary>
internal static class SampleVerdict
{
    public static BaseRevision Base { get; } = new("a1b2c3d4e5f60718293a4b5c6d7e8f9012345678", "merge base with origin/main");

    /// <summary>A run over 1,200 files whose verdict is this; the gates count what the findings say.</summary>
    public static Verdict Of(params JudgedFinding[] findings)
    {
        var status = findings.Any(static judged => judged.IsNewDebt) ? VerdictStatus.Failed : VerdictStatus.Passed;
        var isPartial = findings.Any(static judged => judged.Finding.RuleId == ToolRules.UnjudgedFile.Id);
        return new Verdict(status, isPartial, [.. findings.Order(WorstFirst.Instance)], [.. Gates(findings)], []) { Base = Base };
    }

    public static Report Reported(this Verdict verdict)
    {
        var codebase = Codebase(Enumerable.Range(0, 1200).Select(static i => File($"src/F{i:0000}.cs", 100)));
        return new Report(codebase, new AuditResult([], []), new MonolithReport([], []), verdict);
    }

    public static string Summary(this Verdict verdict) => SummaryMarkdown.Write(verdict.Reported());

    public static JudgedFinding Large(string path, int lines, FindingState state, int? tolerated, int? atBase = null) => new(
        new Finding(
            "QG0101", Severity.Error, path, new RepoPath(path), 1, new Measure("lines", lines, 600),
            string.Create(CultureInfo.InvariantCulture, $"The file is {lines:N0} lines long, {lines - 600:N0} over the limit of 600."),
            "Move ApplyDiscounts (46 lines) to a file of its own."),
        state, tolerated)
    { AtBase = atBase };

    public static JudgedFinding Drift(string path, int lines, int tolerated) =>
        Large(path, lines, FindingState.Inherited, tolerated, lines) with { IsDrift = true };

    public static JudgedFinding Unjudged(string path) => new(
        ToolRules.InSource(ToolRules.UnjudgedFile, new RepoPath(path), [new ScanProblem(ScanProblemKind.Syntax, 9, "A string is not closed.")], Severity.Warning)[0],
        FindingState.Advisory, null);

    /// <summary>The change allows something and does not say why.</summary>
    public static JudgedFinding LoosenedWithoutReason(string message) => new(
        new Finding(
            ToolRules.LoosenedWithoutReason.Id, Severity.Error, "qualitygates.json", new RepoPath("qualitygates.json"), 4, null, message,
            ToolRules.LoosenedWithoutReason.Fix),
        FindingState.Introduced, null);

    public static Loosening Loosening(string? reason, string? owner = "@acme/billing") => new(
        new RepoPath("qualitygates.baseline.json"), 12, "QG0101 src/Tax.cs", "700 lines were tolerated, and 745 are.", reason, owner);

    public static Expiry Ends(string path, int days, string? owner = null) =>
        new(new BaselineEntry("QG0101", path, new Tolerance("lines", 900, "split tracked in #482", owner, new DateOnly(2027, 3, 31))), days);

    private static IEnumerable<Gate> Gates(JudgedFinding[] findings)
    {
        yield return GateOf("QG0101", findings, 1200, 3653, 600);
        yield return GateOf("QG0102", findings, 2100, 480, 500);
        yield return GateOf("QG0103", findings, 9000, 140, 150);
        yield return GateOf("QG0104", findings, 9000, 29, 30);
        yield return GateOf("QG0105", findings, 0, 0, 4);
    }

    private static Gate GateOf(string rule, JudgedFinding[] findings, int examined, int observed, int limit)
    {
        var own = findings.Where(judged => judged.Finding.RuleId == rule).ToImmutableArray();
        var failing = own.Count(static judged => judged.IsNewDebt);
        var status = failing > 0 ? VerdictStatus.Failed : VerdictStatus.Passed;
        return new Gate(rule, status, examined, observed, limit, failing, own.Count(static judged => judged.IsTolerated), 0)
        {
            ObservedAtBase = observed,
            Drift = own.Count(static judged => judged.IsDrift),
            Waived = own.Count(static judged => judged.State == FindingState.Waived),
            Advice = own.Count(static judged => judged.State == FindingState.Advisory),
        };
    }
}

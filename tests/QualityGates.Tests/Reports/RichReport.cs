using QualityGates.Audits;
using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Audits.Docs;
using QualityGates.Baselines;
using QualityGates.Facts;
using QualityGates.Reports;
using QualityGates.Tests.Audits.Dependencies;
using QualityGates.Text;
using static QualityGates.Tests.Reports.SampleVerdict;

namespace QualityGates.Tests.Reports;

/// <summary>A report on a change that did something of everything.</summary>
internal static class RichReport
{
    public static Report Of()
    {
        var verdict = Verdict();
        var map = new DrawnMap().Report() with { Change = Change() };
        var brought = verdict.Findings.Where(static judged => judged.Finding.RuleId == "QG0826").Select(static judged => DocsReport.NameOf(judged.Finding));
        return verdict.Reported() with { Dependencies = map, Docs = new DocsReport(40) { Brought = brought.ToHashSet(StringComparer.Ordinal) } };
    }

    /// <summary>A report in which the name stands wherever a name, or somebody's words, can stand.</summary>
    public static Report WithEveryNameBeing(string name)
    {
        var path = new RepoPath(name);
        var verdict = HostileFileNames.Everywhere(name);
        var mention = Mention(name, 7);
        mention = mention with { Finding = mention.Finding with { Message = name, Fix = name } };
        verdict = verdict with
        {
            Findings = [.. verdict.Findings.Select(judged => judged with { Owners = [name, name, name, name] }), mention],
        };
        return verdict.Reported() with
        {
            Dependencies = new DrawnMap().Report() with
            {
                Change = new DependencyChange(
                    [new(name, name, 3, path, 7, path)], [new(name, name, 1, path, 9, path)],
                    [new(CycleLevel.File, name, ImportPhase.Eager, [2], [3], [name], [name]) { Closing = new(name, 4, name) }],
                    [new(path, 17, [new(name, 15)])], [new(path, name, 2, path, 3)]),
            },
            Docs = new DocsReport(40) { Brought = new HashSet<string>(StringComparer.Ordinal) { DocsReport.NameOf(mention.Finding) } },
        };
    }

    private static Verdict Verdict() => SampleVerdict.Of(
        Large("src/Billing/InvoiceService.cs", 1886, FindingState.Worsened, 1800, 1840) with { Owners = ["@acme/billing"] },
        Large("src/Checkout/Cart.cs", 3000, FindingState.Introduced, null) with { Hint = "It may be src/B.cs.", Owners = ["@acme/web", "@acme/shop", "ann@example.org", "@bo"] },
        Link("docs/a.md", 3), Link("docs/b.md", 14), Link("docs/b.md", 15), Link("docs/c.md", 1), Link("docs/d.md", 2),
        LoosenedWithoutReason("monoliths.file.limit was 600 and is 900, and nobody says why."),
        Mention("docs/guide.md", 7), Mention("docs/guide.md", 9), Mention("README.md", 12),
        Drift("src/Drift.cs", 700, 650),
        Large("src/Less.cs", 700, FindingState.Improved, 900, 900),
        Large("src/Waived.cs", 700, FindingState.Waived, null) with { Waiver = "a table" },
        Unjudged("src/broken.py")) with
    {
        Improvements = [new("QG0101", "src/Less.cs", 900, 700), new("QG0104", "src/Less.cs#Less.Run", 44, null)],
        Loosened = [Loosening("vendor table, see #512"), Loosening(null)],
        Expiring = [Ends("src/Cart.ts", -3, "@acme/web"), Ends("src/Drift.cs", 9)],
        Stale = [new BaselineEntry("QG0102", "src/Gone.cs#Gone", new Tolerance("lines", 900))],
    };

    private static DependencyChange Change() => new(
        [new("app", "db", 3, new RepoPath("app/main.ts"), 7, new RepoPath("db/pool.ts"))],
        [new("app", "ui", 1, new RepoPath("app/main.ts"), 9, new RepoPath("ui/card.ts"))],
        [
            new(CycleLevel.File, "TypeScript", ImportPhase.Eager, [345], [357], ["app/a.ts", "app/b.ts"], ["app/c.ts"]) { Closing = new("app/a.ts", 4, "db/pool.ts") },
            new(CycleLevel.Component, "", ImportPhase.Lazy, [], [3], ["app", "db", "ui"], []),
        ],
        [new(new RepoPath("ui/card.ts"), 17, [new("Card", 15), new("CardProps", 4)]), new(new RepoPath("ui/row.ts"), 5, [])],
        [new(new RepoPath("ui/old.ts"), "Old", 2, new RepoPath("app/a.ts"), 3), new(new RepoPath("ui/gone.ts"), null, 1, new RepoPath("app/b.ts"), 8)]);

    private static JudgedFinding Link(string path, int line) => new(
        new Finding(
            "QG0823", Severity.Error, $"{path} -> ../src/App.tsx", new RepoPath(path), line, null,
            "The link leads to src/App.tsx, which is gone.", "Mend the link, or remove it.")
        { Group = "src/App.tsx", Column = 5 },
        FindingState.Introduced, null);

    private static JudgedFinding Mention(string path, int line) => new(
        new Finding(
            "QG0826", Severity.Warning, $"{path} -> src/old.ts~{line}", new RepoPath(path), line, null,
            "It mentions src/old.ts, which is src/new.ts now.", "Write src/new.ts.")
        { MendedBy = DocsCommands.FixDocs },
        FindingState.Advisory, null);
}

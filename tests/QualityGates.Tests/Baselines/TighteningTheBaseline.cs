using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Text;
using static QualityGates.Tests.Baselines.Run;

namespace QualityGates.Tests.Baselines;

public class TighteningTheBaseline
{
    private static readonly Tolerance Explained = new("lines", 900, "vendor table, see #512", "@acme/billing", new DateOnly(2027, 3, 31));

    [Fact]
    public void What_shrank_is_lowered_and_keeps_the_words_of_people()
    {
        var baseline = Baseline.Empty.With(LargeFile, "a.cs", Explained);

        var updated = BaselineUpdate.Tighten(baseline, Found(File("a.cs", 750)));

        Assert.Equal(Explained with { Value = 750 }, updated.Baseline.Find(LargeFile, "a.cs"));
        var change = Assert.Single(updated.Changes);
        Assert.Equal((BaselineChangeKind.Lowered, 900, 750, "a.cs shrank from 900 lines to 750."), (change.Kind, change.Before, change.After, change.Message));
    }

    [Fact]
    public void What_is_gone_is_pruned_and_its_rule_with_the_last_entry()
    {
        var updated = BaselineUpdate.Tighten(Tolerating(File("a.cs", 700), Function("b.cs", "F", 40)), Found(File("a.cs", 700)));

        Assert.Null(updated.Baseline.Find(ComplexFunction, "b.cs#F"));
        Assert.Equal([LargeFile], updated.Baseline.Rules.Keys);
        Assert.Equal(BaselineChangeKind.Pruned, Assert.Single(updated.Changes).Kind);
    }

    [Fact]
    public void What_grew_or_is_new_is_refused_with_the_command_that_accepts_it()
    {
        var baseline = Tolerating(File("grown.cs", 700));

        var updated = BaselineUpdate.Tighten(baseline, Found(File("grown.cs", 800), File("new one.cs", 650)));

        Assert.Equal(baseline.Entries, updated.Baseline.Entries);
        Assert.Equal(
            [
                (BaselineChangeKind.Refused, "grown.cs", "dotnet build -t:UpdateBaseline -p:QualityGatesAccept=\"grown.cs\" -p:QualityGatesReason=\"…\""),
                (BaselineChangeKind.Refused, "new one.cs", "dotnet build -t:UpdateBaseline -p:QualityGatesAccept=\"new one.cs\" -p:QualityGatesReason=\"…\""),
            ],
            updated.Changes.Select(change => (change.Kind, change.Subject, change.Command!)));
        Assert.StartsWith(
            "new one.cs has 650 lines, over its limit of 600, and the baseline does not tolerate it; an update never adds or raises.",
            updated.Changes[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_full_of_traps_survives_the_command_line()
    {
        const string Subject = "50% off; a,b \"$HOME\" `x`!\n.cs";
        var refused = Assert.Single(BaselineUpdate.Tighten(Baseline.Empty, Found(File(Subject, 700))).Changes);

        Assert.Contains("QualityGatesAccept=\"50%25 off%3B a%2Cb %22%24HOME%22 %60x%60%21%0A.cs\"", refused.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_does_not_parse_today_keeps_its_entries_for_tomorrow()
    {
        var baseline = Tolerating(
            File("src/a.py", 900), Function("src/a.py", "A.run", 40), Function("src/a.py", "A.run~2", 35), Edge("src/a.py", "src/b.py"),
            File("src/a.pyi", 900), Function("src/c.py", "C.run", 40));

        var updated = BaselineUpdate.Tighten(baseline, Found(Unparsed("src/a.py")));

        Assert.Equal(
            ["src/a.py", "src/a.py#A.run", "src/a.py#A.run~2", "domain-is-pure | src/a.py -> src/b.py"],
            updated.Baseline.Entries.Select(entry => entry.Subject));
        Assert.Contains(updated.Changes, change => change.Message == "src/a.py keeps its 900 lines: the file could not be read or parsed (QG0002).");
        Assert.Equal(["src/c.py#C.run", "src/a.pyi"], updated.Changes.Where(change => change.Kind == BaselineChangeKind.Pruned).Select(change => change.Subject).OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public void A_path_with_a_hash_that_does_not_parse_keeps_its_entries_too()
    {
        var baseline = Tolerating(File("src/c#/a.py", 900), Function("src/c#/a.py", "A.run", 40));

        Assert.Equal(2, BaselineUpdate.Tighten(baseline, Found(Unparsed("src/c#/a.py"))).Baseline.Count);
    }

    [Fact]
    public void A_rule_that_is_switched_off_loses_nothing()
    {
        var baseline = Tolerating(File("a.cs", 900));

        var updated = BaselineUpdate.Tighten(baseline, new AuditResult([], [new(ComplexFunction, 10, 3, 30)]));

        Assert.Equal(baseline.Entries, updated.Baseline.Entries);
        Assert.Equal(BaselineChangeKind.Kept, Assert.Single(updated.Changes).Kind);
    }

    [Fact]
    public void A_run_over_an_empty_folder_loses_nothing()
    {
        var baseline = Tolerating(File("a.cs", 900));

        Assert.Equal(baseline.Entries, BaselineUpdate.Tighten(baseline, new AuditResult([], [new(LargeFile, 0, 0, 600)])).Baseline.Entries);
    }

    [Fact]
    public void By_the_limits_of_an_invalid_configuration_nothing_is_changed()
    {
        var baseline = Tolerating(File("a.cs", 900));
        var run = Found(BadConfiguration(), File("a.cs", 700));

        Assert.Same(baseline, BaselineUpdate.Tighten(baseline, run).Baseline);
        Assert.Contains("QG0001", BaselineUpdate.Tighten(baseline, run).Problem, StringComparison.Ordinal);
        Assert.NotNull(BaselineUpdate.Initialize(run).Problem);
        Assert.NotNull(BaselineUpdate.Accept(baseline, run, new Acceptance("a.cs", "because")).Problem);
    }

    [Fact]
    public void The_place_of_the_schema_stays_as_somebody_wrote_it()
    {
        var baseline = Tolerating(File("a.cs", 900)) with { Schema = "./elsewhere.json" };

        Assert.Equal("./elsewhere.json", BaselineUpdate.Tighten(baseline, Found()).Baseline.Schema);
    }

    [Fact]
    public void The_first_baseline_holds_every_error_over_its_limit_and_nothing_else()
    {
        var first = BaselineUpdate.Initialize(Found(
            File("b.cs", 700), File("a.cs", 601), File("warned.cs", 500, Severity.Warning), Edge("x", "y"), Unparsed("broken.py", Severity.Error)));

        Assert.Equal(
            [
                new BaselineEntry(LargeFile, "a.cs", new Tolerance("lines", 601)),
                new BaselineEntry(LargeFile, "b.cs", new Tolerance("lines", 700)),
                new BaselineEntry(Layers, "domain-is-pure | x -> y", new Tolerance("count", 1)),
            ],
            first.Baseline.Entries);
        Assert.All(first.Changes, change => Assert.Equal(BaselineChangeKind.Added, change.Kind));
    }

    [Fact]
    public void Findings_that_share_a_subject_by_mistake_are_recorded_by_the_larger()
    {
        var run = Found(File("a.cs", 700), File("a.cs", 900), File("a.cs", 800));

        Assert.Equal(900, BaselineUpdate.Initialize(run).Baseline.Find(LargeFile, "a.cs")!.Value);
        Assert.Equal(new RepoPath("a.cs"), run.Findings[0].Path);
    }
}

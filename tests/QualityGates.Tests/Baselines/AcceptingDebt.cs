using QualityGates.Baselines;
using QualityGates.Snapshots;
using static QualityGates.Tests.Baselines.Run;

namespace QualityGates.Tests.Baselines;

public class AcceptingDebt
{
    private static readonly Baseline Before = Tolerating(File("src/old.cs", 700), File("src/paid.cs", 700))
        .With(LargeFile, "src/told.cs", new Tolerance("lines", 700, "ADR-0001"))
        .With(LargeFile, "src/grown.cs", new Tolerance("lines", 700, "old reason", "@acme/web", new DateOnly(2027, 1, 1)));

    private static readonly QualityGates.Audits.AuditResult Now = Found(
        File("src/old.cs", 650), File("src/told.cs", 700), File("src/grown.cs", 800), File("src/new.cs", 900), Function("src/new.cs", "A.B", 40), File("web/new.ts", 620));

    [Fact]
    public void One_subject_is_accepted_and_only_that()
    {
        var updated = Accept("src/new.cs");

        Assert.Equal(new Tolerance("lines", 900, "ADR-0007"), updated.Baseline.Find(LargeFile, "src/new.cs"));
        Assert.Null(updated.Baseline.Find(ComplexFunction, "src/new.cs#A.B"));
        Assert.Equal(["src/grown.cs", "web/new.ts", "src/new.cs#A.B"], Subjects(updated, BaselineChangeKind.Refused));
        Assert.Null(updated.Problem);
    }

    [Fact]
    public void A_pattern_accepts_what_is_in_the_files_too()
    {
        var updated = Accept("src/*.cs");

        Assert.Equal(["src/new.cs", "src/new.cs#A.B"], Subjects(updated, BaselineChangeKind.Added));
        Assert.Equal(["src/grown.cs"], Subjects(updated, BaselineChangeKind.Raised));
        Assert.Equal(["web/new.ts"], Subjects(updated, BaselineChangeKind.Refused));
    }

    [Fact]
    public void Raising_keeps_the_owner_and_the_last_day_and_takes_the_new_reason() => Assert.Equal(
        new Tolerance("lines", 800, "ADR-0007", "@acme/web", new DateOnly(2027, 1, 1)),
        Accept("src/grown.cs").Baseline.Find(LargeFile, "src/grown.cs"));

    [Fact]
    public void The_rest_is_tightened_in_the_same_step()
    {
        var updated = Accept("src/new.cs");

        Assert.Equal(650, updated.Baseline.Find(LargeFile, "src/old.cs")!.Value);
        Assert.Null(updated.Baseline.Find(LargeFile, "src/paid.cs"));
    }

    [Fact]
    public void An_entry_that_only_lacks_its_reason_gets_it()
    {
        var updated = Accept("src/old.cs");

        Assert.Equal(new Tolerance("lines", 650, "ADR-0007"), updated.Baseline.Find(LargeFile, "src/old.cs"));
        Assert.Equal(["src/old.cs"], Subjects(updated, BaselineChangeKind.Explained));
    }

    [Fact]
    public void Debt_that_is_only_drift_is_accepted_like_any_other()
    {
        var drifted = Found(File("src/told.cs", 900));
        var atBase = new Comparison(new BaseRevision(new string('a', 40), "test"), drifted, Before, ChangeSet.Empty);
        Assert.True(Assert.Single(Judge.Compare(drifted, Before, atBase).Findings).IsDrift);

        var updated = BaselineUpdate.Accept(Before, drifted, new Acceptance("src/told.cs", "ADR-0009"));

        Assert.Equal(new Tolerance("lines", 900, "ADR-0009"), updated.Baseline.Find(LargeFile, "src/told.cs"));
        Assert.False(Assert.Single(Judge.Compare(drifted, updated.Baseline).Findings).IsDrift);
    }

    [Fact]
    public void A_debt_whose_last_day_is_past_is_accepted_anew_without_that_day()
    {
        var baseline = Baseline.Empty.With(LargeFile, "a.cs", new Tolerance("lines", 700, "until the release", "@acme/web", new DateOnly(2027, 1, 1)));
        var options = UpdateOptions.Default with { Today = new DateOnly(2027, 1, 2) };

        var refused = Assert.Single(BaselineUpdate.Tighten(baseline, Found(File("a.cs", 700)), options).Changes);
        var updated = BaselineUpdate.Accept(baseline, Found(File("a.cs", 700)), new Acceptance("a.cs", "ADR-0012"), options);

        Assert.Equal(BaselineChangeKind.Refused, refused.Kind);
        Assert.Contains("the baseline tolerates 700 lines until 2027-01-01", refused.Message, StringComparison.Ordinal);
        Assert.Equal(new Tolerance("lines", 700, "ADR-0012", "@acme/web"), updated.Baseline.Find(LargeFile, "a.cs"));
    }

    [Theory]
    [InlineData("src/new.cs", " ", "QualityGatesAccept needs a reason")]
    [InlineData("src/new.cs", "…", "QualityGatesAccept needs a reason")]
    [InlineData("", "because", "QualityGatesReason is set without QualityGatesAccept")]
    [InlineData("src/told.cs", "because", "QualityGatesAccept=\"src/told.cs\" names no new debt")]
    [InlineData("src/o*.cs", "because", "QualityGatesAccept=\"src/o*.cs\" names no new debt")]
    [InlineData("nowhere/**", "because", "QualityGatesAccept=\"nowhere/**\" names no new debt")]
    public void What_cannot_be_accepted_changes_nothing_and_says_why(string pattern, string reason, string problem)
    {
        var updated = BaselineUpdate.Accept(Before, Now, new Acceptance(pattern, reason));

        Assert.Same(Before, updated.Baseline);
        Assert.StartsWith(problem, updated.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_looks_like_a_pattern_is_accepted_by_its_own_name()
    {
        var run = Found(File("routes/[id]/page.ts", 700), File("routes/i/page.ts", 700));

        var updated = BaselineUpdate.Accept(Baseline.Empty, run, new Acceptance("routes/[id]/page.ts", "generated by hand"));

        Assert.Equal(["routes/[id]/page.ts"], Subjects(updated, BaselineChangeKind.Added));
    }

    private static BaselineUpdateResult Accept(string pattern) => BaselineUpdate.Accept(Before, Now, new Acceptance(pattern, "ADR-0007"));

    private static IEnumerable<string> Subjects(BaselineUpdateResult updated, BaselineChangeKind kind) =>
        updated.Changes.Where(change => change.Kind == kind).Select(change => change.Subject);
}

using QualityGates.Baselines;

namespace QualityGates.Tests.Baselines;

public class MergingBaselines
{
    private const string Rule = Run.LargeFile;
    private static readonly DateOnly Spring = new(2027, 3, 31);
    private static readonly DateOnly Summer = new(2027, 6, 30);
    private static readonly Baseline Ancestor = Baseline.Empty.With(Rule, "a.cs", Lines(900)).With(Rule, "b.cs", Lines(800));

    [Fact]
    public void What_one_side_changed_is_as_that_side_has_it()
    {
        var ours = Ancestor.With(Rule, "a.cs", Lines(850)).With(Rule, "new.cs", Lines(700, "ADR-0007"));
        var theirs = Ancestor.Without(Rule, "b.cs");

        var merged = BaselineMerge.Merge(Ancestor, ours, theirs);

        Assert.Equal(["a.cs 850 lines", "new.cs 700 lines ADR-0007"], Shown(merged));
        Assert.Empty(merged.Decisions);
    }

    [Fact]
    public void A_raise_that_only_one_side_accepted_stays() =>
        Assert.Equal(["a.cs 990 lines vendor table"], Shown(Merge(Lines(900), Lines(990, "vendor table"), Lines(900))));

    [Theory]
    [InlineData(850, 820, "a.cs 820 lines")]
    [InlineData(990, 850, "a.cs 850 lines")]
    [InlineData(990, 950, "a.cs 950 lines")]
    [InlineData(850, 850, "a.cs 850 lines")]
    public void Of_two_changed_figures_the_lower_one_wins(int ours, int theirs, string merged)
    {
        Assert.Equal([merged], Shown(Merge(Lines(900), Lines(ours), Lines(theirs))));
        Assert.Equal([merged], Shown(Merge(Lines(900), Lines(theirs), Lines(ours))));
    }

    [Theory]
    [InlineData(850)]
    [InlineData(990)]
    public void Removal_beats_any_other_change(int other)
    {
        var merged = Merge(Lines(900), null, Lines(other));

        Assert.Empty(Shown(merged));
        Assert.Equal($"ours removed it and theirs has {other} lines; it stays removed.", Assert.Single(merged.Decisions).Message);
        Assert.Empty(Shown(Merge(Lines(900), Lines(other), null)));
    }

    [Fact]
    public void What_both_sides_added_gets_the_lower_figure_and_the_reason_beside_it()
    {
        var merged = Merge(null, Lines(740, "generated soon"), Lines(700, "vendor table"));

        Assert.Equal(["a.cs 700 lines vendor table"], Shown(merged));
        var decision = Assert.Single(merged.Decisions);
        Assert.Equal((Rule, "a.cs"), (decision.RuleId, decision.Subject));
        Assert.Equal("ours has 740 lines and theirs 700 lines; merged, it has 700 lines.", decision.Message);
    }

    [Fact]
    public void Text_that_one_side_wrote_joins_the_figure_that_the_other_one_lowered() => Assert.Equal(
        ["a.cs 850 lines ADR-0007 @acme/web"],
        Shown(Merge(Lines(900), Lines(850), Lines(900, "ADR-0007") with { Owner = "@acme/web" })));

    [Fact]
    public void Any_text_is_kept_rather_than_none() => Assert.Equal(
        ["a.cs 850 lines new words @acme/web"],
        Shown(Merge(
            Lines(900, "old words") with { Owner = "@acme/billing" },
            Lines(850, "new words"),
            Lines(860) with { Owner = "@acme/web" })));

    [Fact]
    public void Of_two_texts_beside_equal_figures_ours_is_kept() =>
        Assert.Equal(["a.cs 900 lines one"], Shown(Merge(Lines(900), Lines(900, "one"), Lines(900, "other"))));

    [Fact]
    public void The_earlier_last_day_wins_whichever_figure_does()
    {
        var (early, late) = (Lines(850) with { Until = Spring }, Lines(820) with { Until = Summer });

        Assert.Equal(["a.cs 820 lines 2027-03-31"], Shown(Merge(Lines(900), early, late)));
        Assert.Equal(["a.cs 820 lines 2027-03-31"], Shown(Merge(null, late, early)));
        Assert.Equal(["a.cs 820 lines 2027-06-30"], Shown(Merge(null, late, Lines(850))));
        Assert.Equal(["a.cs 820 lines 2027-03-31"], Shown(Merge(null, Lines(820), early)));
    }

    [Fact]
    public void A_last_day_that_one_side_moved_is_moved_unless_the_other_side_changed_the_figure()
    {
        var (before, moved) = (Lines(900) with { Until = Spring }, Lines(900) with { Until = Summer });

        Assert.Equal(["a.cs 900 lines @acme/web 2027-06-30"], Shown(Merge(before, moved, before with { Owner = "@acme/web" })));
        Assert.Equal(["a.cs 850 lines 2027-03-31"], Shown(Merge(before, moved, before with { Value = 850 })));
        Assert.Equal(["a.cs 900 lines 2027-03-31"], Shown(Merge(before, moved, before with { Value = 990 })));
    }

    [Fact]
    public void Of_figures_of_two_kinds_the_one_that_was_counted_before_stays()
    {
        Assert.Equal(["a.cs 850 lines"], Shown(Merge(Lines(900), Lines(850), new Tolerance("code", 500))));
        Assert.Equal(["a.cs 850 lines"], Shown(Merge(Lines(900), new Tolerance("code", 500), Lines(850))));
        Assert.Equal(["a.cs 500 code"], Shown(Merge(Lines(900), new Tolerance("code", 500), Lines(900))));
    }

    [Fact]
    public void Figures_of_two_kinds_that_are_both_new_go_and_that_is_said()
    {
        var merged = Merge(null, Lines(850), new Tolerance("code", 500));

        Assert.Empty(Shown(merged));
        Assert.StartsWith("ours has 850 lines and theirs 500 code, which cannot be compared; it is removed.", Assert.Single(merged.Decisions).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_is_where_the_side_that_moved_it_says()
    {
        var moved = Ancestor with { Schema = "./schema.json" };

        Assert.Equal("./schema.json", BaselineMerge.Merge(Ancestor, Ancestor, moved).Baseline.Schema);
        Assert.Equal("./schema.json", BaselineMerge.Merge(Ancestor, moved, Ancestor).Baseline.Schema);
        var both = BaselineMerge.Merge(Ancestor, moved, Ancestor with { Schema = "./other.json" });
        Assert.Equal("./schema.json", both.Baseline.Schema);
        Assert.Equal("$schema", Assert.Single(both.Decisions).Subject);
    }

    [Fact]
    public void A_rule_goes_with_its_last_entry()
    {
        var merged = BaselineMerge.Merge(Ancestor, Ancestor.Without(Rule, "a.cs"), Ancestor.Without(Rule, "b.cs"));

        Assert.Empty(merged.Baseline.Rules);
    }

    private static Tolerance Lines(int value, string? reason = null) => new("lines", value, reason);

    private static BaselineMergeResult Merge(Tolerance? ancestor, Tolerance? ours, Tolerance? theirs)
    {
        return BaselineMerge.Merge(With(ancestor), With(ours), With(theirs));

        static Baseline With(Tolerance? tolerance) => tolerance is null ? Baseline.Empty : Baseline.Empty.With(Rule, "a.cs", tolerance);
    }

    private static string[] Shown(BaselineMergeResult merged) =>
    [
        .. from entry in merged.Baseline.Entries
           let tolerance = entry.Tolerance
           select string.Join(' ', ((string?[])
           [
               entry.Subject, $"{tolerance.Value} {tolerance.Measure}", tolerance.Reason, tolerance.Owner, tolerance.Until?.ToString("yyyy-MM-dd"),
           ]).Where(part => part is not null)),
    ];
}

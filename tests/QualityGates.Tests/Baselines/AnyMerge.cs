using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityGates.Audits;
using QualityGates.Baselines;

namespace QualityGates.Tests.Baselines;

[Properties(Arbitrary = [typeof(AnyMerge), typeof(AnyBaseline)], MaxTest = 500)]
public class AnyMerge
{
    [Property]
    public bool Both_orders_tolerate_the_same(Branches branches)
    {
        var (ancestor, ours, theirs) = branches;

        return Figures(Merge(ancestor, ours, theirs)).SequenceEqual(Figures(Merge(ancestor, theirs, ours)));
    }

    [Property]
    public bool Merging_what_is_equal_or_unchanged_changes_nothing(Branches branches)
    {
        var (ancestor, ours, _) = branches;

        return Written(Merge(ancestor, ours, ours)) == Written(ours)
            && Written(Merge(ancestor, ancestor, ours)) == Written(ours)
            && Written(Merge(ancestor, ours, ancestor)) == Written(ours);
    }

    [Property]
    public bool Nothing_is_looser_than_both_sides(Branches branches)
    {
        var (ancestor, ours, theirs) = branches;
        var merged = Merge(ancestor, ours, theirs);

        return merged.Entries.All(entry => Covers(ours, entry) || Covers(theirs, entry));
    }

    [Property]
    public bool Entries_that_neither_side_or_only_one_side_changed_are_as_that_side_has_them(Branches branches)
    {
        var (ancestor, ours, theirs) = branches;
        var merged = Merge(ancestor, ours, theirs);

        return ancestor.Entries.Concat(ours.Entries).Concat(theirs.Entries).All(entry =>
        {
            var (before, one, other) = (In(ancestor, entry), In(ours, entry), In(theirs, entry));
            return (one != before && other != before) || In(merged, entry) == (one == before ? other : one);
        });
    }

    [Property]
    public bool The_result_is_read_again_and_written_the_same(Branches branches)
    {
        var (ancestor, ours, theirs) = branches;
        var bytes = BaselineFile.Write(Merge(ancestor, ours, theirs));

        return BaselineFile.Write(BaselineFile.Parse(bytes).Baseline!).SequenceEqual(bytes);
    }

    [Property]
    public bool Something_is_decided_only_where_both_sides_changed_an_entry_in_different_ways(Branches branches)
    {
        var (ancestor, ours, theirs) = branches;
        var decisions = BaselineMerge.Merge(ancestor, ours, theirs).Decisions;

        return decisions.Where(decision => decision.RuleId.Length > 0).All(decision =>
        {
            var entry = new BaselineEntry(decision.RuleId, decision.Subject, new Tolerance("", 0));
            var (before, one, other) = (In(ancestor, entry), In(ours, entry), In(theirs, entry));
            return one != before && other != before && one != other;
        });
    }

    [Property]
    public bool Two_updates_of_one_baseline_merge_to_nothing_looser_than_either(Baseline baseline, Finding[] seenByUs, Finding[] seenByThem)
    {
        var ours = BaselineUpdate.Tighten(baseline, Run.Found(seenByUs)).Baseline;
        var theirs = BaselineUpdate.Tighten(baseline, Run.Found(seenByThem)).Baseline;

        return Merge(baseline, ours, theirs).Entries.All(entry => Covers(ours, entry) && Covers(theirs, entry));
    }

    /// <summary>Two sides that come from one ancestor by a few edits each; they often meet.</summary>
    public static Arbitrary<Branches> Pairs() => (
        from ancestor in AnyBaseline.Baselines().Generator
        from ours in EditsOf(ancestor).ListOf()
        from theirs in EditsOf(ancestor).ListOf()
        select new Branches(ancestor, Apply(ancestor, ours), Apply(ancestor, theirs))).ToArbitrary();

    private static Gen<Func<Baseline, Baseline>> EditsOf(Baseline ancestor) =>
        from known in Gen.Elements(ancestor.Entries.Append(new BaselineEntry("QG0101", "new.cs", new Tolerance("lines", 40))).ToArray())
        from kind in Gen.Choose(0, 7)
        from value in Gen.Choose(0, 50)
        select kind switch
        {
            0 => baseline => baseline.Without(known.RuleId, known.Subject),
            1 => Change(known, tolerance => tolerance with { Reason = value % 3 == 0 ? null : $"reason {value}" }),
            2 => Change(known, tolerance => tolerance with { Owner = value % 3 == 0 ? null : $"@acme/{value}" }),
            3 => Change(known, tolerance => tolerance with { Until = value % 3 == 0 ? null : DateOnly.FromDayNumber(700_000 + value) }),
            4 => Change(known, tolerance => tolerance with { Measure = value % 2 == 0 ? "code" : "bytes" }),
            5 => baseline => baseline with { Schema = $"./{value % 3}.json" },
            _ => Change(known, tolerance => tolerance with { Value = value }),
        };

    private static Func<Baseline, Baseline> Change(BaselineEntry known, Func<Tolerance, Tolerance> change) =>
        baseline => baseline.With(known.RuleId, known.Subject, change(In(baseline, known) ?? known.Tolerance));

    private static Baseline Apply(Baseline baseline, IEnumerable<Func<Baseline, Baseline>> edits) =>
        edits.Aggregate(baseline, (edited, edit) => edit(edited));

    private static Baseline Merge(Baseline ancestor, Baseline ours, Baseline theirs) => BaselineMerge.Merge(ancestor, ours, theirs).Baseline;

    private static Tolerance? In(Baseline baseline, BaselineEntry entry) => baseline.Find(entry.RuleId, entry.Subject);

    /// <summary>Whether a side tolerates at least as much as an entry, and as long.</summary>
    private static bool Covers(Baseline side, BaselineEntry entry) =>
        In(side, entry) is { } tolerance && tolerance.Measure == entry.Tolerance.Measure && tolerance.Value >= entry.Tolerance.Value
        && (tolerance.Until ?? DateOnly.MaxValue) >= (entry.Tolerance.Until ?? DateOnly.MaxValue);

    private static IEnumerable<(string, string, string, int, DateOnly?)> Figures(Baseline baseline) => baseline.Entries.Select(entry =>
        (entry.RuleId, entry.Subject, entry.Tolerance.Measure, entry.Tolerance.Value, entry.Tolerance.Until));

    private static string Written(Baseline baseline) => System.Text.Encoding.UTF8.GetString(BaselineFile.Write(baseline));
}

/// <summary>A baseline, and what became of it on two branches.</summary>
public sealed record Branches(Baseline Ancestor, Baseline Ours, Baseline Theirs);

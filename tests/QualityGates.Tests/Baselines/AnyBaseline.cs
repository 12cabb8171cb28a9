using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Text;

namespace QualityGates.Tests.Baselines;

[Properties(Arbitrary = [typeof(AnyBaseline)])]
public class AnyBaseline
{
    private static readonly string[] Rules = [Run.LargeFile, Run.ComplexFunction, Run.Layers];

    [Property]
    public bool What_is_written_is_read_again(Baseline baseline)
    {
        var reading = BaselineFile.Parse(BaselineFile.Write(baseline));

        return reading.Problems.IsEmpty && reading.Baseline!.Entries.SequenceEqual(baseline.Entries) && reading.Baseline.Schema == baseline.Schema;
    }

    [Property]
    public bool There_is_one_way_to_write_it(Baseline baseline)
    {
        var bytes = BaselineFile.Write(baseline);

        return BaselineFile.Write(BaselineFile.Parse(bytes).Baseline!).SequenceEqual(bytes) && !bytes.Contains((byte)'\r') && bytes[^1] == '\n';
    }

    [Property]
    public bool Every_entry_has_at_least_three_lines_of_its_own(Baseline baseline) =>
        Encoding.UTF8.GetString(BaselineFile.Write(baseline)).Split('\n').Length >= 4 + (3 * baseline.Count);

    [Property]
    public void Any_bytes_are_read_without_an_exception(byte[] bytes) =>
        Assert.Equal(BaselineFile.Parse(bytes).Baseline is null, !BaselineFile.Parse(bytes).Problems.IsEmpty);

    [Property]
    public void A_changed_byte_is_read_without_an_exception(Baseline baseline, ushort at, byte with)
    {
        var bytes = BaselineFile.Write(baseline);
        bytes[at % bytes.Length] = with;

        Assert.Equal(BaselineFile.Parse(bytes).Baseline is null, !BaselineFile.Parse(bytes).Problems.IsEmpty);
    }

    [Property]
    public bool A_truncated_file_tolerates_nothing_it_did_not_say(Baseline baseline, ushort length)
    {
        var bytes = BaselineFile.Write(baseline);
        var cut = length % (bytes.Length - 1);

        return cut == 0 || BaselineFile.Parse(bytes.AsSpan(0, cut)).Baseline is null;
    }

    [Property]
    public bool Tightening_never_adds_and_never_raises(Baseline baseline, Finding[] findings)
    {
        var updated = BaselineUpdate.Tighten(baseline, Run.Found(findings));
        var moved = updated.Changes.Where(change => change.Kind == BaselineChangeKind.Rekeyed).Select(change => (change.RuleId, change.Subject)).ToHashSet();

        return updated.Baseline.Count <= baseline.Count
            && updated.Baseline.Entries.All(entry => baseline.Find(entry.RuleId, entry.Subject) is { } before
                ? entry.Tolerance.Value <= before.Value && entry.Tolerance == before with { Value = entry.Tolerance.Value }
                : moved.Contains((entry.RuleId, entry.Subject)) && baseline.Rules[entry.RuleId].Values.Any(
                    before => entry.Tolerance.Value <= before.Value && entry.Tolerance == before with { Value = entry.Tolerance.Value }));
    }

    [Property]
    public bool Tightening_twice_is_tightening_once(Baseline baseline, Finding[] findings)
    {
        var once = BaselineUpdate.Tighten(baseline, Run.Found(findings)).Baseline;

        return BaselineUpdate.Tighten(once, Run.Found(findings)).Baseline.Entries.SequenceEqual(once.Entries);
    }

    [Property]
    public bool Tightening_never_changes_who_passes(Baseline baseline, Finding[] findings)
    {
        var run = Run.Found(findings);
        var tightened = BaselineUpdate.Tighten(baseline, run).Baseline;

        return Judge.Compare(run, tightened).Status == Judge.Compare(run, baseline).Status;
    }

    [Property]
    public bool After_the_first_baseline_and_after_accepting_everything_the_run_passes(Baseline baseline, Finding[] findings)
    {
        var run = Run.Found(findings);
        var accepted = BaselineUpdate.Accept(baseline, run, new Acceptance("**", "we know"));

        return Judge.Compare(run, BaselineUpdate.Initialize(run).Baseline).Status == VerdictStatus.Passed
            && Judge.Compare(run, accepted.Baseline).Status == VerdictStatus.Passed;
    }

    public static Arbitrary<Baseline> Baselines() => (
        from entries in (from rule in Gen.Elements(Rules) from subject in Subject() from tolerance in Tolerances(rule) select (rule, subject, tolerance)).ListOf()
        from schema in Text()
        select entries.Aggregate(Baseline.Empty with { Schema = schema }, (baseline, entry) => baseline.With(entry.rule, entry.subject, entry.tolerance))).ToArbitrary();

    public static Arbitrary<Finding> Findings() => (
        from rule in Gen.Elements(Rules)
        from subject in Subject()
        from value in Gen.Choose(0, 40)
        from severity in Gen.Elements(Severity.Error, Severity.Error, Severity.Warning)
        select new Finding(rule, severity, subject, new RepoPath(subject.Split('#')[0]), 1, new Measure(MeasureOf(rule), value, 10), "", "")).ToArbitrary();

    /// <summary>Few names, so that findings and entries meet; and now and then any text there is.</summary>
    private static Gen<string> Subject() => Gen.Frequency(
        (6, Gen.Elements("a.cs", "b.cs", "a.cs#T.M", "b.cs#T.M~2", "src/c.py", "x -> y")),
        (1, Text().Where(text => text.Length > 0)));

    private static Gen<string> Text() =>
        ArbMap.Default.GeneratorFor<string>().Select(text => new string([.. (text ?? "").Where(c => !char.IsSurrogate(c))]) + "é😀")
            .Select(text => text.Normalize());

    private static Gen<Tolerance> Tolerances(string rule) =>
        from value in Gen.Choose(0, 40)
        from reason in Text().OrNull()
        from owner in Gen.Elements(null, "@acme/web")
        from day in Gen.Choose(0, 9999)
        select new Tolerance(MeasureOf(rule), value, reason, owner, day % 2 == 0 ? null : DateOnly.FromDayNumber(700_000 + day));

    private static string MeasureOf(string rule) => rule == Run.LargeFile ? "lines" : rule == Run.ComplexFunction ? "complexity" : "count";
}

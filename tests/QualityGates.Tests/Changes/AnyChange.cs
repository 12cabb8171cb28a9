using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Snapshots;
using QualityGates.Tests.Baselines;
using QualityGates.Text;

namespace QualityGates.Tests.Changes;

[Properties(Arbitrary = [typeof(AnyBaseline)])]
public class AnyChange
{
    private static readonly BaseRevision Revision = new(new string('a', 40), "merge base with origin/main");

    private static readonly DateOnly Today = new(3000, 1, 1);

    [Property]
    public bool A_change_of_nothing_fails_nobody_whatever_expired(Baseline baseline, Finding[] findings)
    {
        var run = Run.Found(findings);
        var comparison = new Comparison(Revision, run, baseline, ChangeSet.Empty);

        return Judge.Compare(run, baseline, comparison, Today).Status == VerdictStatus.Passed;
    }

    [Property]
    public bool What_is_as_it_was_is_never_new_debt(Baseline baseline, Finding[] before, Finding[] now)
    {
        var then = Run.Found(before);
        var verdict = Judge.Compare(Run.Found([.. before, .. now]), baseline, new Comparison(Revision, then, baseline, ChangeSet.Empty));
        // Two findings never share a subject in earnest; of those that do here, the gated and larger one counts.
        var ledger = before.Where(IsDebt).GroupBy(static finding => (finding.RuleId, finding.Subject)).ToDictionary(
            static group => group.Key, static group => group.MaxBy(static finding => (finding.Severity, finding.Figure.Value))!.Figure.Value);

        return verdict.Findings.All(judged => !judged.IsNewDebt
            || judged.Finding.Measure!.Value.Value > ledger.GetValueOrDefault((judged.Finding.RuleId, judged.Finding.Subject), int.MinValue));
    }

    [Property]
    public bool New_debt_is_what_is_above_its_limit_its_entry_and_its_base(Baseline baseline, Finding[] before, Finding[] now)
    {
        var (then, run) = (Run.Found(before), Run.Found(now));
        var verdict = Judge.Compare(run, baseline, new Comparison(Revision, then, baseline, ChangeSet.Empty));

        return verdict.Findings.All(judged =>
        {
            var (measure, value, limit) = judged.Finding.Measure!.Value;
            var isAbove = judged.Finding.Severity == Severity.Error && value > limit
                && !(value <= judged.Tolerated && baseline.Find(judged.Finding.RuleId, judged.Finding.Subject)?.Measure == measure)
                && !(value <= judged.AtBase);
            // A debt that moved is tolerated by the entry of where it came from.
            return judged.IsNewDebt == isAbove || judged.Tolerated is not null;
        });
    }

    [Property]
    public bool Renaming_every_file_changes_no_verdict(Baseline baseline, Finding[] before, Finding[] now)
    {
        var verdict = Judge.Compare(Run.Found(now), baseline, new Comparison(Revision, Run.Found(before), baseline, ChangeSet.Empty));
        var renames = before.Concat(now).Select(static finding => finding.Path).Concat(baseline.Entries.SelectMany(static entry => Paths(entry.Subject)))
            .Distinct().Select(static path => new FileChange(FileChangeKind.Renamed, Renamed(path), path)).OrderBy(static change => change.Path);
        var names = new Renames(new ChangeSet([.. renames], []));
        var renamed = Judge.Compare(
            Run.Found([.. now.Select(Rename)]), baseline,
            new Comparison(Revision, Run.Found([.. before.Select(Rename)]), baseline, new ChangeSet([.. renames], [])));

        return verdict.Status == renamed.Status && renamed.Loosened.IsEmpty
            && Shown(verdict, names.Today).SequenceEqual(Shown(renamed, static subject => subject))
            && verdict.Improvements.Length == renamed.Improvements.Length && verdict.Stale.Length == renamed.Stale.Length;

        Finding Rename(Finding finding) => finding with { Path = Renamed(finding.Path), Subject = names.Today(finding.Subject) };
    }

    [Property]
    public bool Tightening_changes_nothing_for_an_unchanged_tree(Baseline baseline, Finding[] findings)
    {
        var run = Run.Found(findings);
        var tightened = BaselineUpdate.Tighten(baseline, run).Baseline;
        var comparison = new Comparison(Revision, run, baseline, ChangeSet.Empty);
        var verdict = Judge.Compare(run, tightened, comparison);

        return verdict.Status == Judge.Compare(run, baseline, comparison).Status && verdict.Findings.All(static judged => !judged.IsNewDebt);
    }

    [Property]
    public bool The_order_of_findings_and_entries_does_not_matter(Baseline baseline, Finding[] before, Finding[] now)
    {
        var comparison = new Comparison(Revision, Run.Found(before), baseline, ChangeSet.Empty);
        var reversed = new Comparison(Revision, Run.Found([.. before.Reverse()]), baseline, ChangeSet.Empty);
        var (one, other) = (Judge.Compare(Run.Found(now), baseline, comparison), Judge.Compare(Run.Found([.. now.Reverse()]), baseline, reversed));

        return one.Findings.SequenceEqual(other.Findings) && one.Improvements.SequenceEqual(other.Improvements) && one.Gates.SequenceEqual(other.Gates);
    }

    [Property]
    public bool No_entry_that_nobody_explains_tolerates_anything(Baseline before, Baseline now, Finding[] findings)
    {
        var silent = now.Entries.Aggregate(now, static (baseline, entry) =>
            baseline.With(entry.RuleId, entry.Subject, entry.Tolerance with { Reason = null }));
        var verdict = Judge.Compare(Run.Found(findings), silent, new Comparison(Revision, Run.Found(), before, ChangeSet.Empty));
        var strict = Judge.Compare(Run.Found(findings), before);

        return verdict.Findings.Where(static judged => judged.Finding.RuleId != "QG0005").All(judged => judged.IsNewDebt || strict.Findings.Any(
            other => other.Finding == judged.Finding && !other.IsNewDebt));
    }

    private static IEnumerable<string> Shown(Verdict verdict, Func<string, string> name) => verdict.Findings
        .Select(judged => $"{judged.Finding.RuleId} {name(judged.Finding.Subject)} {judged.Finding.Figure.Value} {judged.State} {judged.AtBase} {judged.Tolerated} {judged.IsDrift}")
        .Order(StringComparer.Ordinal);

    private static bool IsDebt(Finding finding) => finding.Measure!.Value.Value > finding.Measure.Value.Limit;

    private static IEnumerable<RepoPath> Paths(string subject) => [new RepoPath(subject.Split('#')[0])];

    private static RepoPath Renamed(RepoPath path) => new($"moved/{path.Value}");
}

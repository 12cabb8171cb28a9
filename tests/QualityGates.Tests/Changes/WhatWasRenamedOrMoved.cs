using QualityGates.Baselines;
using static QualityGates.Tests.Changes.Change;

namespace QualityGates.Tests.Changes;

public class WhatWasRenamedOrMoved
{
    [Fact]
    public void A_renamed_file_keeps_its_debt_and_its_entry_is_not_stale()
    {
        var verdict = To(("old.cs", 900)).WithItsDebtTolerated().Rename("old.cs", "new.cs").Judge();

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
        var judged = Assert.Single(verdict.Findings);
        Assert.Equal(("new.cs", FindingState.Inherited, 900, 900), (judged.Finding.Subject, judged.State, judged.Tolerated, judged.AtBase));
        Assert.Empty(verdict.Stale);
        Assert.Empty(verdict.Improvements);
        Assert.Empty(verdict.Loosened);
    }

    [Fact]
    public void A_renamed_file_that_grows_is_worse_not_new()
    {
        var verdict = To(("old.cs", 900)).WithItsDebtTolerated().Rename("old.cs", "new.cs").Write("new.cs", 901).Judge();

        Assert.Equal((VerdictStatus.Failed, FindingState.Worsened), (verdict.Status, verdict.Findings[0].State));
    }

    [Fact]
    public void The_functions_of_a_renamed_file_keep_theirs()
    {
        var verdict = To().With("old.py", Function("run", 200)).WithItsDebtTolerated().Rename("old.py", "new.py").Judge();

        Assert.Equal(("new.py#run", FindingState.Inherited), (verdict.Findings[0].Finding.Subject, verdict.Findings[0].State));
        Assert.Empty(verdict.Stale);
    }

    [Fact]
    public void An_entry_under_the_new_name_is_no_loosening_and_one_that_is_larger_is()
    {
        var change = To(("old.cs", 900)).WithABaselineOf(("old.cs", 900)).Rename("old.cs", "new.cs");

        Assert.Empty(change.Tolerate(("new.cs", 900)).Judge().Loosened);
        Assert.Equal("QG0101 new.cs", Assert.Single(change.Tolerate(("new.cs", 901)).Judge().Loosened).What);
    }

    [Fact]
    public void An_entry_that_stays_beside_the_one_under_the_new_name_is_a_copy()
    {
        var verdict = To(("old.cs", 900)).WithABaselineOf(("old.cs", 900)).Rename("old.cs", "new.cs")
            .Tolerate(("old.cs", 900), ("new.cs", 900)).Judge();

        Assert.Equal("QG0101 new.cs", Assert.Single(verdict.Loosened).What);
    }

    [Fact]
    public void A_new_file_does_not_inherit_the_debt_of_the_one_that_had_its_name()
    {
        var verdict = To(("a.cs", 900)).WithItsDebtTolerated().Rename("a.cs", "b.cs").Write("a.cs", 880).Judge();

        Assert.Equal(["a.cs"], verdict.Findings.Where(static judged => judged.IsNewDebt).Select(static judged => judged.Finding.Subject));
        Assert.Equal(FindingState.Introduced, verdict.Findings[0].State);
    }

    [Fact]
    public void What_was_generated_code_by_its_old_name_is_measured_by_the_new_one()
    {
        var verdict = To(("Api.g.cs", 900)).WithABaselineOf().Rename("Api.g.cs", "Api.cs").Judge();

        Assert.Equal((VerdictStatus.Passed, FindingState.Inherited, 900), (verdict.Status, verdict.Findings[0].State, verdict.Findings[0].AtBase));
    }

    [Fact]
    public void A_rename_that_nobody_can_tell_is_new_and_says_what_to_do()
    {
        var verdict = To(("a.cs", 900), ("b.cs", 900)).WithItsDebtTolerated().Delete("a.cs").Delete("b.cs").Write("c.cs", 900)
            .MayBeRenamed("c.cs", "a.cs", "b.cs").Judge();

        Assert.Equal((VerdictStatus.Failed, FindingState.Introduced), (verdict.Status, verdict.Findings[0].State));
        Assert.StartsWith("The file may be a.cs or b.cs under a new name", verdict.Findings[0].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_that_goes_to_another_file_keeps_its_debt()
    {
        var verdict = To().With("old.py", Function("run", 200) + Function("stay", 10)).WithItsDebtTolerated()
            .Write("old.py", Function("stay", 10)).Write("new.py", Function("run", 190)).Judge();

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
        var judged = Assert.Single(verdict.Findings);
        Assert.Equal(("new.py#run", FindingState.Improved, 200, 200), (judged.Finding.Subject, judged.State, judged.AtBase, judged.Tolerated));
        Assert.Equal(new Improvement("QG0103", "new.py#run", 200, 190), Assert.Single(verdict.Improvements));
        Assert.Empty(verdict.Stale);
    }

    [Fact]
    public void A_function_that_grows_on_its_way_is_new_and_the_hint_says_what_it_was()
    {
        var verdict = To().With("old.py", Function("run", 200)).WithItsDebtTolerated()
            .Write("old.py", "x = 1\n").Write("new.py", Function("run", 201)).Judge();

        Assert.Equal((VerdictStatus.Failed, FindingState.Introduced), (verdict.Status, verdict.Findings[0].State));
        Assert.Equal("It may be old.py#run, moved; that was allowed 200 lines, so it grew.", verdict.Findings[0].Hint);
    }

    [Fact]
    public void Of_two_that_vanished_nobody_can_tell_which_one_moved()
    {
        var verdict = To().With("a.py", Function("run", 200)).With("b.py", Function("run", 210)).WithItsDebtTolerated()
            .Write("a.py", "x = 1\n").Write("b.py", "x = 1\n").Write("new.py", Function("run", 190)).Judge();

        Assert.Equal((VerdictStatus.Failed, FindingState.Introduced), (verdict.Status, verdict.Findings[0].State));
        Assert.Equal(
            "It may be a.py#run or b.py#run, moved, but nobody can tell which; move one declaration of a name per change.",
            verdict.Findings[0].Hint);
    }

    [Fact]
    public void One_debt_that_vanished_does_not_pay_for_two_that_appear()
    {
        var verdict = To().With("a.py", Function("run", 200)).WithItsDebtTolerated()
            .Write("a.py", "x = 1\n").Write("b.py", Function("run", 200)).Write("c.py", Function("run", 160)).Judge();

        Assert.Equal(2, verdict.Findings.Count(static judged => judged.IsNewDebt));
    }

    [Fact]
    public void A_function_that_is_copied_is_new()
    {
        var verdict = To().With("a.py", Function("run", 200)).WithItsDebtTolerated().Write("b.py", Function("run", 200)).Judge();

        Assert.Equal(["b.py#run"], verdict.Findings.Where(static judged => judged.IsNewDebt).Select(static judged => judged.Finding.Subject));
    }

    [Fact]
    public void An_update_lets_entries_follow_files_and_functions_with_the_words_of_people()
    {
        var explained = new Tolerance("lines", 900, "vendor table", "@acme/web", new DateOnly(2027, 3, 31));
        var change = To(("old.cs", 900)).WithAnEntry("old.cs", explained).Rename("old.cs", "new.cs");

        var updated = change.Update();

        Assert.Equal(explained, updated.Baseline.Find("QG0101", "new.cs"));
        Assert.Equal(1, updated.Baseline.Count);
        var rekeyed = Assert.Single(updated.Changes);
        Assert.Equal((BaselineChangeKind.Rekeyed, "old.cs is new.cs now, and keeps its 900 lines."), (rekeyed.Kind, rekeyed.Message));
    }

    [Fact]
    public void After_such_an_update_the_gate_is_as_green_as_before()
    {
        var change = To(("old.cs", 900)).With("a.py", Function("run", 200) + "y = 1\n").WithItsDebtTolerated()
            .Rename("old.cs", "new.cs").Write("a.py", "y = 1\n").Write("b.py", Function("run", 200));

        var updated = change.Update();
        change.Write(Baseline.FileName, System.Text.Encoding.UTF8.GetString(BaselineFile.Write(updated.Baseline)));

        Assert.Equal(["b.py#run", "new.cs"], updated.Baseline.Entries.Select(static entry => entry.Subject).Order(StringComparer.Ordinal));
        Assert.Equal(VerdictStatus.Passed, change.Judge().Status);
        Assert.Empty(change.Judge().Loosened);
    }

    [Fact]
    public void An_update_never_lets_an_entry_follow_to_something_larger()
    {
        var updated = To().With("a.py", Function("run", 200)).WithItsDebtTolerated()
            .Write("a.py", "y = 1\n").Write("b.py", Function("run", 201)).Update();

        Assert.Equal([BaselineChangeKind.Pruned, BaselineChangeKind.Refused], updated.Changes.Select(static change => change.Kind));
        Assert.Equal(0, updated.Baseline.Count);
    }

    [Fact]
    public void What_was_paid_off_long_ago_does_not_pay_for_something_else()
    {
        var change = To().With("a.py", "y = 1\n").With("b.py", Function("run", 200)).WithABaselineOf();
        var baseline = Baseline.Empty.With("QG0103", "a.py#run", new Tolerance("lines", 300));

        var updated = BaselineUpdate.Tighten(baseline, change.Report().Result);

        Assert.Equal([BaselineChangeKind.Pruned, BaselineChangeKind.Refused], updated.Changes.Select(static change => change.Kind));
    }
}

using System.Text;
using QualityGates.Baselines;
using static QualityGates.Tests.Changes.Change;

namespace QualityGates.Tests.Changes;

public class WhatGotAnotherName
{
    private static string Method(string type, string name, int lines) =>
        $"class {type}:\n    def {name}(self):\n" + string.Concat(Enumerable.Repeat("        x = 1\n", lines - 1));

    [Fact]
    public void A_function_that_is_renamed_keeps_its_debt()
    {
        var change = To().With("a.py", Function("run", 200)).WithItsDebtTolerated().Write("a.py", Function("execute", 200));

        var verdict = change.Judge();

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
        var judged = Assert.Single(verdict.Findings);
        Assert.Equal(("a.py#execute", FindingState.Inherited, 200, 200), (judged.Finding.Subject, judged.State, judged.AtBase, judged.Tolerated));
        Assert.Empty(verdict.Improvements);
        Assert.Empty(verdict.Stale);
    }

    [Fact]
    public void So_do_the_methods_of_a_type_that_is_renamed_or_of_another_type()
    {
        var two = Method("Job", "run", 200) + "\n" + Method("Job", "stop", 160);

        Assert.Equal(VerdictStatus.Passed, To().With("a.py", two).WithItsDebtTolerated()
            .Write("a.py", two.Replace("Job", "Work", StringComparison.Ordinal)).Judge().Status);
        Assert.Equal(VerdictStatus.Passed, To().With("a.py", Method("Job", "run", 200)).With("b.py", "y = 1\n").WithItsDebtTolerated()
            .Write("a.py", "y = 1\n").Write("b.py", Method("Work", "run", 200)).Judge().Status);
    }

    [Fact]
    public void Paying_off_one_function_does_not_pay_for_another_one_beside_it()
    {
        var verdict = To().With("a.py", Function("run", 200)).WithItsDebtTolerated().Write("a.py", Function("other", 180)).Judge();

        Assert.Equal((VerdictStatus.Failed, FindingState.Introduced), (verdict.Status, verdict.Findings[0].State));
        Assert.Equal(
            "It may be a.py#run, renamed; that had 200 lines. Rename and edit in two changes to keep the debt.", verdict.Findings[0].Hint);
    }

    [Fact]
    public void Of_two_of_one_size_nobody_can_tell_which_one_was_renamed()
    {
        var verdict = To().With("a.py", Function("one", 200) + Function("two", 200)).WithItsDebtTolerated()
            .Write("a.py", Function("three", 200)).Judge();

        Assert.Equal((VerdictStatus.Failed, FindingState.Introduced), (verdict.Status, verdict.Findings[0].State));
    }

    [Fact]
    public void An_update_lets_the_entry_follow_and_the_gate_stays_green()
    {
        var change = To().With("a.py", Function("run", 200)).WithItsDebtTolerated().Write("a.py", Function("execute", 200));

        var updated = change.Update();
        change.Write(Baseline.FileName, Encoding.UTF8.GetString(BaselineFile.Write(updated.Baseline)));

        Assert.Equal([BaselineChangeKind.Rekeyed], updated.Changes.Select(static item => item.Kind));
        Assert.Equal(VerdictStatus.Passed, change.Judge().Status);
        Assert.Empty(change.Judge().Loosened);
    }
}

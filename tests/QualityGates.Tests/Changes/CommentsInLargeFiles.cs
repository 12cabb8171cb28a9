using QualityGates.Baselines;
using static QualityGates.Tests.Changes.Change;

namespace QualityGates.Tests.Changes;

/// <summary>Whoever explains what is too large does not make it larger.</summary>
public class CommentsInLargeFiles
{
    [Theory]
    [InlineData("# Why it is so.\n")]
    [InlineData("\n")]
    [InlineData("# Why it is so.\n# And why it stays so.\n\n")]
    public void Are_no_growth(string comment)
    {
        var file = Code(700);
        var verdict = To().With("a.py", file).WithItsDebtTolerated().Write("a.py", comment + file).Judge();

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
        var finding = Assert.Single(verdict.Findings);
        Assert.Equal((FindingState.Inherited, false, 700), (finding.State, finding.IsDrift, finding.AtBase));
        Assert.Empty(verdict.Improvements);
    }

    [Fact]
    public void Are_no_growth_of_a_function_either()
    {
        var function = Function("parse", 200);
        var verdict = To().With("a.py", function).WithItsDebtTolerated()
            .Write("a.py", function.Replace("():\n", "():\n    # Why it is so.\n", StringComparison.Ordinal)).Judge();

        Assert.Equal(("a.py#parse", FindingState.Inherited), (verdict.Findings[0].Finding.Subject, verdict.Findings[0].State));
    }

    [Fact]
    public void Do_not_hide_a_line_of_code()
    {
        var verdict = To().With("a.py", Code(700)).WithItsDebtTolerated().Write("a.py", "# One more.\n" + Code(701)).Judge();

        Assert.Equal(FindingState.Worsened, verdict.Findings[0].State);
    }

    [Fact]
    public void Are_growth_when_there_are_very_many()
    {
        var many = string.Concat(Enumerable.Repeat("# Prose.\n", 30));
        var verdict = To().With("a.py", Code(700)).WithItsDebtTolerated().Write("a.py", many + Code(700)).Judge();

        Assert.Equal(FindingState.Worsened, verdict.Findings[0].State);
    }

    [Fact]
    public void Are_growth_where_the_file_is_made_of_them()
    {
        var verdict = To(("a.cs", 700)).WithItsDebtTolerated().Write("a.cs", 701).Judge();

        Assert.Equal(FindingState.Worsened, verdict.Findings[0].State);
    }

    [Fact]
    public void Do_not_carry_a_file_over_its_limit()
    {
        var verdict = To().With("a.py", Code(600)).WithItsDebtTolerated().Write("a.py", "# One more.\n" + Code(600)).Judge();

        Assert.Equal(FindingState.Introduced, verdict.Findings[0].State);
    }

    private static string Code(int lines) => string.Concat(Enumerable.Range(1, lines).Select(line => $"x{line} = {line}\n"));
}

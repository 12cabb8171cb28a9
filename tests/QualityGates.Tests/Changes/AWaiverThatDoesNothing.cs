using static QualityGates.Tests.Changes.Change;

namespace QualityGates.Tests.Changes;

public class AWaiverThatDoesNothing
{
    [Fact]
    public void Is_named_beside_the_error_that_it_does_not_excuse()
    {
        var verdict = To(("a.cs", 10)).WithABaselineOf().Write("a.cs", "// qualitygates: allow QG0101\n" + Lines(700)).Judge();

        var judged = Assert.Single(verdict.Findings, static judged => judged.IsNewDebt);
        Assert.Equal("The waiver of QG0101 gives no reason, so it excuses nothing (QG0010, line 1).", judged.Hint);
    }

    [Fact]
    public void Is_no_business_of_other_files()
    {
        var verdict = To(("a.cs", 10)).With("b.cs", "// qualitygates: allow QG0101\n").WithABaselineOf().Write("a.cs", 700).Judge();

        Assert.Null(Assert.Single(verdict.Findings, static judged => judged.IsNewDebt).Hint);
    }
}

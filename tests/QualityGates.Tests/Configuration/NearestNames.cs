using QualityGates.Configuration;

namespace QualityGates.Tests.Configuration;

public class NearestNames
{
    private static readonly string[] Names = ["exclude", "include", "limit", "warning"];

    [Theory]
    [InlineData("limit", "limit")]
    [InlineData("limti", "limit")]
    [InlineData("LIMIT", "limit")]
    [InlineData("limits", "limit")]
    [InlineData("imit", "limit")]
    [InlineData("includes", "include")]
    [InlineData("warn", "warning")]
    [InlineData("xclude", "exclude")]
    public void One_slip_is_understood(string typed, string meant) => Assert.Equal(meant, NearestName.Find(typed, Names));

    [Theory]
    [InlineData("")]
    [InlineData("banana")]
    [InlineData("li")]
    [InlineData("maximumLines")]
    public void Something_else_is_not_guessed_at(string typed) => Assert.Null(NearestName.Find(typed, Names));

    [Fact]
    public void Nothing_is_near_when_there_is_nothing() => Assert.Null(NearestName.Find("limit", []));
}

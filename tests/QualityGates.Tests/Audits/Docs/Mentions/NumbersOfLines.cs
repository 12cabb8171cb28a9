namespace QualityGates.Tests.Audits.Docs.Mentions;

public class NumbersOfLines
{
    [Fact]
    public void A_number_that_is_off_by_more_than_a_tenth_is_told_with_the_real_ones() =>
        Assert.Equal(
            ["QG0828 README.md(1): src/pay.py is said to have 80 lines, and has 100, of which 88 are not blank."], Says("`src/pay.py` (80 lines)"));

    [Theory]
    [InlineData("`src/pay.py` (100 lines)")]
    [InlineData("`src/pay.py` (95 lines)")]
    [InlineData("`src/pay.py` (110 lines)")]
    [InlineData("`src/pay.py` (88 lines)")]
    [InlineData("`src/pay.py`")]
    public void A_number_that_is_about_right_or_counts_what_is_not_blank_is_fine(string text) => Assert.Empty(Says(text));

    [Fact]
    public void A_file_that_is_found_by_the_end_of_its_path_is_named_in_full() =>
        Assert.Equal(["QG0828 README.md(1): pay.py (src/pay.py) is said to have 9 lines, and has 100, of which 88 are not blank."], Says("`pay.py` (9 lines)"));

    private static string[] Says(string text) => new SmallRepository()
        .Document("src/pay.py", string.Concat(Enumerable.Range(1, 100).Select(static line => line <= 12 ? "\n" : "x = 1\n")))
        .Document("README.md", text + "\n").Says();
}

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityGates.Baselines;
using QualityGates.Reports;

namespace QualityGates.Tests.Reports;

public class SummaryThatIsTooLong
{
    private const string Footer = "<p><sub>footer 😀</sub></p>\n";

    [Property]
    public Property IsNeverLongerThanAllowed() => Prop.ForAll(Blocks(), Maximum(), static (blocks, maximum) =>
        CappedMarkdown.Join(blocks, Footer, maximum).Length <= maximum);

    [Property]
    public Property IsCutBetweenBlocksOnlyAndSaysSo() => Prop.ForAll(Blocks(), Maximum(), static (blocks, maximum) =>
    {
        var text = CappedMarkdown.Join(blocks, Footer, maximum);
        if (blocks.Sum(static block => block.Length) + Footer.Length <= maximum) return text == string.Concat(blocks) + Footer;
        var sentence = CappedMarkdown.Sentence(maximum);
        return Enumerable.Range(0, blocks.Length).Any(kept => text == string.Concat(blocks.Take(kept)) + sentence + Footer);
    });

    [Property]
    public Property KeepsAsManyBlocksAsFit() => Prop.ForAll(Blocks(), Maximum(), static (blocks, maximum) =>
    {
        var text = CappedMarkdown.Join(blocks, Footer, maximum);
        var kept = Enumerable.Range(0, blocks.Length + 1).Last(count => text.StartsWith(string.Concat(blocks.Take(count)), StringComparison.Ordinal));
        var tail = CappedMarkdown.Sentence(maximum).Length + Footer.Length;
        return kept == blocks.Length || blocks.Take(kept + 1).Sum(static block => block.Length) + tail > maximum;
    });

    [Fact]
    public void KeepsWhatFailsAndTheFooterHoweverLongTheNames()
    {
        var deep = string.Concat(Enumerable.Repeat("😀/", 1300));
        var failing = Enumerable.Range(0, 50).Select(i => SampleVerdict.Large($"{i:00}/{deep}a.cs", 700, FindingState.Introduced, null));
        var drift = Enumerable.Range(0, 50).Select(i => SampleVerdict.Drift($"{i:00}/{deep}b.cs", 700, 650));

        var summary = SampleVerdict.Of([.. failing, .. drift]).Summary();

        Assert.InRange(summary.Length, 40_000, CappedMarkdown.MaximumLength);
        Assert.Contains("**Cut here:** a comment holds 60,000 characters; the full report, `report.md`, has the rest.", summary, StringComparison.Ordinal);
        Assert.Contains("\n1. `00/", summary, StringComparison.Ordinal);
        Assert.EndsWith("</sub></p>\n", summary, StringComparison.Ordinal);
        Assert.Equal(summary.Split("<details>").Length, summary.Split("</details>").Length);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(summary)));
    }

    private static Arbitrary<string[]> Blocks() => Gen.ArrayOf(
        from length in Gen.Choose(0, 400)
        from kind in Gen.Elements("| a | b |\n", "<details>x</details>\n", "1. `😀`  \n   text\n", "```\ncode\n```\n")
        select string.Concat(Enumerable.Repeat(kind, 1 + (length / 20)))).ToArbitrary();

    private static Arbitrary<int> Maximum() => Gen.Choose(250, 3000).ToArbitrary();
}

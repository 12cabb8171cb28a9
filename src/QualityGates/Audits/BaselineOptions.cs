using QualityGates.Configuration;

namespace QualityGates.Audits;

/// <summary>
/// How much a debt must shrink before an update lowers what is tolerated. It leaves room for the next small change, and keeps
/// branches from writing the same file for every line they save.
/// </summary>
/// <param name="Lines">At least so many lines; for other measures than lines it does not count.</param>
/// <param name="Percent">At least so many hundredths of what is tolerated, from 0 to 100.</param>
public readonly record struct Headroom(int Lines, int Percent)
{
    /// <summary>What holds where nothing is configured.</summary>
    public static Headroom Default { get; } = new(20, 3);

    /// <summary>None: every bit that shrank is taken back.</summary>
    public static Headroom None { get; } = new(0, 0);

    /// <summary>Whether a debt shrank far enough.</summary>
    public bool IsExceededBy(string measure, int before, int after)
    {
        var share = (((long)before * Percent) + 99) / 100;
        return before - after >= Math.Max(Math.Max(share, measure == "lines" ? Lines : 0), 1);
    }
}

/// <summary>The section <c>baseline</c>.</summary>
/// <param name="Headroom">How much a debt must shrink before an update lowers what is tolerated.</param>
/// <param name="FailsOnDrift">Whether debt fails that is above what is tolerated and was so at the base already.</param>
public sealed record BaselineOptions(Headroom Headroom, bool FailsOnDrift)
{
    private const int MostLines = 1_000_000;

    /// <summary>What holds where nothing is configured.</summary>
    public static BaselineOptions Default { get; } = new(Headroom.Default, false);

    internal static BaselineOptions Read(ConfigSection section)
    {
        var headroom = section.Section("headroom");
        return new BaselineOptions(
            new Headroom(
                headroom.Integer("lines", 0, MostLines, Headroom.Default.Lines),
                headroom.Integer("percent", 0, 100, Headroom.Default.Percent)),
            section.Choice("drift", "report", "fail") == "fail");
    }

    /// <summary>What allows more than before. More headroom is no loosening: what is tolerated never rises by it.</summary>
    internal IEnumerable<LoosenedSetting> LooseningsFrom(BaselineOptions before)
    {
        if (before.FailsOnDrift && !FailsOnDrift)
            yield return new LoosenedSetting("baseline.drift", "baseline.drift was 'fail' and is 'report'.");
    }
}

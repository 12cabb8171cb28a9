namespace QualityGates.History;

/// <summary>A row of figures as a row of bars.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>The most bars that a line has.</summary>
    public const int Longest = 30;

    /// <summary>
    /// One bar for each figure, the lowest for the smallest and the highest for the largest of them; figures that are all the same are
    /// low.
    /// </summary>
    public static string Of(IReadOnlyCollection<long> figures)
    {
        if (figures.Count == 0) return "";
        var (least, most) = (figures.Min(), figures.Max());
        return string.Concat(figures.Select(figure => Bars[Level(figure)]));

        int Level(long figure) => most == least ? 0 : (int)((figure - least) * (Bars.Length - 1) / (most - least));
    }

    /// <summary>At most <see cref="Longest"/> of the items in their order, evenly spaced, the first and the last among them.</summary>
    public static List<T> Sample<T>(IReadOnlyList<T> items)
    {
        if (items.Count <= Longest) return [.. items];
        return [.. Enumerable.Range(0, Longest).Select(i => items[(int)((long)i * (items.Count - 1) / (Longest - 1))])];
    }
}

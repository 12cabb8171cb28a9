namespace QualityGates.History;

/// <summary>One figure over time.</summary>
/// <param name="Title">What it counts, short.</param>
/// <param name="Figures">Its values, oldest first, at least one.</param>
internal sealed record TrendLine(string Title, IReadOnlyList<long> Figures)
{
    /// <summary>The oldest figure.</summary>
    public long First => Figures[0];

    /// <summary>The newest figure.</summary>
    public long Last => Figures[^1];

    /// <summary>The lines of a trend: sizes first, then the debt of each audit.</summary>
    /// <param name="rows">Oldest first, at least one.</param>
    public static IEnumerable<TrendLine> Of(IReadOnlyList<HistoryRow> rows)
    {
        if (rows[0].FilesOver is not null)
        {
            yield return new TrendLine("files over their limit", [.. rows.Select(static row => (long)row.FilesOver!.Value)]);
            yield return new TrendLine("lines over their limit", [.. rows.Select(static row => row.LinesOver!.Value)]);
        }

        yield return new TrendLine("lines of the largest file", [.. rows.Select(static row => (long)(row.Largest?.Lines ?? 0))]);
        foreach (var audit in rows[0].Debt.Keys)
            yield return new TrendLine($"debt: {audit}", [.. rows.Select(row => (long)row.Debt[audit])]);
        if (rows[0].Rules.IsEmpty) yield return new TrendLine("judged lines", [.. rows.Select(static row => row.JudgedLines)]);
    }
}

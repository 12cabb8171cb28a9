namespace QualityGates.Facts;

/// <summary>How many physical lines of each kind a file has. Their sum is what <c>wc -l</c> counts, plus a last line without a newline.</summary>
/// <param name="Blank">Lines of nothing but white space.</param>
/// <param name="Comment">Lines with comment text and no code.</param>
/// <param name="Code">All other lines.</param>
public readonly record struct LineCounts(int Blank, int Comment, int Code)
{
    /// <summary>All physical lines.</summary>
    public int Physical => Blank + Comment + Code;

    /// <summary>The lines of two files together.</summary>
    public static LineCounts operator +(LineCounts one, LineCounts other) => new(one.Blank + other.Blank, one.Comment + other.Comment, one.Code + other.Code);
}

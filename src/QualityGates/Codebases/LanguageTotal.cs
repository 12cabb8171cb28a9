using QualityGates.Facts;

namespace QualityGates.Codebases;

/// <summary>What a codebase has of one language.</summary>
/// <param name="Language">The language's name.</param>
/// <param name="Files">How many judged files.</param>
/// <param name="Lines">Their lines by kind.</param>
public sealed record LanguageTotal(string Language, int Files, LineCounts Lines)
{
    /// <summary>The totals of all judged files, by falling code.</summary>
    public static IReadOnlyList<LanguageTotal> Of(Codebase codebase)
    {
        var byName = new Dictionary<string, LanguageTotal>(StringComparer.Ordinal);
        foreach (var file in codebase.Files)
        {
            if (!file.IsJudged) continue;
            var total = byName.GetValueOrDefault(file.Facts.Language) ?? new LanguageTotal(file.Facts.Language, 0, default);
            byName[total.Language] = total with { Files = total.Files + 1, Lines = total.Lines + file.Facts.Lines };
        }

        var totals = byName.Values.ToList();
        totals.Sort(static (one, other) => other.Lines.Code.CompareTo(one.Lines.Code) is not 0 and var byCode ? byCode
            : string.CompareOrdinal(one.Language, other.Language));
        return totals;
    }
}

using System.Text;
using QualityGates.Baselines;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>What every output says of one finding, in the same words.</summary>
internal static class FindingText
{
    /// <summary>
    /// <c>1,840 → 1,886 lines</c>, <c>complexity 31 → 44</c>, or <c>1,886 lines</c> where it was no other before; null for a finding
    /// without a figure.
    /// </summary>
    public static string? Figures(JudgedFinding judged)
    {
        if (judged.Finding.Measure is not { } measure) return null;
        var change = Before(judged) is { } before ? $"{Figure.Of(before)} → {Figure.Of(measure.Value)}" : Figure.Of(measure.Value);
        return measure.Name == "lines" ? $"{change} lines" : $"{measure.Name} {change}";
    }

    /// <summary><c>limit 600, tolerated 1,800</c>; null where there is neither.</summary>
    public static string? Bounds(JudgedFinding judged) => (judged.Finding.Measure?.Limit, Tolerated(judged)) switch
    {
        ({ } limit, { } tolerated) => $"limit {Figure.Of(limit)}, tolerated {Figure.Of(tolerated)}",
        ({ } limit, null) => $"limit {Figure.Of(limit)}",
        (null, { } tolerated) => $"tolerated {Figure.Of(tolerated)}",
        _ => null,
    };

    /// <summary>Figures and bounds together; null where there are none.</summary>
    public static string? FiguresAndBounds(JudgedFinding judged) =>
        Bounds(judged) is { } bounds && Figures(judged) is { } figures ? $"{figures}, {bounds}" : Figures(judged);

    /// <summary>Where it stood before, if it stands elsewhere now: at the base, else at what is tolerated.</summary>
    public static int? Before(JudgedFinding judged) =>
        (judged.AtBase ?? Tolerated(judged)) is { } before && before != judged.Finding.Measure?.Value ? before : null;

    /// <summary>For what got worse, one sentence with the figures it is judged by; otherwise null.</summary>
    private static string? Was(JudgedFinding judged) => (judged.State, judged.AtBase, judged.Tolerated) switch
    {
        (FindingState.Worsened, { } before, { } tolerated) =>
            $"It was {Figure.Of(before)} at the base (the baseline tolerates {Figure.Of(tolerated)}).",
        (FindingState.Worsened, { } before, null) => $"It was {Figure.Of(before)} at the base.",
        (FindingState.Worsened, null, { } tolerated) => $"The baseline tolerates {Figure.Of(tolerated)}.",
        _ => null,
    };

    /// <summary>What is wrong, and what else helps to understand the judgement.</summary>
    public static string Why(JudgedFinding judged) => Sentences(judged.Finding.Message, Drift(judged), judged.Hint);

    /// <summary>The places of a group as code, the first few of many.</summary>
    /// <param name="group">The group.</param>
    /// <param name="links">Where places lead; null for nowhere.</param>
    public static string Places(FindingGroup group, SourceLinks? links = null)
    {
        var places = string.Join(", ", group.Places.Select(place => place.ToMarkdown(links)));
        return group.MorePlaces == 0 ? places : $"{places} and {Figure.Of(group.MorePlaces)} more";
    }

    /// <summary>The place of a finding, or the first one of a group, for a line that shows no other.</summary>
    public static string Place(FindingGroup group)
    {
        var place = $"{group.First.Finding.Path}({group.First.Finding.Line})";
        return group.Target is null ? place : $"{place} and {Figure.Of(group.Members.Length - 1, "more place")}";
    }

    /// <summary>All of it on one line: what is wrong, since when, what else to know, what to do, and the command that accepts it.</summary>
    public static string Everything(FindingGroup group)
    {
        var (judged, others) = (group.First, group.Members.Length - 1);
        return Sentences(
            judged.Finding.Message, Was(judged), Drift(judged), judged.Hint,
            group.Target is { } target ? $"And {Figure.Of(others, "more place")} about {target}: see report.md." : null,
            judged.Finding.Fix,
            group.AcceptCommand is { } command ? $"To accept {Wording.Them(group.Members.Length)}: {command}" : null);
    }

    /// <summary>The state, and whether it is drift.</summary>
    public static string State(JudgedFinding judged) => Wording.Title(judged.State) + (judged.IsDrift ? ", drift" : "");

    /// <summary>The command that tolerates it, for new debt and drift; null where no baseline can, or nobody has to.</summary>
    public static string? AcceptCommand(JudgedFinding judged) =>
        judged.AcceptCommand ?? (judged.IsDrift && judged.Finding.IsGated ? judged.Finding.AcceptCommand : null);

    /// <summary>Whoever fails for something that was there before is told so.</summary>
    private static string? Drift(JudgedFinding judged) => judged.IsDrift && judged.IsNewDebt
        ? "It was so at the base already; the configuration makes drift fail."
        : null;

    private static string Sentences(params ReadOnlySpan<string?> sentences)
    {
        var text = new StringBuilder();
        foreach (var sentence in sentences)
            if (!string.IsNullOrEmpty(sentence)) text.Append(text.Length == 0 ? "" : " ").Append(sentence);
        return text.ToString();
    }

    /// <summary>What is introduced is tolerated by nothing, whatever an entry that has ended says.</summary>
    private static int? Tolerated(JudgedFinding judged) => judged.State == FindingState.Introduced ? null : judged.Tolerated;
}

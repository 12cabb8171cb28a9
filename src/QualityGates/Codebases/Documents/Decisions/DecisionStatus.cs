using System.Buffers;
using System.Collections.Immutable;

namespace QualityGates.Codebases.Documents.Decisions;

/// <summary>What the status of a decision says.</summary>
/// <param name="Word">Its word in lower case, <c>superceded</c> spelled as <c>superseded</c>; for one that is not known its first words.</param>
/// <param name="IsKnown">Whether the word is one that everybody knows.</param>
/// <param name="IsPartial">Whether only a part of the decision is superseded: the rest of it holds.</param>
/// <param name="Line">Where it is said, from 0.</param>
internal sealed record DecisionStatus(string Word, bool IsKnown, bool IsPartial, int Line)
{
    private const int LongestUnknown = 30;
    private const string Superseded = "superseded";

    /// <summary>The words that everybody uses.</summary>
    public static ImmutableArray<string> Vocabulary { get; } = ["draft", "proposed", "rejected", "accepted", "deprecated", Superseded, "amended"];

    private static readonly SearchValues<char> AfterWords = SearchValues.Create("(,.;:|/–—[<");

    private static readonly ImmutableArray<string> Ended = ["deprecated", "rejected", "obsolete", "withdrawn", "retired", "replaced", "reverted", "abandoned"];

    /// <summary>Words of other teams that everybody understands as one of these.</summary>
    private static readonly (string Other, string Word)[] Synonyms =
    [
        ("approved", "accepted"), ("implemented", "accepted"), ("adopted", "accepted"), ("agreed", "accepted"), ("ratified", "accepted"), ("active", "accepted"),
        ("done", "accepted"), ("completed", "accepted"), ("final", "accepted"), ("declined", "rejected"), ("in review", "proposed"), ("under review", "proposed"),
        ("under discussion", "proposed"), ("in discussion", "proposed"), ("pending", "proposed"), ("wip", "draft"), ("updated", "amended"),
    ];

    /// <summary>The word that says that the decision does not hold any more; null while it holds.</summary>
    public string? Retired => IsPartial ? null : Word == Superseded || Ended.Contains(Word) ? Word : null;

    /// <summary>Whether another decision took its place.</summary>
    public bool IsSuperseded => Word is Superseded or "replaced" && !IsPartial;

    /// <summary>Whether it holds, whole or in part.</summary>
    public bool Holds => Word is "accepted" or "amended" || IsPartial;

    /// <summary>Whether nobody decided it yet.</summary>
    public bool IsOpen => Word is "draft" or "proposed";

    /// <summary>Reads a status.</summary>
    /// <param name="value">What stands there.</param>
    /// <param name="line">Where, from 0.</param>
    public static DecisionStatus? Read(string value, int line)
    {
        var text = Core(value);
        if (text.IsEmpty) return null;
        var isPartial = IsPart(text);
        if (text.StartsWith("part", StringComparison.OrdinalIgnoreCase) && text.IndexOf(' ') is > 0 and var space) text = text[(space + 1)..];
        if (Words.StartsWithWord(text, "superceded")) return new DecisionStatus(Superseded, true, isPartial, line);
        foreach (var word in Vocabulary)
            if (Words.StartsWithWord(text, word)) return new DecisionStatus(word, true, isPartial && word == Superseded, line);
        foreach (var word in Ended)
            if (Words.StartsWithWord(text, word)) return new DecisionStatus(word, true, isPartial, line);
        foreach (var (synonym, word) in Synonyms)
            if (Words.StartsWithWord(text, synonym)) return new DecisionStatus(word, true, false, line);
        // "The part about sessions is superseded by 8": what became of the rest goes without saying.
        if (isPartial && text.Contains(Superseded, StringComparison.OrdinalIgnoreCase)) return new DecisionStatus(Superseded, true, true, line);
        var end = text.IndexOfAny(AfterWords);
        var dash = text.IndexOf(" - ");
        if (dash >= 0 && (end < 0 || dash < end)) end = dash;
        var other = (end < 0 ? text : text[..end]).Trim("*_`\"' ~");
        if (other.Length > LongestUnknown) other = other[..LongestUnknown];
        return new DecisionStatus(other.ToString().ToLowerInvariant(), false, false, line);
    }

    /// <summary>Whether a status still offers the words to choose from: <c>Proposed | Accepted | Rejected</c>.</summary>
    public static bool IsChoice(string value)
    {
        var words = 0;
        foreach (var part in Words.WithoutComments(value).Split('|', '/'))
        {
            foreach (var word in Vocabulary)
            {
                if (!Words.StartsWithWord(part.AsSpan().TrimStart("[{*_`\"'< "), word)) continue;
                words++;
                break;
            }
        }

        return words > 1;
    }

    /// <summary>A status without what stands before its word: emoji, marks, and words that are crossed out.</summary>
    private static ReadOnlySpan<char> Core(string value)
    {
        var text = Words.WithoutBullet(Words.WithoutComments(value).AsSpan().Trim());
        // ~~Accepted~~ Superseded by …
        while (text.StartsWith("~~") && text[2..].IndexOf("~~") is >= 0 and var end) text = text[(end + 4)..].TrimStart();
        if (text.StartsWith("[x]", StringComparison.OrdinalIgnoreCase)) text = text[3..];
        // ![Accepted](badge.svg), :white_check_mark: Accepted
        if (text.StartsWith(":") && text[1..].IndexOf(':') is > 0 and var colon) text = text[(colon + 2)..];
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start])) start++;
        return text[start..];
    }

    private static bool IsPart(ReadOnlySpan<char> text) =>
        text.StartsWith("part", StringComparison.OrdinalIgnoreCase) || text.Contains(" in part", StringComparison.OrdinalIgnoreCase)
        || text.Contains("partial", StringComparison.OrdinalIgnoreCase) || text.Contains("partly", StringComparison.OrdinalIgnoreCase)
        || text.Contains("portion", StringComparison.OrdinalIgnoreCase) || text.Contains(" part ", StringComparison.OrdinalIgnoreCase);
}

using System.Collections.Immutable;
using System.Text;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Languages;

/// <summary>How a waiver is written: <c>qualitygates: allow QG0103, QG0104 because …</c>. Case and extra spaces do not matter.</summary>
internal static class WaiverText
{
    /// <summary>So much of a reason is kept, in UTF-16 characters.</summary>
    public const int LongestReason = 300;

    private const int LongestRuleId = 20;

    /// <summary>Bytes that are looked at; enough for the longest reason in any script.</summary>
    private const int Reach = 4 * LongestReason;

    private static ReadOnlySpan<byte> Marker => "qualitygates:"u8;

    /// <summary>What follows it in the comments around a list that <c>-t:UpdateDocsIndex</c> writes.</summary>
    private static ReadOnlySpan<byte> List => "docs-index:"u8;

    /// <summary>Signs that open comments, or adorn their lines, so that one waiver can follow another remark.</summary>
    private static ReadOnlySpan<byte> CommentSigns => "/*#!;%-"u8;

    /// <summary>Where the next marker begins, or -1; most files have none, so this is all that they are asked.</summary>
    public static int Find(ReadOnlySpan<byte> text)
    {
        for (var from = 0; ; from++)
        {
            var length = text[from..].IndexOfAny((byte)'q', (byte)'Q');
            if (length < 0) return -1;
            from += length;
            var rest = text[from..];
            if (rest.Length < Marker.Length) return -1;
            // The colon alone rules out almost every other word; a run that meets no marker need not compile the comparison.
            if (rest[Marker.Length - 1] == ':' && Ascii.EqualsIgnoreCase(rest[..Marker.Length], Marker) && !rest[Marker.Length..].StartsWith(List)) return from;
        }
    }

    /// <summary>
    /// Whether a marker is the first that a line of a comment says, or the first behind the sign of another comment, rather than
    /// a word in a sentence about markers.
    /// </summary>
    /// <param name="before">The comment's text on the same line, up to the marker.</param>
    public static bool IsFirst(ReadOnlySpan<byte> before)
    {
        var lead = before.TrimEnd(" \t"u8);
        var words = lead.TrimEnd(CommentSigns);
        if (words.IsEmpty) return true;
        var signs = lead[words.Length..];
        return signs.Length > 0 && !signs.SequenceEqual("-"u8) && words[^1] is (byte)' ' or (byte)'\t';
    }

    /// <summary>Reads a waiver.</summary>
    /// <param name="text">The comment's text on the same line, from the marker on.</param>
    /// <param name="line">Its line.</param>
    public static Waiver Read(ReadOnlySpan<byte> text, int line)
    {
        text = text[Marker.Length..];
        var rest = Encoding.UTF8.GetString(text[..Math.Min(text.Length, Reach)]).AsSpan().Trim();
        var rules = ImmutableArray.CreateBuilder<string>();
        if (!TakeWord(ref rest, "allow")) return Malformed(line);
        do
        {
            if (!TryTakeRule(ref rest, out var rule)) return Malformed(line);
            if (!rules.Contains(rule)) rules.Add(rule);
        }
        while (TakeComma(ref rest));

        if (!rest.IsEmpty && !TakeWord(ref rest, "because")) return Malformed(line);
        return new Waiver(rules.DrainToImmutable(), Reason(rest), line);
    }

    private static Waiver Malformed(int line) => new([], null, line);

    private static bool TakeWord(ref ReadOnlySpan<char> rest, ReadOnlySpan<char> word)
    {
        if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
        if (rest.Length > word.Length && char.IsLetterOrDigit(rest[word.Length])) return false;
        rest = rest[word.Length..].TrimStart();
        return true;
    }

    private static bool TryTakeRule(ref ReadOnlySpan<char> rest, out string rule)
    {
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length])) length++;
        rule = length is > 0 and <= LongestRuleId ? rest[..length].ToString().ToUpperInvariant() : "";
        var isEnd = length == rest.Length || rest[length] == ',' || char.IsWhiteSpace(rest[length]);
        rest = rest[length..].TrimStart();
        return rule.Length > 0 && isEnd;
    }

    private static bool TakeComma(ref ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith(',')) return false;
        rest = rest[1..].TrimStart();
        return true;
    }

    /// <summary>The reason; null where no letter or digit says anything.</summary>
    private static string? Reason(ReadOnlySpan<char> rest)
    {
        // Reports show it to more people than read the source.
        rest = Redaction.Of(rest.TrimStart(" \t:").TrimEnd().ToString());
        if (rest.Length > LongestReason)
            rest = rest[..(char.IsHighSurrogate(rest[LongestReason - 1]) ? LongestReason - 1 : LongestReason)];
        foreach (var character in rest)
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character)) return rest.ToString();
        return null;
    }
}

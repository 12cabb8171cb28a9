using System.Globalization;

namespace QualityGates.Codebases.Documents.Decisions;

/// <summary>What the id in the name of a decision is.</summary>
internal enum DecisionIdKind
{
    /// <summary>The name has none.</summary>
    None,
    /// <summary>A number that counts decisions: <c>0007</c>.</summary>
    Number,
    /// <summary>A day: <c>20251121</c>.</summary>
    Day,
    /// <summary>A day with dashes: <c>2025-11-21</c>.</summary>
    DashedDay,
    /// <summary>A month: <c>2025-11</c>.</summary>
    Month,
}

/// <summary>The name of a decision's file, in its parts: <c>adr-</c> <c>007</c> <c>-</c> <c>use-an-outbox</c> <c>.md</c>.</summary>
/// <param name="Prefix">What is before the id; empty for most.</param>
/// <param name="Id">The id as written; empty where there is none.</param>
/// <param name="Kind">What the id is.</param>
/// <param name="Separator">What stands between the id and the rest; empty where nothing follows.</param>
/// <param name="Slug">The rest.</param>
/// <param name="Extension">With its dot.</param>
internal sealed record DecisionName(string Prefix, string Id, DecisionIdKind Kind, string Separator, string Slug, string Extension)
{
    /// <summary>Whether the id is a time rather than a number, so that several decisions may share it.</summary>
    public bool IsDated => Kind is DecisionIdKind.Day or DecisionIdKind.DashedDay or DecisionIdKind.Month;

    /// <summary>The number that the id is; -1 for a date, and for none.</summary>
    public int Number => Kind == DecisionIdKind.Number ? int.Parse(Id, CultureInfo.InvariantCulture) : -1;

    /// <summary>How such names are written: <c>NNNN-title.md</c>, <c>YYYYMMDD-title.md</c>.</summary>
    public string Pattern => Prefix + IdPattern + Separator + (Slug.Length > 0 ? "title" : "") + Extension;

    /// <summary>The name without its extension.</summary>
    public string Stem => Prefix + Id + Separator + Slug;

    private string IdPattern => Kind switch
    {
        DecisionIdKind.Number => new string('N', Id.Length),
        DecisionIdKind.Day => "YYYYMMDD",
        DecisionIdKind.DashedDay => "YYYY-MM-DD",
        DecisionIdKind.Month => "YYYY-MM",
        _ => "",
    };

    /// <summary>Takes the name of a file apart.</summary>
    public static DecisionName Of(ReadOnlySpan<char> fileName)
    {
        var dot = fileName.LastIndexOf('.');
        var stem = dot < 0 ? fileName : fileName[..dot];
        var extension = dot < 0 ? "" : fileName[dot..].ToString();
        var prefix = PrefixOf(stem);
        var rest = stem[prefix..];
        var (kind, length) = IdOf(rest);
        if (kind == DecisionIdKind.None) return new DecisionName("", "", kind, "", stem.ToString(), extension);
        var slug = rest[length..];
        var separator = slug.Length - slug.TrimStart("-_. ").Length;
        return new DecisionName(
            stem[..prefix].ToString(), rest[..length].ToString(), kind, slug[..separator].ToString(), slug[separator..].ToString(), extension);
    }

    /// <summary><c>adr-</c>, where digits follow.</summary>
    private static int PrefixOf(ReadOnlySpan<char> stem)
    {
        if (!stem.StartsWith("adr", StringComparison.OrdinalIgnoreCase)) return 0;
        var length = stem.Length - stem[3..].TrimStart("-_ ").Length;
        return length < stem.Length && char.IsAsciiDigit(stem[length]) ? length : 0;
    }

    private static (DecisionIdKind Kind, int Length) IdOf(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) digits = text.Length;
        // 2FA.md and 3d-scenes.md are words.
        if (digits == 0 || (digits < text.Length && char.IsLetter(text[digits]))) return (DecisionIdKind.None, 0);
        if (digits == 8) return IsDay(text[..4], text.Slice(4, 2), text.Slice(6, 2)) ? (DecisionIdKind.Day, 8) : (DecisionIdKind.None, 0);
        if (digits == 4 && IsPart(text, 4) && IsDay(text[..4], text.Slice(5, 2), "01"))
            return IsPart(text, 7) && IsDay(text[..4], text.Slice(5, 2), text.Slice(8, 2)) ? (DecisionIdKind.DashedDay, 10) : (DecisionIdKind.Month, 7);
        return digits <= 5 ? (DecisionIdKind.Number, digits) : (DecisionIdKind.None, 0);
    }

    /// <summary>Whether a dash and two digits, and no more, are at a place.</summary>
    private static bool IsPart(ReadOnlySpan<char> text, int at) =>
        text.Length >= at + 3 && text[at] == '-' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (text.Length == at + 3 || !char.IsAsciiLetterOrDigit(text[at + 3]));

    private static bool IsDay(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day) =>
        year[0] is '1' or '2' && int.Parse(year, CultureInfo.InvariantCulture) is >= 1990 and < 2100
        && DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

namespace QualityGates.Codebases.Documents.Decisions;

/// <summary>The id that a heading begins with.</summary>
internal static class DecisionHeadingId
{
    private const int MostDigits = 8;

    /// <summary>The digits of the id: of <c>7. Title</c>, <c>ADR-0007: Title</c>, <c>[ADR 7] Title</c>, <c>0007 - Title</c>; null where there is none.</summary>
    public static string? In(string heading)
    {
        var text = heading.AsSpan().TrimStart("[( ");
        var isNamed = false;
        foreach (var word in (ReadOnlySpan<string>)["Architecture Decision Record", "Decision Record", "Decision", "ADR"])
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            text = text[word.Length..].TrimStart(" -_#:");
            isNamed = true;
            break;
        }

        var end = text.IndexOfAnyExceptInRange('0', '9');
        if (end < 0) end = text.Length;
        if (end is 0 or > MostDigits) return null;
        // 3 reasons, 2FA, 12-factor and 3.1 upgrade are words: a mark and a space have to follow, or the word ADR goes before.
        var rest = text[end..];
        if (isNamed ? !rest.IsEmpty && char.IsLetterOrDigit(rest[0]) : !IsMark(rest)) return null;
        return text[..end].ToString();
    }

    /// <summary>A heading without its id and the words and marks around that.</summary>
    public static string Without(string heading)
    {
        if (In(heading) is not { } id) return heading;
        var rest = heading.AsSpan(heading.IndexOf(id, StringComparison.Ordinal) + id.Length).TrimStart(" ).:]-–—");
        return rest.IsEmpty ? heading : rest.ToString();
    }

    private static bool IsMark(ReadOnlySpan<char> rest) =>
        rest is [')' or ':' or '.' or ']', ' ', ..] || rest.StartsWith(" - ") || rest.StartsWith(" – ") || rest.StartsWith(" — ") || rest.StartsWith(": ");
}

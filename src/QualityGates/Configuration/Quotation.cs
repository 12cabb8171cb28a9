namespace QualityGates.Configuration;

/// <summary>Shows a piece of somebody's file inside a message: on one line, and not at any length.</summary>
internal static class Quotation
{
    private const int Longest = 60;

    /// <summary>The text in single quotes, cut where it is long; control characters would break a log line and are shown as <c>?</c>.</summary>
    public static string Quote(string text)
    {
        var cut = text.Length <= Longest ? text : text[..(Longest - 1)].TrimEndHighSurrogate() + "…";
        return string.Create(cut.Length + 2, cut, static (span, source) =>
        {
            span[0] = span[^1] = '\'';
            for (var i = 0; i < source.Length; i++) span[i + 1] = char.IsControl(source[i]) ? '?' : source[i];
        });
    }

    /// <summary>Quoted names, separated by commas.</summary>
    public static string List(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));

    private static string TrimEndHighSurrogate(this string text) => char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
}

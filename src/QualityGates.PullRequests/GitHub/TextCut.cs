namespace QualityGates.PullRequests.GitHub;

/// <summary>Shortens one line of plain text.</summary>
internal static class TextCut
{
    /// <summary>The text, or its beginning and <c>…</c>; never half of a character that takes two.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maximum">The most characters (UTF-16) of the result; from 2.</param>
    public static string To(string text, int maximum)
    {
        if (text.Length <= maximum) return text;
        var length = maximum - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "…");
    }
}

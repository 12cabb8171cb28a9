namespace QualityGates.Facts;

/// <summary>What of an import's text may be shown: enough to find it, and nothing that could be a secret.</summary>
internal static class ShownSpecifier
{
    private const int Longest = 300;
    private const string Cut = "…";

    /// <summary>The text to show; mostly the specifier itself.</summary>
    public static string Of(string specifier)
    {
        var colon = specifier.IndexOf(':');
        if (colon >= 0 && specifier.AsSpan(colon + 1).StartsWith("//"))
            return $"{specifier.AsSpan(0, colon)}://{HostOf(specifier.AsSpan(colon + 3))}/{Cut}";
        if (specifier.StartsWith("//", StringComparison.Ordinal)) return $"//{HostOf(specifier.AsSpan(2))}/{Cut}";
        // The text of a module itself.
        if (specifier.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return "data:" + Cut;
        var query = specifier.AsSpan(Math.Min(1, specifier.Length)).IndexOf('?') + 1;
        // ?raw and ?url tell how a file is read.
        if (query > 0 && !IsWord(specifier.AsSpan(query + 1))) specifier = specifier[..(query + 1)] + Cut;
        return specifier.Length <= Longest ? specifier : specifier[..(Longest - (char.IsHighSurrogate(specifier[Longest - 1]) ? 1 : 0))] + Cut;
    }

    private static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> address)
    {
        var end = address.IndexOfAny("/?#\\");
        if (end >= 0) address = address[..end];
        return address[(address.LastIndexOf('@') + 1)..];
    }

    private static bool IsWord(ReadOnlySpan<char> query)
    {
        foreach (var character in query)
            if (!char.IsAsciiLetterLower(character) && character is not ('&' or '-')) return false;
        return query.Length <= 20;
    }
}

using System.Buffers;
using System.Text;
using QualityGates.Facts;

namespace QualityGates.Codebases.Documents;

/// <summary>What kind of place a link names, as far as its text alone tells.</summary>
internal enum LinkPlace
{
    /// <summary>A path from the folder of the document.</summary>
    Relative,
    /// <summary>A path from the root: <c>/docs/setup.md</c>.</summary>
    Rooted,
    /// <summary>The document itself: <c>#setup</c>.</summary>
    Same,
    /// <summary>A path on the disk of whoever wrote it: <c>C:\code\a.md</c>, <c>file:///home/ann/a.md</c>.</summary>
    Machine,
    /// <summary>An address on the web.</summary>
    Web,
    /// <summary>Something that no file can answer: <c>mailto:</c>, <c>{{ url }}</c>, nothing at all.</summary>
    Other,
}

/// <summary>The target of a link, taken apart and decoded.</summary>
/// <param name="Place">What kind of place it names.</param>
/// <param name="Path">The path, decoded, without query and anchor; the whole target where it is none.</param>
/// <param name="Anchor">What stands after <c>#</c>, decoded; null where there is no <c>#</c>.</param>
internal sealed record LinkAddress(LinkPlace Place, string Path, string? Anchor)
{
    /// <summary>Longer ones lead to no file; what they hold, such as a picture, is nobody's business.</summary>
    private const int Longest = 4_000;

    private static readonly SearchValues<char> InLineNumber = SearchValues.Create("0123456789-:L");

    /// <summary>Takes a target apart.</summary>
    public static LinkAddress Of(DocumentLink link)
    {
        var text = link.Target.Trim();
        if (text.Length > 1 && text[0] == '<' && text[^1] == '>') text = text[1..^1].Trim();
        if (text.Length is 0 or > Longest || IsTemplate(text) || IsPlaceholder(text)) return new LinkAddress(LinkPlace.Other, text, null);
        var place = PlaceOf(text);
        if (place is LinkPlace.Other or LinkPlace.Machine) return new LinkAddress(place, text, null);
        var hash = text.IndexOf('#');
        var (path, anchor) = hash < 0 ? (text, null) : (text[..hash], text[(hash + 1)..]);
        if (path.IndexOf('?') is >= 0 and var query) path = path[..query];
        if (path.Length == 0 && place == LinkPlace.Relative) place = anchor is null ? LinkPlace.Other : LinkPlace.Same;
        return new LinkAddress(place, Decode(path), anchor is null ? null : Decode(anchor));
    }

    /// <summary>Whether it is filled in by a program before anybody follows it, or by hand.</summary>
    private static bool IsTemplate(string text) =>
        text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal) || text.Contains("${", StringComparison.Ordinal)
        || text.Contains("$(", StringComparison.Ordinal) || text.Contains("<%", StringComparison.Ordinal) || text.Contains('<', StringComparison.Ordinal)
        || text.Contains("...", StringComparison.Ordinal) || text.Contains('…', StringComparison.Ordinal)
        || (text.IndexOf('{') is >= 0 and var open && text.IndexOf('}', open) > open);

    /// <summary><c>[text](url)</c>, <c>[#12](pr.url)</c>: the name of what is to stand there.</summary>
    private static bool IsPlaceholder(string text) =>
        text is "url" or "URL" or "link" or "path" or "href" or "target" or "file" or "image" or "src" or "#link" or "#url" or "#anchor"
        || (!text.Contains('/', StringComparison.Ordinal) && (text.EndsWith("Url", StringComparison.Ordinal) || text.EndsWith(".url", StringComparison.Ordinal)
            || text.EndsWith("_url", StringComparison.Ordinal) || text.EndsWith("-url", StringComparison.Ordinal)))
        || (text.Length < 3 && !text.AsSpan().ContainsAny('.', '/', '#')) || text.StartsWith("path/to/", StringComparison.Ordinal) || text.StartsWith("./path/to/", StringComparison.Ordinal);

    private static LinkPlace PlaceOf(string text)
    {
        if (text[0] == '#') return LinkPlace.Relative;
        if (text.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || text.StartsWith(@"\\", StringComparison.Ordinal)) return LinkPlace.Machine;
        if (IsDrive(text) || (text[0] == '/' && IsDrive(text.AsSpan(1)))) return LinkPlace.Machine;
        if (text.StartsWith("//", StringComparison.Ordinal) || text[0] is '~' or '@') return LinkPlace.Other;
        if (text[0] == '/') return LinkPlace.Rooted;
        var colon = text.IndexOf(':');
        if (colon < 1 || !IsScheme(text.AsSpan(0, colon)) || IsLineNumber(text.AsSpan(colon + 1), text.AsSpan(0, colon))) return LinkPlace.Relative;
        return text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            ? LinkPlace.Web
            : LinkPlace.Other;
    }

    private static bool IsDrive(ReadOnlySpan<char> text) => text.Length > 2 && char.IsAsciiLetter(text[0]) && text[1] == ':' && text[2] is '/' or '\\';

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiLetter(text[0])) return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.')) return false;
        return true;
    }

    /// <summary><c>cart.py:12</c> is a place in a file; <c>localhost:80</c> and <c>tel:110</c> are none.</summary>
    internal static bool IsLineNumber(ReadOnlySpan<char> after, ReadOnlySpan<char> name) =>
        name.Contains('.') && after.Length > 0 && char.IsAsciiDigit(after[0]) && !after.ContainsAnyExcept(InLineNumber);

    /// <summary>Percent escapes become what they stand for; and the Unicode form of paths, so that they can be compared.</summary>
    private static string Decode(string text)
    {
        if (text.Contains('%', StringComparison.Ordinal)) text = Uri.UnescapeDataString(text);
        if (Ascii.IsValid(text)) return text;
        // Half a character is no text, and has no Unicode form.
        text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return text.IsNormalized() ? text : text.Normalize();
    }
}

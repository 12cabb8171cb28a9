using System.Collections.Immutable;
using System.Globalization;
using QualityGates.Facts;

namespace QualityGates.Languages.Guides;

/// <summary>Reads which port a line of prose says that a service has: <c>PostgreSQL: Port **5434** (not default 5432)</c>.</summary>
internal static class PortLine
{
    private static readonly string[] Doubts =
    [
        "default", "internal", "container", "inside", "instead", "was ", "old", "former", "custom", "example", "e.g.", "if ", "change", "already",
        "conflict", "proxy", "forward", "another", "remote", "production", "legacy", "test", "_URL", "DATABASE", "redis://", "postgres://", "postgresql://", "mongodb://",
    ];

    /// <summary>Whether a line may name a port.</summary>
    public static bool MayHold(ReadOnlySpan<byte> line) => HasNumberAfter(line, "ort"u8) || HasNumberAfter(line, "ORT"u8) || HasNumberAfter(line, "host"u8);

    private static bool HasNumberAfter(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word)
    {
        for (var at = line.IndexOf(word); at >= 0; at = line.IndexOf(word))
        {
            line = line[(at + word.Length)..];
            var rest = line.TrimStart(" *_`:=\t"u8);
            if (!rest.IsEmpty && rest[0] is >= (byte)'0' and <= (byte)'9') return true;
        }

        return false;
    }

    /// <summary>Reads a line outside a table.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">Its number.</param>
    /// <param name="ports">Receives what it says.</param>
    public static void Read(string line, int number, ImmutableArray<StatedPort>.Builder ports)
    {
        // What a bracket, a dash or an arrow adds is about something else: the usual port, or one inside a container.
        var text = Beginning(line);
        if (text.TrimStart().StartsWith('|') || IsDoubtful(text)) return;
        if (KnownServices.Only(text) is not { } service) return;
        var port = AfterWord(text, "port");
        if (port == 0) port = AfterWord(text, "localhost:");
        if (port > 0) ports.Add(new StatedPort(service, port, number));
    }

    /// <summary>The line up to its second remark. The first may hold the port: <c>PostgreSQL (port 5434)</c>.</summary>
    private static ReadOnlySpan<char> Beginning(string line)
    {
        var digit = line.AsSpan().IndexOfAnyInRange('0', '9');
        foreach (var stop in (ReadOnlySpan<string>)[" (", " - ", " – ", " — ", "←", "⚠", "#"])
        {
            var at = line.IndexOf(stop, digit, StringComparison.Ordinal);
            if (at > 0) line = line[..at];
        }

        return line;
    }

    private static bool IsDoubtful(ReadOnlySpan<char> text)
    {
        foreach (var doubt in Doubts)
            if (text.Contains(doubt, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>The only port that follows a word, with no more than marks between; 0 where there is none, or several.</summary>
    private static int AfterWord(ReadOnlySpan<char> text, string word)
    {
        var found = 0;
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase))
        {
            text = text[(at + word.Length)..];
            var port = Leading(text.TrimStart(" *_`:=\t"));
            if (port == 0 || port == found) continue;
            if (found != 0) return 0;
            found = port;
        }

        return found;
    }

    /// <summary>The port that a text begins with; 0 where it is none.</summary>
    public static int Leading(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        if (digits.Length is < 2 or > 5 || end >= 0 && (char.IsLetter(text[end]) || text[end] is '-' or '–' && end + 1 < text.Length && char.IsDigit(text[end + 1]))) return 0;
        return int.Parse(digits, CultureInfo.InvariantCulture) is var port and <= 65535 ? port : 0;
    }
}

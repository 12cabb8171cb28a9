using System.Collections.Immutable;
using System.Globalization;
using QualityGates.Facts;

namespace QualityGates.Languages.Guides;

/// <summary>Reads which version of a tool a line of prose asks for: <c>Node.js 18+</c>, <c>Python &gt;= 3.11</c>, <c>.NET 8 SDK</c>.</summary>
internal static class VersionLine
{
    private static readonly (string Word, string Tool)[] Tools =
        [("node.js", "Node"), ("nodejs", "Node"), ("node", "Node"), ("python", "Python"), (".net", ".NET")];

    /// <summary>Words of lines that tell of more than what is needed now.</summary>
    private static readonly string[] Doubts =
    [
        "upgrad", "migrat", "drop", "no longer", "deprecat", "instead", "support", "tested", "if you", "previous", "old", "below", "fail", "issue",
        "before", "framework", "or lower", "newer than", "except", "docker", "image", "not ", "compatib", "standard", "target", "remove", "e.g.",
        "example", "since", "added", "bug", "node_modules", "types/", "starting ", "/tree/", "/release", "as of ", "built-in", "includes ", "ships with", "comes with", " or 1", " or 2", "lts/", "esm", "aws", "lambda", "|",
    ];

    /// <summary>Whether a line may name one.</summary>
    public static bool MayHold(ReadOnlySpan<byte> line) =>
        HasNumberAfter(line, "ode"u8) || HasNumberAfter(line, "ython"u8) || HasNumberAfter(line, ".NET"u8);

    /// <summary>Whether a number stands so near that it can be a version: behind <c>.js</c>, <c>SDK</c> or <c>version</c> at most.</summary>
    private static bool HasNumberAfter(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word)
    {
        const int Near = 20;
        for (var at = line.IndexOf(word); at >= 0; at = line.IndexOf(word))
        {
            line = line[(at + word.Length)..];
            if (line[..Math.Min(Near, line.Length)].IndexOfAnyInRange((byte)'0', (byte)'9') >= 0) return true;
        }

        return false;
    }

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">Its number.</param>
    /// <param name="versions">Receives what it says.</param>
    public static void Read(string line, int number, ImmutableArray<StatedVersion>.Builder versions)
    {
        foreach (var doubt in Doubts)
            if (line.Contains(doubt, StringComparison.OrdinalIgnoreCase)) return;
        string? last = null;
        foreach (var (word, tool) in Tools)
        {
            var at = line.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || tool == last || (at > 0 && (char.IsLetterOrDigit(line[at - 1]) || line[at - 1] is '/' or '-' or '.'))) continue;
            last = tool;
            for (; at >= 0; at = line.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
                if (Parse(tool, line.AsSpan(at + word.Length), number) is { } version && !versions.Contains(version)) versions.Add(version);
        }
    }

    private static StatedVersion? Parse(string tool, ReadOnlySpan<char> rest, int number)
    {
        rest = rest.TrimStart(" *`:_([").TrimStart();
        foreach (var filler in (ReadOnlySpan<string>)["SDK", "version", "Core"])
            if (rest.StartsWith(filler, StringComparison.OrdinalIgnoreCase)) rest = rest[filler.Length..].TrimStart(" *`:_([");
        var isMinimum = rest.StartsWith(">=") || rest.StartsWith("≥");
        rest = rest.TrimStart(">=≥^~ v*`");
        var major = Number(ref rest);
        if (major < 0) return null;
        var minor = -1;
        if (rest.Length > 1 && rest[0] == '.' && char.IsAsciiDigit(rest[1]))
        {
            rest = rest[1..];
            minor = Number(ref rest);
            while (rest.Length > 1 && rest[0] == '.' && char.IsAsciiDigit(rest[1]))
            {
                rest = rest[1..];
                Number(ref rest);
            }
        }

        if (rest.StartsWith(".x", StringComparison.OrdinalIgnoreCase)) rest = rest[2..];
        rest = rest.TrimStart("*`])");
        if (rest.Length > 0 && (char.IsLetterOrDigit(rest[0]) || rest.TrimStart().StartsWith('-') || rest.TrimStart().StartsWith('–') || rest[0] == ',')) return null;
        isMinimum |= rest.StartsWith('+') || Says(rest, "or later") || Says(rest, "or higher") || Says(rest, "or newer") || Says(rest, "or above") || Says(rest, "and above");
        return new StatedVersion(tool, major, minor, isMinimum, number);
    }

    private static bool Says(ReadOnlySpan<char> rest, string words) => rest.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static int Number(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        if (digits.Length is 0 or > 4) return -1;
        text = text[digits.Length..];
        return int.Parse(digits, CultureInfo.InvariantCulture);
    }
}

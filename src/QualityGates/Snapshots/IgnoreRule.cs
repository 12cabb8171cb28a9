using System.Buffers;
using QualityGates.Text;

namespace QualityGates.Snapshots;

/// <summary>One line of an ignore file, as git reads it: on bytes, because that is what names and patterns are to git.</summary>
internal sealed class IgnoreRule
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("*?[\\"u8);

    private readonly bool _folderOnly;
    private readonly bool _anyDepth;
    private readonly bool _ignoreCase;
    private readonly byte[] _prefix;
    private readonly byte[]? _suffix;
    private readonly GlobProgram? _rest;

    private IgnoreRule(ReadOnlySpan<byte> pattern, bool negated, bool folderOnly, bool ignoreCase)
    {
        IsNegated = negated;
        _folderOnly = folderOnly;
        _ignoreCase = ignoreCase;
        _anyDepth = !pattern.Contains((byte)'/');
        if (pattern.StartsWith("/"u8)) pattern = pattern[1..];
        var special = pattern.IndexOfAny(Special);
        if (special < 0) special = pattern.Length;
        _prefix = pattern[..special].ToArray();

        // Git compares what precedes the first wildcard as it is and matches the rest alone. That shows: in foo**/bar the stars
        // stand at the start of the rest, so they cross folders although they are no whole name.
        var rest = pattern[special..];
        if (_anyDepth && rest.StartsWith("*"u8) && special == 0 && !rest[1..].ContainsAny(Special)) _suffix = rest[1..].ToArray();
        else if (rest.Length > 0) _rest = GlobCompiler<byte>.Compile(rest, ignoreCase, out _);
        NeverMatches = pattern.IsEmpty || (rest.Length > 0 && _suffix is null && _rest is null);
    }

    /// <summary>Whether it brings back what an earlier line ignores.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether the line is malformed, which git passes over without a word.</summary>
    private bool NeverMatches { get; }

    /// <summary>Reads one line without its newline; null if it holds no rule.</summary>
    public static IgnoreRule? Parse(ReadOnlySpan<byte> line, bool ignoreCase)
    {
        if (line.StartsWith("#"u8)) return null;
        if (line.EndsWith("\r"u8)) line = line[..^1];
        line = TrimSpaces(line);
        var negated = line.StartsWith("!"u8);
        if (negated) line = line[1..];
        var folderOnly = line.EndsWith("/"u8);
        if (folderOnly) line = line[..^1];
        var rule = new IgnoreRule(line, negated, folderOnly, ignoreCase);
        return rule.NeverMatches ? null : rule;
    }

    /// <summary>Whether the rule is about a path.</summary>
    /// <param name="path">The path relative to the ignore file's folder.</param>
    /// <param name="nameStart">Where in it the last name starts.</param>
    /// <param name="isFolder">Whether it is a folder; a link to one is not.</param>
    public bool IsMatch(ReadOnlySpan<byte> path, int nameStart, bool isFolder)
    {
        if (_folderOnly && !isFolder) return false;
        var text = _anyDepth ? path[nameStart..] : path;
        if (_suffix is not null) return text.Length >= _suffix.Length && AreEqual(text[^_suffix.Length..], _suffix);
        if (text.Length < _prefix.Length || !AreEqual(text[.._prefix.Length], _prefix)) return false;
        return _rest is null ? text.Length == _prefix.Length : _rest.IsMatch(text[_prefix.Length..]);
    }

    private bool AreEqual(ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern)
    {
        if (!_ignoreCase || text.SequenceEqual(pattern)) return text.SequenceEqual(pattern);
        for (var i = 0; i < text.Length; i++)
            if (GlobProgram.LowerAscii(text[i]) != GlobProgram.LowerAscii(pattern[i])) return false;
        return true;
    }

    /// <summary>Spaces at the end do not count, unless a backslash protects them.</summary>
    private static ReadOnlySpan<byte> TrimSpaces(ReadOnlySpan<byte> line)
    {
        var end = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var isEscape = line[i] == '\\';
            if (isEscape && ++i == line.Length) return line;
            if (isEscape || line[i] != ' ') end = i + 1;
        }

        return line[..end];
    }
}

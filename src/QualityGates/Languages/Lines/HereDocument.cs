namespace QualityGates.Languages.Lines;

/// <summary>
/// A here-document: <c>&lt;&lt;EOF</c>, <c>&lt;&lt;-'EOF'</c>, <c>&lt;&lt;~EOF</c>, PHP's <c>&lt;&lt;&lt;EOF</c>. Its text is code up to
/// the line that begins with the tag. Where that line is missing it was a shift or something else, and nothing is passed.
/// </summary>
internal sealed class HereDocument(string opener) : Construct(opener)
{
    private const int Patience = 16;

    /// <summary>Whether the tag may follow white space, as in a shell; elsewhere <c>a &lt;&lt; B</c> is a shift.</summary>
    public bool AllowsSpace { get; init; }

    /// <summary>Whether a tag without quotes must begin with a capital, as Ruby's and Perl's do, to be told from a shift.</summary>
    public bool NeedsCapital { get; init; }

    public override bool SpansLines => true;

    protected override bool Pass(ref LineWalk walk)
    {
        if (walk.FailedSearches >= Patience) return false;
        var source = walk.Source;
        var tag = Tag(source, walk.Position + Opener.Length);
        if (tag.IsEmpty) return false;
        var end = End(source, walk.Position, tag);
        if (end < 0)
        {
            walk.FailedSearches++;
            return false;
        }

        walk.PassCode(end);
        return true;
    }

    private ReadOnlySpan<byte> Tag(ReadOnlySpan<byte> source, int from)
    {
        var rest = source[from..];
        if (rest.Length > 0 && rest[0] is (byte)'-' or (byte)'~') rest = rest[1..];
        if (AllowsSpace) rest = rest.TrimStart(" \t"u8);
        if (rest.Length == 0) return default;
        if (rest[0] is (byte)'\'' or (byte)'"' or (byte)'`')
        {
            var close = rest[1..].IndexOfAny(rest[0], (byte)'\n');
            return close > 0 && rest[close + 1] == rest[0] ? rest.Slice(1, close) : default;
        }

        if (rest[0] == '\\') rest = rest[1..];
        var length = 0;
        while (length < rest.Length && Bytes.IsWord(rest[length])) length++;
        if (length == 0 || char.IsAsciiDigit((char)rest[0])) return default;
        return NeedsCapital && !char.IsAsciiLetterUpper((char)rest[0]) ? default : rest[..length];
    }

    private static int End(ReadOnlySpan<byte> source, int from, ReadOnlySpan<byte> tag)
    {
        while (true)
        {
            var newline = source[from..].IndexOf((byte)'\n');
            if (newline < 0) return -1;
            from += newline + 1;
            var line = source[from..];
            var indent = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
            if (indent < 0 || !line[indent..].StartsWith(tag)) continue;
            var end = from + indent + tag.Length;
            if (end == source.Length || !Bytes.IsWord(source[end])) return end;
        }
    }
}

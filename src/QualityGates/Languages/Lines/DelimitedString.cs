namespace QualityGates.Languages.Lines;

/// <summary>C++'s raw string <c>R"tag( … )tag"</c>.</summary>
internal sealed class DelimitedString() : Construct("R\"")
{
    private const int LongestTag = 16;

    public override bool SpansLines => true;

    protected override bool Pass(ref LineWalk walk)
    {
        var rest = walk.Rest;
        var text = rest[Opener.Length..];
        var open = text[..Math.Min(text.Length, LongestTag + 1)].IndexOf((byte)'(');
        if (open < 0) return false;
        walk.PassCode(walk.Position + End(rest, Opener.Length + open + 1, text[..open]));
        return true;
    }

    private static int End(ReadOnlySpan<byte> rest, int from, ReadOnlySpan<byte> tag)
    {
        while (true)
        {
            var close = rest[from..].IndexOf((byte)')');
            if (close < 0) return rest.Length;
            from += close + 1;
            var quote = from + tag.Length;
            if (rest[from..].StartsWith(tag) && quote < rest.Length && rest[quote] == '"') return quote + 1;
        }
    }
}

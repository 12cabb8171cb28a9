namespace QualityGates.Languages.Lines;

/// <summary>Ruby's <c>%q( … )</c> and Perl's <c>qw{ … }</c>: a string between brackets, which may stand inside each other.</summary>
internal sealed class BracketQuoted(string opener) : Construct(opener)
{
    public override bool SpansLines => true;

    protected override bool Pass(ref LineWalk walk)
    {
        var rest = walk.Rest;
        if (rest.Length == Opener.Length) return false;
        var open = rest[Opener.Length];
        var pair = "([{<"u8.IndexOf(open);
        if (pair < 0) return false;
        walk.PassCode(walk.Position + End(rest, Opener.Length + 1, open, ")]}>"u8[pair]));
        return true;
    }

    private static int End(ReadOnlySpan<byte> rest, int from, byte open, byte close)
    {
        for (var depth = 1; depth > 0;)
        {
            var skipped = from < rest.Length ? rest[from..].IndexOfAny(open, close, (byte)'\\') : -1;
            if (skipped < 0) return rest.Length;
            from += skipped;
            if (rest[from] == '\\') from++;
            else depth += rest[from] == open ? 1 : -1;
            from++;
        }

        return Math.Min(from, rest.Length);
    }
}

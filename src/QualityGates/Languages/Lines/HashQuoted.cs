namespace QualityGates.Languages.Lines;

/// <summary>A raw string closed by as many <c>#</c> as opened it: Rust's <c>r##"…"##</c>, Swift's <c>#"…"#</c>.</summary>
/// <param name="opener">What stands before the quote or before its first <c>#</c>; <c>#</c> itself counts.</param>
internal sealed class HashQuoted(string opener) : Construct(opener)
{
    public override bool SpansLines => true;

    protected override bool Pass(ref LineWalk walk)
    {
        var rest = walk.Rest;
        var start = rest.IndexOf((byte)'#') is var hash and >= 0 && hash < Opener.Length ? hash : Opener.Length;
        var hashes = rest[start..].IndexOfAnyExcept((byte)'#');
        if (hashes < 0) walk.PassCode(walk.Source.Length);
        else if (rest[start + hashes] == '"') walk.PassCode(walk.Position + End(rest, start + hashes + 1, hashes));
        else walk.PassCode(walk.Position + start + Math.Max(hashes, 1));
        return true;
    }

    private static int End(ReadOnlySpan<byte> rest, int from, int hashes)
    {
        while (true)
        {
            var quote = rest[from..].IndexOf((byte)'"');
            if (quote < 0) return rest.Length;
            from += quote + 1;
            var closing = rest[from..].IndexOfAnyExcept((byte)'#');
            if (closing < 0) closing = rest.Length - from;
            if (closing >= hashes) return from + hashes;
            from += closing;
        }
    }
}

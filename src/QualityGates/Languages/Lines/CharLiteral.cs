namespace QualityGates.Languages.Lines;

/// <summary>
/// A character between apostrophes: <c>'"'</c>, <c>'\''</c>, <c>'\u{1F600}'</c>. An apostrophe that begins none, such as a Rust
/// lifetime, a Haskell prime or a C++ digit separator, is passed alone.
/// </summary>
internal sealed class CharLiteral() : Construct("'")
{
    private const int LongestEscape = 12;

    public override bool SpansLines => false;

    protected override bool Pass(ref LineWalk walk)
    {
        walk.PassCode(walk.Position + Length(walk.Rest));
        return true;
    }

    private static int Length(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 3 || rest[1] is (byte)'\n' or (byte)'\'') return 1;
        if (rest[1] != '\\')
        {
            var close = 1 + Bytes.CharacterLength(rest[1]);
            return close < rest.Length && rest[close] == '\'' ? close + 1 : 1;
        }

        var escape = rest[3..Math.Min(rest.Length, LongestEscape + 3)];
        var end = escape.IndexOfAny((byte)'\'', (byte)'\n');
        return end >= 0 && escape[end] == '\'' ? 3 + end + 1 : 1;
    }
}

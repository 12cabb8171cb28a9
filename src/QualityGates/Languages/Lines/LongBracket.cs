namespace QualityGates.Languages.Lines;

/// <summary>Lua's <c>[==[ … ]==]</c>, closed by as many <c>=</c> as opened it: a string, behind <c>--</c> a comment.</summary>
internal sealed class LongBracket(string prefix) : Construct(prefix + "[")
{
    private readonly bool _isComment = prefix.Length > 0;

    public override bool SpansLines => true;

    protected override bool Pass(ref LineWalk walk)
    {
        var rest = walk.Rest;
        var level = Level(rest[Opener.Length..]);
        if (level < 0) return false;
        var end = End(rest, Opener.Length + level + 1, level) + walk.Position;
        if (!_isComment)
        {
            walk.PassCode(end);
            return true;
        }

        var bracket = end - level - 2;
        var isClosed = walk.Source[bracket] == ']' && walk.Source[end - 1] == ']';
        walk.NoteComment(walk.Position + Opener.Length + level + 1, isClosed ? bracket : end, end);
        walk.PassComment(end);
        return true;
    }

    /// <summary>The number of <c>=</c> before the second bracket, or -1 if there is none.</summary>
    private static int Level(ReadOnlySpan<byte> rest)
    {
        var level = rest.IndexOfAnyExcept((byte)'=');
        return level >= 0 && rest[level] == '[' ? level : -1;
    }

    private static int End(ReadOnlySpan<byte> rest, int from, int level)
    {
        while (true)
        {
            var bracket = rest[from..].IndexOf((byte)']');
            if (bracket < 0) return rest.Length;
            from += bracket + 1;
            var equals = rest[from..].IndexOfAnyExcept((byte)'=');
            if (equals == level && rest[from + equals] == ']') return from + equals + 1;
            if (equals > 0) from += equals;
        }
    }
}

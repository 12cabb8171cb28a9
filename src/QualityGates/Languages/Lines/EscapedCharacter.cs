namespace QualityGates.Languages.Lines;

/// <summary>A mark that takes the next character's meaning away: <c>\'</c> in a shell, <c>#\"</c> in Lisp, <c>?"</c> in Emacs.</summary>
internal sealed class EscapedCharacter(string mark) : Construct(mark)
{
    public override bool SpansLines => false;

    protected override bool Pass(ref LineWalk walk)
    {
        var end = walk.Position + Opener.Length;
        var source = walk.Source;
        if (end < source.Length && source[end] == '\\' && Opener[^1] != '\\') end++;
        if (end < source.Length && source[end] != '\n') end++;
        walk.PassCode(Math.Min(end, source.Length));
        return true;
    }
}

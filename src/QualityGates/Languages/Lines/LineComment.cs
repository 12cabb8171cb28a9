namespace QualityGates.Languages.Lines;

/// <summary>A comment up to the end of its line.</summary>
internal sealed class LineComment(string opener) : Construct(opener)
{
    /// <summary>Whether a <c>\</c> at the end of the line carries it on to the next one, as in C.</summary>
    public bool Continues { get; init; }

    public override bool SpansLines => Continues;

    protected override bool Pass(ref LineWalk walk)
    {
        var source = walk.Source;
        var end = Bytes.LineEnd(source, walk.Position);
        while (Continues && end < source.Length && source[end - 1] == '\\')
        {
            var next = source[end] == '\r' && end + 1 < source.Length && source[end + 1] == '\n' ? end + 2 : end + 1;
            end = Bytes.LineEnd(source, next);
        }

        if (!IsText) walk.NoteComment(walk.Position + Opener.Length, end, end);
        walk.PassComment(end);
        return true;
    }
}

namespace QualityGates.Languages.Lines;

/// <summary>Markdown's fenced code block: text of the document, whatever comment marks the example shows.</summary>
internal sealed class Fence(string mark) : Construct(mark)
{
    public override bool SpansLines => true;

    protected override bool Pass(ref LineWalk walk)
    {
        var source = walk.Source;
        var from = walk.Position;
        var length = Length(source[from..]);
        // Three marks and three more on the same line are inline code.
        if (source[(from + length)..Bytes.LineEnd(source, from + length)].Contains(Opener[0])) return false;
        while (true)
        {
            var newline = source[from..].IndexOf((byte)'\n');
            if (newline < 0) break;
            from += newline + 1;
            var indent = source[from..].IndexOfAnyExcept(Bytes.WhiteSpace);
            if (indent < 0) break;
            if (Length(source[(from + indent)..]) >= length && IsClosed(source, from + indent + length))
            {
                walk.PassCode(Bytes.LineEnd(source, from + indent));
                return true;
            }
        }

        walk.PassCode(source.Length);
        return true;
    }

    private int Length(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExcept(Opener[0]);
        return length < 0 ? text.Length : length;
    }

    /// <summary>A closing fence has nothing but white space behind it.</summary>
    private bool IsClosed(ReadOnlySpan<byte> source, int from)
    {
        while (from < source.Length && source[from] == Opener[0]) from++;
        return source[from..Bytes.LineEnd(source, from)].IndexOfAnyExcept(Bytes.WhiteSpace) < 0;
    }
}

using System.Text;

namespace QualityGates.Languages.Lines;

/// <summary>A comment between two marks. One that is never closed reaches to the end of the file.</summary>
/// <remarks>In <see cref="Place.FirstColumn"/> the closing stands there too, and takes the rest of its line with it.</remarks>
internal sealed class BlockComment(string opener, string closer) : Construct(opener)
{
    private readonly byte[] _closer = Encoding.UTF8.GetBytes(closer);

    /// <summary>Whether comments can stand inside each other.</summary>
    public bool IsNested { get; init; }

    public override bool SpansLines => true;

    protected override bool Pass(ref LineWalk walk)
    {
        var body = walk.Position + Opener.Length;
        var end = Place == Place.FirstColumn ? LineEnd(walk.Source, body)
            : IsNested ? NestedEnd(walk.Source, body)
            : End(walk.Source, body);
        if (!IsText && walk.Closely is not null)
            walk.NoteComment(body, walk.Source[body..end].EndsWith(_closer) ? end - _closer.Length : end, end);
        walk.PassComment(end);
        return true;
    }

    private int End(ReadOnlySpan<byte> source, int from)
    {
        var length = source[from..].IndexOf(_closer);
        return length < 0 ? source.Length : from + length + _closer.Length;
    }

    private int NestedEnd(ReadOnlySpan<byte> source, int from)
    {
        for (var depth = 1; depth > 0;)
        {
            var skipped = source[from..].IndexOfAny(Opener[0], _closer[0]);
            if (skipped < 0) return source.Length;
            from += skipped;
            var rest = source[from..];
            if (rest.StartsWith(_closer)) (depth, from) = (depth - 1, from + _closer.Length);
            else if (rest.StartsWith(Opener)) (depth, from) = (depth + 1, from + Opener.Length);
            else from++;
        }

        return from;
    }

    private int LineEnd(ReadOnlySpan<byte> source, int from)
    {
        while (true)
        {
            var length = source[from..].IndexOf((byte)'\n');
            if (length < 0) return source.Length;
            from += length + 1;
            if (source[from..].StartsWith(_closer)) return Bytes.LineEnd(source, from);
        }
    }
}

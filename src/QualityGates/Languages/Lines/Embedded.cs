using System.Text;

namespace QualityGates.Languages.Lines;

/// <summary>The inside of an element such as <c>&lt;script&gt;</c>, walked with another language's scanner.</summary>
internal sealed class Embedded : Construct
{
    private readonly byte[] _closer;
    private readonly LineScanner _scanner;

    public Embedded(string element, params IReadOnlyList<Construct> constructs) : base("<" + element)
    {
        (IgnoresCase, IsWord) = (true, true);
        _closer = Encoding.UTF8.GetBytes("</" + element);
        _scanner = new LineScanner(constructs);
    }

    public override bool SpansLines => true;

    protected override bool Pass(ref LineWalk walk)
    {
        var source = walk.Source;
        var tag = source[walk.Position..].IndexOf((byte)'>');
        walk.PassCode(tag < 0 ? source.Length : walk.Position + tag + 1);
        walk.PassEmbedded(End(source, walk.Position), _scanner);
        return true;
    }

    private int End(ReadOnlySpan<byte> source, int from)
    {
        while (true)
        {
            var less = source[from..].IndexOf("</"u8);
            if (less < 0) return source.Length;
            from += less;
            if (Bytes.StartsWithIgnoreCase(source[from..], _closer)) return from;
            from += 2;
        }
    }
}

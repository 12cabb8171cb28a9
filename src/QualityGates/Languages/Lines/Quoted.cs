using System.Text;

namespace QualityGates.Languages.Lines;

/// <summary>
/// A string: code, whatever it says. A doubled closing (<c>'it''s'</c>) needs no rule: it closes one string and opens the next.
/// One that is never closed ends with its line, or with the file if it <see cref="IsMultiLine"/>.
/// </summary>
internal sealed class Quoted(string opener, string closer) : Construct(opener)
{
    private readonly byte[] _closer = Encoding.UTF8.GetBytes(closer);

    public Quoted(string quote) : this(quote, quote)
    {
    }

    /// <summary>The character that takes the next one's meaning away; none in a raw string.</summary>
    public char? Escape { get; init; } = '\\';

    /// <summary>Whether it may reach beyond its line.</summary>
    public bool IsMultiLine { get; init; }

    public override bool SpansLines => IsMultiLine;

    protected override bool Pass(ref LineWalk walk)
    {
        walk.PassCode(End(walk.Source, walk.Position + Opener.Length));
        return true;
    }

    private int End(ReadOnlySpan<byte> source, int from)
    {
        var close = _closer[0];
        var escape = (byte)(Escape ?? (char)close);
        var newline = IsMultiLine ? close : (byte)'\n';
        while (from < source.Length)
        {
            var skipped = source[from..].IndexOfAny(close, escape, newline);
            if (skipped < 0) return source.Length;
            from += skipped;
            if (source[from..].StartsWith(_closer)) return from + _closer.Length;
            if (source[from] == '\n' && !IsMultiLine) return from;
            from += source[from] != Escape ? 1 : source[from..].StartsWith("\\\r\n"u8) ? 3 : 2;
        }

        return source.Length;
    }
}

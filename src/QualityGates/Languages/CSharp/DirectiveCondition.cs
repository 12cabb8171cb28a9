using System.Text;

namespace QualityGates.Languages.CSharp;

/// <summary>
/// The condition of an <c>#if</c> or <c>#elif</c>: symbols, <c>true</c>, <c>false</c>, <c>! == != &amp;&amp; ||</c>, parentheses.
/// </summary>
internal ref struct DirectiveCondition(ReadOnlySpan<byte> text, List<string>? symbols)
{
    /// <summary>Deeper parentheses than anybody writes are not followed.</summary>
    private const int DeepestNesting = 200;

    private ReadOnlySpan<byte> _rest = text;
    private int _depth;

    /// <summary>Whether the condition is true.</summary>
    public bool Holds() => Or();

    /// <summary>How many bytes of <paramref name="text"/> form a symbol at its start.</summary>
    public static int LengthOfSymbol(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && IsOfSymbol(text[length])) length++;
        return length;
    }

    private static bool IsOfSymbol(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or >= 0x80;

    private bool Or()
    {
        var value = And();
        while (Take("||"u8)) value |= And();
        return value;
    }

    private bool And()
    {
        var value = Equality();
        while (Take("&&"u8)) value &= Equality();
        return value;
    }

    private bool Equality()
    {
        var value = Not();
        while (true)
        {
            if (Take("=="u8)) value = value == Not();
            else if (Take("!="u8)) value = value != Not();
            else return value;
        }
    }

    private bool Not()
    {
        var isNegated = false;
        while (Take("!"u8)) isNegated = !isNegated;
        return Primary() != isNegated;
    }

    private bool Primary()
    {
        if (Take("("u8))
        {
            if (++_depth > DeepestNesting) return false;
            var value = Or();
            Take(")"u8);
            return value;
        }

        var length = LengthOfSymbol(_rest);
        var symbol = _rest[..length];
        _rest = _rest[length..];
        return symbol.SequenceEqual("true"u8)
            || (!symbol.SequenceEqual("false"u8) && symbols is not null && symbols.Contains(Encoding.UTF8.GetString(symbol)));
    }

    private bool Take(ReadOnlySpan<byte> sign)
    {
        _rest = _rest.TrimStart(" \t\v\f"u8);
        if (!_rest.StartsWith(sign)) return false;
        _rest = _rest[sign.Length..];
        return true;
    }
}

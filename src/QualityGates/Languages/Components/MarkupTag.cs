namespace QualityGates.Languages.Components;

/// <summary>An opening or closing tag of a component, with the attributes that say what a block holds.</summary>
internal struct MarkupTag
{
    public Range Name;

    /// <summary>Values without their quotes; empty where the attribute is absent.</summary>
    public Range Lang;
    public Range Type;
    public Range Src;

    /// <summary>Behind its <c>&gt;</c>; -1 when the source ends before it.</summary>
    public int End;

    /// <summary><c>&lt;/a&gt;</c>.</summary>
    public bool IsClosing;

    /// <summary><c>&lt;a/&gt;</c>.</summary>
    public bool IsEmpty;

    /// <summary>
    /// Reads the tag that begins with the <c>&lt;</c> at <paramref name="start"/>; false when none does.
    /// With <paramref name="hasBraces"/> attributes may hold <c>{expression}</c>.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> source, int start, bool hasBraces, out MarkupTag tag)
    {
        tag = default;
        var position = start + 1;
        if (At(source, position) == '/')
        {
            tag.IsClosing = true;
            position++;
        }

        if ((At(source, position) | 0x20) is not (>= 'a' and <= 'z')) return false;
        var nameEnd = position;
        while (!IsNameEnd(At(source, nameEnd))) nameEnd++;
        tag.Name = position..nameEnd;
        return tag.TryReadAttributes(source, nameEnd, hasBraces);
    }

    private bool TryReadAttributes(ReadOnlySpan<byte> source, int position, bool hasBraces)
    {
        ReadOnlySpan<byte> attribute = default;
        while ((uint)position < (uint)source.Length)
        {
            switch (source[position])
            {
                case (byte)'>':
                    End = position + 1;
                    IsEmpty = source[position - 1] == '/';
                    return true;
                case (byte)'<':
                    return false;
                case (byte)'=':
                    position = ReadValue(source, SkipSpace(source, position + 1), hasBraces, attribute);
                    break;
                case (byte)'{' when hasBraces:
                    position = EmbeddedExpression.EndOf(source, position);
                    break;
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'/':
                    position++;
                    break;
                default:
                    var start = position;
                    while (!IsNameEnd(At(source, position)) && source[position] != '=') position++;
                    attribute = source[start..position];
                    if (position == start) position++;
                    break;
            }

            if (position < 0) break;
        }

        End = -1;
        return false;
    }

    /// <summary>Reads a value and returns where it ends, or -1 when it does not.</summary>
    private int ReadValue(ReadOnlySpan<byte> source, int start, bool hasBraces, ReadOnlySpan<byte> attribute)
    {
        var quote = At(source, start);
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            if (quote == '{' && hasBraces) return start;
            var end = start;
            while (!IsSpace(At(source, end)) && At(source, end) is not (0 or (byte)'>' or (byte)'{')) end++;
            Keep(attribute, start..end);
            return end;
        }

        for (var position = start + 1; (uint)position < (uint)source.Length;)
        {
            if (source[position] == quote)
            {
                Keep(attribute, (start + 1)..position);
                return position + 1;
            }

            position = hasBraces && source[position] == '{' ? EmbeddedExpression.EndOf(source, position) : position + 1;
            if (position < 0) return -1;
        }

        return -1;
    }

    private void Keep(ReadOnlySpan<byte> attribute, Range value)
    {
        if (attribute.SequenceEqual("lang"u8)) Lang = value;
        else if (attribute.SequenceEqual("type"u8)) Type = value;
        else if (attribute.SequenceEqual("src"u8)) Src = value;
    }

    private static int SkipSpace(ReadOnlySpan<byte> source, int position)
    {
        while (IsSpace(At(source, position))) position++;
        return position;
    }

    private static byte At(ReadOnlySpan<byte> source, int position) =>
        (uint)position < (uint)source.Length ? source[position] : (byte)0;

    /// <summary>A NUL byte ends a name too: it stands for the end of the source.</summary>
    private static bool IsNameEnd(byte value) => IsSpace(value) || value is 0 or (byte)'/' or (byte)'>' or (byte)'<';

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}

namespace QualityGates.Languages.Python;

/// <summary>What can enclose tokens or text and suspend the structure of lines.</summary>
internal enum EnclosureKind : byte
{
    Parenthesis,
    Bracket,
    Brace,
    /// <summary>The literal text of an f-string or t-string.</summary>
    Text,
    /// <summary>An expression in braces inside such a text.</summary>
    Field,
    /// <summary>The format specification behind the colon of a field; literal text with fields of its own.</summary>
    FormatSpecification,
}

/// <summary>Something opened and not closed yet.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Where it was opened.</param>
/// <param name="Text">The string it belongs to; of no meaning for brackets.</param>
internal readonly record struct Enclosure(EnclosureKind Kind, int Line, StringForm Text);

/// <summary>How a string literal is written.</summary>
/// <param name="Quote">The quotation mark.</param>
/// <param name="IsTriple">Whether three of them delimit it.</param>
/// <param name="IsRaw">Whether its prefix has an <c>r</c>.</param>
internal readonly record struct StringForm(byte Quote, bool IsTriple, bool IsRaw);

/// <summary>Brackets and f-strings that are open, innermost on top.</summary>
internal ref struct Enclosures(Span<Enclosure> items)
{
    private Span<Enclosure> _items = items;

    /// <summary>How many are open.</summary>
    public int Count { get; private set; }

    /// <summary>The innermost; there must be one.</summary>
    public readonly Enclosure Top => _items[Count - 1];

    /// <summary>Whether what comes next is literal text, not tokens.</summary>
    public readonly bool IsText => Count > 0 && Top.Kind is EnclosureKind.Text or EnclosureKind.FormatSpecification;

    /// <summary>Whether what comes next stands directly in a replacement field.</summary>
    public readonly bool IsField => Count > 0 && Top.Kind == EnclosureKind.Field;

    public void Push(Enclosure enclosure)
    {
        if (Count == _items.Length)
        {
            var larger = new Enclosure[Count * 2];
            _items.CopyTo(larger);
            _items = larger;
        }

        _items[Count++] = enclosure;
    }

    public void Pop() => Count--;

    /// <summary>Closes the innermost f-string with everything that is open inside it.</summary>
    public void PopString()
    {
        while (Count > 0 && _items[--Count].Kind != EnclosureKind.Text)
        {
        }
    }

    public void Clear() => Count = 0;
}

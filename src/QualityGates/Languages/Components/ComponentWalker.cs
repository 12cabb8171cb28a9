using System.Text;
using QualityGates.Facts;
using QualityGates.Languages.TypeScript;

namespace QualityGates.Languages.Components;

/// <summary>
/// Walks a single-file component once. Its callers decide what the next piece is; each <c>Pass…</c> goes over one piece and
/// counts its lines by that piece's own rules.
/// </summary>
internal ref struct ComponentWalker(ReadOnlySpan<byte> source, FactBuilder facts)
{
    private const int MostEndlessTags = 16;

    private readonly ReadOnlySpan<byte> _source = source;
    private readonly FactBuilder _facts = facts;

    /// <summary>How many tags were looked at up to the end of the source in vain.</summary>
    private int _endlessTags;
    private bool _hasEndlessInterpolation;

    /// <summary>What is left begins here.</summary>
    public int Position = source.StartsWith("\uFEFF"u8) ? 3 : 0;

    /// <summary>The line of <see cref="Position"/>, as TypeScript counts lines.</summary>
    public int Line = 1;

    public readonly bool IsAtEnd => Position >= _source.Length;

    public readonly ReadOnlySpan<byte> Rest => _source[Position..];

    public readonly bool Is(Range part, ReadOnlySpan<byte> text) => _source[part].SequenceEqual(text);

    /// <summary>Goes over <paramref name="length"/> bytes of markup or of anything else that is code.</summary>
    public void PassCode(int length) => Pass(Position + length, isComment: false);

    public void PassToEnd() => Pass(_source.Length, isComment: false);

    /// <summary>Goes over the HTML comment at hand.</summary>
    public void PassComment()
    {
        var length = Rest.IndexOf("-->"u8);
        if (length < 0) _facts.AddProblem(ScanProblemKind.Syntax, Line, "An HTML comment that begins here never ends.");
        PassComment(length < 0 ? _source.Length : Position + length + 3, opener: 4, closer: length < 0 ? 0 : 3);
    }

    /// <summary>Goes over Vue's <c>{{ … }}</c>, or over its braces where it never ends.</summary>
    public void PassInterpolation()
    {
        var length = _hasEndlessInterpolation ? -1 : Rest.IndexOf("}}"u8);
        _hasEndlessInterpolation = length < 0;
        PassCode(Math.Max(length, 0) + 2);
    }

    /// <summary>Reads the tag at hand without going over it. After too many that never end, what looks like one is text.</summary>
    public bool TryReadTag(bool hasBraces, out MarkupTag tag)
    {
        tag = default;
        if (_endlessTags == MostEndlessTags) return false;
        if (MarkupTag.TryRead(_source, Position, hasBraces, out tag)) return true;
        if (tag.End < 0) _endlessTags++;
        return false;
    }

    /// <summary>Goes over the opening tag of a block.</summary>
    public void PassTag(in MarkupTag tag) => Pass(tag.End, isComment: false);

    /// <summary>Goes over what is between the opening tag, which was passed, and its closing tag.</summary>
    public void PassContent(in MarkupTag tag)
    {
        var line = Line;
        var end = EndOfContent(_source[tag.Name]);
        if (end < 0) _facts.AddProblem(ScanProblemKind.Syntax, line, "A block that begins here is never closed.");
        if (end < 0) end = _source.Length;
        if (Is(tag.Name, "style"u8)) PassStyle(end, HasLineComments(_source[tag.Lang]));
        else if (!Is(tag.Name, "script"u8) || !IsScript(tag, out var dialect)) Pass(end, isComment: false);
        else PassScript(end, dialect);
    }

    /// <summary>Notes a <c>src</c> as an import of the tag at hand.</summary>
    public readonly void AddSource(in MarkupTag tag)
    {
        var specifier = _source[tag.Src];
        if (!specifier.IsEmpty) _facts.AddImport(_facts.Strings.Get(specifier), Line);
    }

    /// <summary>Notes <c>import("x")</c> in the expressions from here to <paramref name="end"/>, without going over them.</summary>
    public readonly void AddImports(int end)
    {
        if (_source[Position..end].IndexOf("import"u8) < 0) return;
        var line = Line;
        for (var from = Position; from < end;)
        {
            var length = _source[from..end].IndexOf((byte)'{');
            if (length < 0) return;
            line += _source.Slice(from, length).Count((byte)'\n');
            from += length;
            length = EmbeddedExpression.EndOf(_source[..end], from, line, _facts) - from;
            if (length < 0) return;
            line += _source.Slice(from, length).Count((byte)'\n');
            from += length;
        }
    }

    private void PassScript(int end, Dialect dialect)
    {
        Line = TypeScriptScanner.ScanPart(_source[..end], Position, Line, dialect, _facts);
        Position = end;
    }

    /// <summary>Where <c>&lt;/name</c> stands, or -1.</summary>
    private readonly int EndOfContent(ReadOnlySpan<byte> name)
    {
        for (var from = Position; ;)
        {
            var length = _source[from..].IndexOf("</"u8);
            if (length < 0) return -1;
            from += length + 2;
            var rest = _source[from..];
            var isName = rest.Length > name.Length && Ascii.EqualsIgnoreCase(rest[..name.Length], name);
            if (isName && rest[name.Length] is (byte)'>' or (byte)'/' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') return from - 2;
        }
    }

    /// <summary>Whether a script block holds JavaScript or TypeScript, and of which form.</summary>
    private readonly bool IsScript(in MarkupTag tag, out Dialect dialect)
    {
        var lang = _source[tag.Lang];
        var type = _source[tag.Type];
        var isTypeScript = lang.SequenceEqual("ts"u8) || lang.SequenceEqual("typescript"u8) || type.SequenceEqual("text/typescript"u8);
        dialect = isTypeScript ? Dialect.TypeScript : lang.SequenceEqual("tsx"u8) ? Dialect.Tsx : Dialect.JavaScript;
        var isKnownLang = isTypeScript || lang.IsEmpty || lang.SequenceEqual("js"u8) || lang.SequenceEqual("javascript"u8) ||
            lang.SequenceEqual("jsx"u8) || lang.SequenceEqual("tsx"u8);
        var isKnownType = type.IsEmpty || type.SequenceEqual("module"u8) || type.SequenceEqual("ts"u8) ||
            type.EndsWith("/javascript"u8) || type.EndsWith("/typescript"u8) || type.EndsWith("/ecmascript"u8);
        return isKnownLang && isKnownType;
    }

    private static bool HasLineComments(ReadOnlySpan<byte> lang) =>
        lang.SequenceEqual("scss"u8) || lang.SequenceEqual("less"u8) || lang.SequenceEqual("sass"u8) || lang.StartsWith("styl"u8);

    private void PassStyle(int end, bool hasLineComments)
    {
        while (Position < end)
        {
            var start = NextStyleComment(Position, end, hasLineComments, out var isBlock);
            Pass(start, isComment: false);
            if (start == end) return;
            var rest = _source[start..end];
            var length = isBlock ? rest[2..].IndexOf("*/"u8) : rest.IndexOf((byte)'\n');
            var closer = isBlock && length >= 0 ? 2 : 0;
            PassComment(length < 0 ? end : start + length + 2 * closer, opener: 2, closer);
        }
    }

    private void PassComment(int end, int opener, int closer)
    {
        _facts.Closely?.Add(new Comment(Position, Position + opener, end - closer, end, Line));
        Pass(end, isComment: true);
    }

    private readonly int NextStyleComment(int position, int end, bool hasLineComments, out bool isBlock)
    {
        isBlock = false;
        while (position < end)
        {
            var length = _source[position..end].IndexOfAny((byte)'/', (byte)'"', (byte)'\'');
            if (length < 0) return end;
            position += length;
            if (_source[position] != '/')
            {
                position = EndOfStyleString(position, end);
                continue;
            }

            var next = position + 1 < end ? _source[position + 1] : (byte)0;
            isBlock = next == '*';
            var isLine = hasLineComments && next == '/' && _source[position - 1] is not ((byte)':' or (byte)'(' or (byte)'/');
            if (isBlock || isLine) return position;
            position++;
        }

        return end;
    }

    /// <summary>Behind the string that begins at <paramref name="position"/>; one that its line does not close is none.</summary>
    private readonly int EndOfStyleString(int position, int end)
    {
        var quote = _source[position++];
        while (position < end && _source[position] != quote && _source[position] != '\n') position += _source[position] == '\\' ? 2 : 1;
        return Math.Min(position + 1, end);
    }

    private void Pass(int end, bool isComment)
    {
        while (Position < end)
        {
            var length = _source[Position..end].IndexOfAny((byte)'\n', (byte)'\r');
            var stop = length < 0 ? end : Position + length;
            if (_source[Position..stop].ContainsAnyExcept((byte)' ', (byte)'\t', (byte)'\f'))
            {
                if (isComment) _facts.Lines.MarkComment();
                else _facts.Lines.MarkCode();
            }

            Position = stop;
            if (stop < end) PassLineBreak();
        }
    }

    private void PassLineBreak()
    {
        var isNewLine = _source[Position++] == '\n';
        if (isNewLine) _facts.Lines.EndLine();
        if (isNewLine || IsAtEnd || _source[Position] != '\n') Line++;
    }
}

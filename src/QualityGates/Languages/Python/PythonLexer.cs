using QualityGates.Facts;

namespace QualityGates.Languages.Python;

/// <summary>
/// CPython's tokenizer, as far as structure depends on it: indents and dedents, lines joined by brackets and backslashes, every
/// form of string, replacement fields as tokens of their own. Marks the kind of every physical line it passes, and goes on
/// behind whatever CPython would refuse, after noting the first such thing.
/// </summary>
internal ref partial struct PythonLexer
{
    private readonly ReadOnlySpan<byte> _source;
    private readonly FactBuilder _facts;
    private Indentation _indentation;
    private Enclosures _enclosures;
    private int _at;
    private int _line = 1;
    private int _lineStart;
    private bool _atLineStart = true;
    private int _pendingIndentation;
    private bool _expectsDocstring;
    private int _docstringEnd;
    private bool _hasForeignEncoding;
    private bool _hasProblem;

    public PythonLexer(
        ReadOnlySpan<byte> source, FactBuilder facts, Span<IndentationLevel> levels, Span<Enclosure> enclosures)
    {
        _source = source;
        _facts = facts;
        _indentation = new Indentation(levels);
        _enclosures = new Enclosures(enclosures);
        if (source.StartsWith("\uFEFF"u8)) _lineStart = _at = 3;
        CheckBytes();
    }

    /// <summary>Kind of the current token.</summary>
    public TokenKind Kind { get; private set; } = TokenKind.NewLine;

    /// <summary>Byte offset of its first byte.</summary>
    public int Start { get; private set; }

    /// <summary>Byte offset behind its last byte.</summary>
    public int End { get; private set; }

    /// <summary>Line of its first byte, from 1, as CPython counts.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Line of its last byte.</summary>
    public readonly int EndLine => _line;

    /// <summary>How many brackets and strings enclose what comes behind the current token.</summary>
    public readonly int Depth => _enclosures.Count;

    /// <summary>The current token as written.</summary>
    public readonly ReadOnlySpan<byte> Text => _source[Start..End];

    /// <summary>Notes what is wrong with the file; only the first problem counts, as the rest may follow from it.</summary>
    public void AddProblem(int line, string message, ScanProblemKind kind = ScanProblemKind.Syntax)
    {
        if (_hasProblem) return;
        _hasProblem = true;
        _facts.AddProblem(kind, line, message);
    }

    /// <summary>Moves to the next token; at the end it stays there.</summary>
    public void Next()
    {
        if (_pendingIndentation == 0 && _atLineStart) BeginLine();
        if (_pendingIndentation != 0)
        {
            EmitIndentation();
        }
        else if (_enclosures.IsText)
        {
            ContinueText();
        }
        else
        {
            NextInCode();
        }
    }

    private void EmitIndentation()
    {
        Kind = _pendingIndentation > 0 ? TokenKind.Indent : TokenKind.Dedent;
        _pendingIndentation -= Math.Sign(_pendingIndentation);
        Start = End = _at;
        Line = _line;
    }

    private void NextInCode()
    {
        var mayDocument = _expectsDocstring;
        _expectsDocstring = false;
        while (_at < _source.Length)
        {
            var c = _source[_at];
            if (c is (byte)' ' or (byte)'\t' or (byte)'\f')
            {
                _at++;
            }
            else if (c is (byte)'\n' or (byte)'\r')
            {
                if (_enclosures.Count == 0)
                {
                    EmitNewLine();
                    _expectsDocstring = mayDocument;
                    return;
                }

                PassLineEnd();
            }
            else if (c == '#')
            {
                PassComment();
            }
            else if (c == '\\')
            {
                PassContinuation();
            }
            else
            {
                EmitToken(c, mayDocument);
                return;
            }
        }

        EmitEnd();
    }

    private void EmitToken(byte c, bool mayDocument)
    {
        Start = _at;
        Line = _line;
        if (Characters.IsWordStart(c))
        {
            EmitWord(mayDocument);
        }
        else if (Characters.IsDigit(c) || (c == '.' && Characters.IsDigit(Peek(1))))
        {
            EmitNumber();
        }
        else if (c is (byte)'"' or (byte)'\'')
        {
            EmitString(0, isRaw: false, mayDocument);
        }
        else
        {
            EmitOperator(c);
        }
    }

    private void Emit(TokenKind kind, int end)
    {
        _facts.Lines.MarkCode();
        Kind = kind;
        _at = End = end;
    }

    private void EmitWord(bool mayDocument)
    {
        var end = _at + 1;
        var bits = _source[_at];
        while (end < _source.Length && Characters.IsWord(_source[end])) bits |= _source[end++];

        if (end < _source.Length && _source[end] is (byte)'"' or (byte)'\''
            && StringPrefix.TryParse(_source[_at..end], out var prefix))
        {
            if (prefix.IsFormatted) EmitText(end, prefix.IsRaw);
            else EmitString(end - _at, prefix.IsRaw, mayDocument && !prefix.IsBytes);
            return;
        }

        if (bits >= 0x80) CheckName(_source[_at..end]);
        Emit(Keywords.Find(_source[_at..end]), end);
        if (_enclosures.Count > 0 && Kind is TokenKind.Def or TokenKind.Class) LeaveForgottenBracket();
    }

    private void EmitNumber()
    {
        Emit(TokenKind.Number, Characters.NumberEnd(_source, _at));
        if (_at == _source.Length || !Characters.IsWordStart(_source[_at])) return;

        // Only a keyword may follow at once, as in `1if x else 2`; and Python 2's mark of a long integer.
        var end = _at + 1;
        while (end < _source.Length && Characters.IsWord(_source[end])) end++;
        var word = _source[_at..end];
        var isFollower = Keywords.Find(word) != TokenKind.Name || word is [(byte)'l' or (byte)'L'];
        if (!isFollower) AddProblem(_line, "A number is malformed.");
    }

    /// <summary>
    /// No bracket can hold a definition, so a line that starts with one inside a bracket shows that the bracket was never
    /// closed. The line is read again as the start of a statement, and the rest of the file keeps its structure.
    /// </summary>
    private void LeaveForgottenBracket()
    {
        var before = _source[_lineStart..Start].TrimEnd(" \t\f"u8);
        if (before.EndsWith("async"u8)) before = before[..^"async"u8.Length].TrimEnd(" \t\f"u8);
        if (before.Length > 0) return;
        AddProblem(_enclosures.Top.Line, NeverClosed);
        _enclosures.Clear();
        _at = _lineStart;
        Kind = TokenKind.NewLine;
        _atLineStart = true;
    }

    private void EmitNewLine()
    {
        Kind = TokenKind.NewLine;
        Start = End = _at;
        Line = _line;
        PassLineEnd();
        _atLineStart = true;
    }

    private void EmitEnd()
    {
        if (_enclosures.Count > 0)
        {
            AddProblem(_enclosures.Top.Line, NeverClosed);
            _enclosures.Clear();
        }

        // A last line without a line end is ended like any other.
        _atLineStart = !Kind.IsLineStructure;
        Kind = _atLineStart ? TokenKind.NewLine : TokenKind.End;
        Start = End = _at;
        Line = _line;
    }

    private readonly byte Peek(int distance) =>
        _at + distance < _source.Length ? _source[_at + distance] : (byte)0;

    private const string NeverClosed = "A bracket is opened and never closed.";
}

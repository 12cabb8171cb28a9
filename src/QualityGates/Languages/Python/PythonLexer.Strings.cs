namespace QualityGates.Languages.Python;

/// <content>Strings without replacement fields, and the docstrings among them.</content>
internal ref partial struct PythonLexer
{
    /// <summary>Tells that the next token, behind new lines and indents, starts a module, class or function.</summary>
    public void ExpectDocstring() => _expectsDocstring = true;

    private void EmitString(int prefixLength, bool isRaw, bool mayDocument)
    {
        var start = _at;
        var end = StringEnd(start + prefixLength, out var isTerminated);
        if (!isTerminated) AddProblem(_line, UnterminatedString);
        if (mayDocument && _enclosures.Count == 0) _docstringEnd = DocumentationEnd(end);
        MarkLines(start, end, isComment: end <= _docstringEnd);
        Kind = TokenKind.String;
        _at = End = end;
    }

    /// <summary>Finds the end of a string from its opening quotation mark, or the end of the line where one is missing.</summary>
    private readonly int StringEnd(int at, out bool isTerminated)
    {
        var quote = _source[at];
        return IsTriple(at) ? TripleEnd(at + 3, quote, out isTerminated) : SingleEnd(at + 1, quote, out isTerminated);
    }

    private readonly bool IsTriple(int at) =>
        at + 2 < _source.Length && _source[at + 1] == _source[at] && _source[at + 2] == _source[at];

    private readonly int SingleEnd(int at, byte quote, out bool isTerminated)
    {
        isTerminated = false;
        while (at < _source.Length)
        {
            var length = _source[at..].IndexOfAny([quote, (byte)'\\', (byte)'\n', (byte)'\r']);
            if (length < 0) return _source.Length;
            at += length;
            if (_source[at] != '\\')
            {
                isTerminated = _source[at] == quote;
                return isTerminated ? at + 1 : at;
            }

            at = EscapeEnd(at);
        }

        return _source.Length;
    }

    private readonly int TripleEnd(int at, byte quote, out bool isTerminated)
    {
        isTerminated = false;
        while (at < _source.Length)
        {
            var length = _source[at..].IndexOfAny(quote, (byte)'\\');
            if (length < 0) return _source.Length;
            at += length;
            if (_source[at] == '\\')
            {
                at = EscapeEnd(at);
            }
            else if (IsTriple(at))
            {
                isTerminated = true;
                return at + 3;
            }
            else
            {
                at++;
            }
        }

        return _source.Length;
    }

    /// <summary>Behind a backslash and what it escapes; <c>\r\n</c> is one line end.</summary>
    private readonly int EscapeEnd(int at)
    {
        var isLineEnd = at + 2 < _source.Length && _source[at + 1] == '\r' && _source[at + 2] == '\n';
        return Math.Min(at + (isLineEnd ? 3 : 2), _source.Length);
    }

    /// <summary>
    /// Follows the strings that stand side by side from the end of the first, up to the end of the statement. Returns the end of
    /// the last one if there is nothing else in the statement, so that it documents; else 0.
    /// </summary>
    private readonly int DocumentationEnd(int end)
    {
        while (true)
        {
            var at = SkipBlank(end);
            if (at == _source.Length || _source[at] is (byte)'\n' or (byte)'\r' or (byte)'#' or (byte)';') return end;
            var quote = at;
            while (quote < _source.Length && Characters.IsWord(_source[quote])) quote++;
            if (quote == _source.Length || _source[quote] is not ((byte)'"' or (byte)'\'')) return 0;
            if (quote > at && !MayDocument(_source[at..quote])) return 0;
            end = StringEnd(quote, out _);
        }
    }

    private static bool MayDocument(ReadOnlySpan<byte> prefix) =>
        StringPrefix.TryParse(prefix, out var parsed) && parsed is { IsBytes: false, IsFormatted: false };

    private readonly int SkipBlank(int at)
    {
        while (at < _source.Length)
        {
            var isJoined = _source[at] == '\\' && at + 1 < _source.Length && _source[at + 1] is (byte)'\n' or (byte)'\r';
            if (isJoined) at = EscapeEnd(at);
            else if (_source[at] is (byte)' ' or (byte)'\t' or (byte)'\f') at++;
            else break;
        }

        return at;
    }

    /// <summary>Marks and counts the lines of a string.</summary>
    private void MarkLines(int start, int end, bool isComment)
    {
        while (true)
        {
            var length = _source[start..end].IndexOfAny((byte)'\n', (byte)'\r');
            MarkUnlessBlank(_source[start..(length < 0 ? end : start + length)], isComment);
            if (length < 0) return;
            _at = start + length;
            PassLineEnd();
            start = Math.Min(_at, end);
        }
    }

    private void MarkUnlessBlank(ReadOnlySpan<byte> text, bool isComment = false)
    {
        if (!text.ContainsAnyExcept((byte)' ', (byte)'\t', (byte)'\f')) return;
        if (isComment) _facts.Lines.MarkComment();
        else _facts.Lines.MarkCode();
    }

    private const string UnterminatedString = "A string is never closed.";
}

using QualityGates.Facts;

namespace QualityGates.Languages.Python;

/// <content>Lines: their ends, their indentation, comments and continuations.</content>
internal ref partial struct PythonLexer
{
    /// <summary>Passes blank and comment lines and finds the indentation of the first line that holds a token.</summary>
    private void BeginLine()
    {
        _atLineStart = false;
        var level = PassIndentation();
        while (_at < _source.Length && _source[_at] is (byte)'#' or (byte)'\n' or (byte)'\r')
        {
            if (_source[_at] == '#') PassComment();
            if (_at < _source.Length) PassLineEnd();
            level = PassIndentation();
        }

        if (_at == _source.Length) level = default;
        _pendingIndentation = _indentation.MoveTo(level, out var problem);
        if (problem is not null) AddProblem(_line, problem);
    }

    private IndentationLevel PassIndentation()
    {
        int column = 0, narrow = 0, continued = 0;
        for (; _at < _source.Length; _at++)
        {
            switch (_source[_at])
            {
                case (byte)' ':
                    column++;
                    narrow++;
                    break;
                case (byte)'\t':
                    column = (column / 8 + 1) * 8;
                    narrow++;
                    break;
                case (byte)'\f':
                    column = narrow = 0;
                    break;
                case (byte)'\\' when Peek(1) is (byte)'\n' or (byte)'\r':
                    // The white space before the first backslash is the indentation, if there is any.
                    if (continued == 0) continued = column;
                    PassContinuation();
                    _at--;
                    break;
                default:
                    return Level();
            }
        }

        return Level();

        IndentationLevel Level() => continued > 0 ? new(continued, continued) : new(column, narrow);
    }

    /// <summary>Passes the line end here: <c>\n</c>, <c>\r\n</c> or <c>\r</c>. Only <c>\n</c> ends a physical line.</summary>
    private void PassLineEnd()
    {
        if (_source[_at] == '\r' && Peek(1) == '\n') _at++;
        if (_source[_at] == '\n') _facts.Lines.EndLine();
        _line++;
        _lineStart = ++_at;
    }

    private void PassComment()
    {
        _facts.Lines.MarkComment();
        var length = _source[_at..].IndexOfAny((byte)'\n', (byte)'\r');
        var end = length < 0 ? _source.Length : _at + length;
        _facts.Closely?.Add(new Comment(_at, _at + 1, end, end, _line));
        _at = end;
    }

    /// <summary>Passes a backslash; it joins the next line to this one.</summary>
    private void PassContinuation()
    {
        if (_at < _docstringEnd) _facts.Lines.MarkComment();
        else _facts.Lines.MarkCode();
        _at++;
        if (_at == _source.Length)
        {
            AddProblem(_line, "The file ends behind a backslash that continues the line.");
        }
        else if (_source[_at] is (byte)'\n' or (byte)'\r')
        {
            PassLineEnd();
        }
        else
        {
            AddProblem(_line, "A backslash stands inside a line.");
        }
    }
}

using System.Buffers;

namespace QualityGates.Languages.Python;

/// <content>
/// f-strings and t-strings as PEP 701 tells: text and replacement fields alternate, a field holds any expression, strings with
/// the same quotation mark included, and a format specification is text again.
/// </content>
internal ref partial struct PythonLexer
{
    private static readonly SearchValues<byte> TextStops = SearchValues.Create("{}\\\n\r'\""u8);

    private void EmitText(int quote, bool isRaw)
    {
        var isTriple = IsTriple(quote);
        var form = new StringForm(_source[quote], isTriple, isRaw);
        _enclosures.Push(new Enclosure(EnclosureKind.Text, _line, form));
        Emit(TokenKind.String, quote + (isTriple ? 3 : 1));
    }

    /// <summary>Passes literal text up to the next replacement field, or to the end of what it belongs to.</summary>
    private void ContinueText()
    {
        Start = _at;
        Line = _line;
        var enclosure = _enclosures.Top;
        while (_at < _source.Length)
        {
            var length = _source[_at..].IndexOfAny(TextStops);
            if (length < 0) length = _source.Length - _at;
            MarkUnlessBlank(_source.Slice(_at, length));
            _at += length;
            if (_at < _source.Length && PassStop(enclosure)) return;
        }

        EndUnterminatedText(enclosure);
    }

    /// <summary>Passes a character that may end the text; says whether it did, with a token.</summary>
    private bool PassStop(Enclosure enclosure)
    {
        var isText = enclosure.Kind == EnclosureKind.Text;
        switch (_source[_at])
        {
            case (byte)'{' when !isText || Peek(1) != '{':
                _enclosures.Push(enclosure with { Kind = EnclosureKind.Field, Line = _line });
                Emit(TokenKind.OpenBracket, _at + 1);
                return true;
            case (byte)'}' when !isText:
                _enclosures.Pop();
                _enclosures.Pop();
                Emit(TokenKind.Close, _at + 1);
                return true;
            case (byte)'{':
                Skip(2);
                return false;
            case (byte)'}':
                if (Peek(1) != '}') AddProblem(_line, "A brace is closed in an f-string that was never opened.");
                Skip(Peek(1) == '}' ? 2 : 1);
                return false;
            case (byte)'\\':
                PassEscape(enclosure.Text.IsRaw);
                return false;
            case (byte)'\n' or (byte)'\r':
                return PassTextLineEnd(enclosure);
            default:
                return PassQuote(enclosure);
        }
    }

    private bool PassTextLineEnd(Enclosure enclosure)
    {
        if (enclosure.Text.IsTriple)
        {
            PassLineEnd();
            return false;
        }

        if (enclosure.Kind == EnclosureKind.Text)
        {
            EndUnterminatedText(enclosure);
            return true;
        }

        // The format specification ends with its line, the field around it may go on.
        _enclosures.Pop();
        Emit(TokenKind.String, _at);
        return true;
    }

    private bool PassQuote(Enclosure enclosure)
    {
        var isEnd = _source[_at] == enclosure.Text.Quote && (!enclosure.Text.IsTriple || IsTriple(_at));
        if (!isEnd)
        {
            Skip(1);
            return false;
        }

        if (enclosure.Kind != EnclosureKind.Text) AddProblem(_line, "A replacement field of an f-string is never closed.");
        _enclosures.PopString();
        Emit(TokenKind.String, _at + (enclosure.Text.IsTriple ? 3 : 1));
        return true;
    }

    private void PassEscape(bool isRaw)
    {
        switch (Peek(1))
        {
            case (byte)'{' or (byte)'}':
                Skip(1);
                break;
            case (byte)'\n' or (byte)'\r':
                Skip(1);
                PassLineEnd();
                break;
            case (byte)'N' when !isRaw && Peek(2) == '{':
                // A character by name: \N{EM DASH}.
                var length = _source[_at..].IndexOfAny((byte)'}', (byte)'\n', (byte)'\r');
                Skip(length < 0 ? _source.Length - _at : _source[_at + length] == '}' ? length + 1 : length);
                break;
            default:
                Skip(Math.Min(2, _source.Length - _at));
                break;
        }
    }

    private void Skip(int length)
    {
        _facts.Lines.MarkCode();
        _at += length;
    }

    private void EndUnterminatedText(Enclosure enclosure)
    {
        AddProblem(enclosure.Line, UnterminatedString);
        _enclosures.PopString();
        Kind = TokenKind.String;
        End = _at;
    }
}

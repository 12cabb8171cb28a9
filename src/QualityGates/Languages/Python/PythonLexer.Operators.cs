using System.Text.Unicode;
using QualityGates.Facts;

namespace QualityGates.Languages.Python;

/// <content>Brackets, delimiters and operators, and what is none of them.</content>
internal ref partial struct PythonLexer
{
    // CPython refuses deeper ones.
    private const int DeepestBrackets = 200;

    private void EmitOperator(byte c)
    {
        switch (c)
        {
            case (byte)'(': Open(TokenKind.OpenParenthesis, EnclosureKind.Parenthesis); break;
            case (byte)'[': Open(TokenKind.OpenBracket, EnclosureKind.Bracket); break;
            case (byte)'{': Open(TokenKind.OpenBracket, EnclosureKind.Brace); break;
            case (byte)')' or (byte)']' or (byte)'}': Close(c); break;
            case (byte)',': Emit(TokenKind.Comma, _at + 1); break;
            case (byte)'.': Emit(TokenKind.Dot, _at + 1); break;
            case (byte)';': Emit(TokenKind.Semicolon, _at + 1); break;
            case (byte)':': EmitColon(); break;
            case (byte)'=': EmitOperator(TokenKind.Assign); break;
            case (byte)'@': EmitOperator(TokenKind.At); break;
            case (byte)'*': EmitOperator(TokenKind.Star); break;
            case (byte)'/': EmitOperator(TokenKind.Slash); break;
            case (byte)'+' or (byte)'-' or (byte)'%' or (byte)'<' or (byte)'>' or (byte)'!':
            case (byte)'&' or (byte)'|' or (byte)'^' or (byte)'~':
                EmitOperator(TokenKind.Operator);
                break;
            case (byte)'`': // Python 2's repr.
                Emit(TokenKind.Operator, _at + 1);
                break;
            default:
                AddProblem(_line, InvalidCharacter);
                Emit(TokenKind.Operator, _at + 1);
                break;
        }
    }

    /// <summary>An operator of one character; with <c>=</c> behind it, it is one whose kind does not matter.</summary>
    private void EmitOperator(TokenKind alone)
    {
        var isCompound = Peek(1) == '=';
        Emit(isCompound ? TokenKind.Operator : alone, _at + (isCompound ? 2 : 1));
    }

    private void EmitColon()
    {
        if (_enclosures.IsField)
        {
            var field = _enclosures.Top;
            Emit(TokenKind.Colon, _at + 1);
            _enclosures.Push(field with { Kind = EnclosureKind.FormatSpecification });
            return;
        }

        EmitOperator(TokenKind.Colon);
    }

    private void Open(TokenKind token, EnclosureKind kind)
    {
        if (_enclosures.Count == DeepestBrackets) AddProblem(_line, "Brackets are nested too deeply.");
        _enclosures.Push(new Enclosure(kind, _line, default));
        Emit(token, _at + 1);
    }

    private void Close(byte c)
    {
        Emit(TokenKind.Close, _at + 1);
        if (_enclosures.Count == 0)
        {
            AddProblem(_line, "A bracket is closed that was never opened.");
            return;
        }

        var matches = c switch
        {
            (byte)')' => _enclosures.Top.Kind == EnclosureKind.Parenthesis,
            (byte)']' => _enclosures.Top.Kind == EnclosureKind.Bracket,
            _ => _enclosures.Top.Kind is EnclosureKind.Brace or EnclosureKind.Field,
        };
        if (!matches) AddProblem(_line, "A closing bracket does not match the opening one.");
        if (matches || !_enclosures.IsField) _enclosures.Pop();
    }

    /// <summary>Checks a word with bytes outside ASCII, unless the file has an encoding in which they cannot be told.</summary>
    private void CheckName(ReadOnlySpan<byte> word)
    {
        if (!_hasProblem && !_hasForeignEncoding && !Characters.IsIdentifier(word)) AddProblem(_line, InvalidCharacter);
    }

    private void CheckBytes()
    {
        _hasForeignEncoding = SourceEncoding.IsForeign(_source);
        if (!_hasForeignEncoding && !Utf8.IsValid(_source))
        {
            const string message = "The bytes are not valid UTF-8 and no other encoding is declared.";
            AddProblem(SourceEncoding.FirstInvalidLine(_source), message, ScanProblemKind.Encoding);
        }

        if (_source.IndexOf((byte)0) is >= 0 and var at)
        {
            AddProblem(_source[..at].Count((byte)'\n') + 1, "The file contains a NUL byte.");
        }
    }

    private const string InvalidCharacter = "A character stands here that Python has no use for.";
}

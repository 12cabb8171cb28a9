namespace QualityGates.Languages.CSharp;

/// <summary>What each bracket holds.</summary>
internal ref partial struct NameReader
{
    private void Open(int i)
    {
        _brackets.Add(_scope);
        _brackets.Add(_namespace);
        _brackets.Add((int)_innermost);
        switch (KindAt(i))
        {
            case TokenKind.OpenBrace:
                OpenBrace(i);
                break;
            case TokenKind.OpenBracket when StartsPattern(i):
                _innermost = Holds.Elements;
                break;
            case TokenKind.OpenBracket when IsAttributeList(i):
                _innermost = Holds.Attributes;
                break;
            case TokenKind.OpenParen:
                _innermost = Holds.Code;
                OpenParen(i);
                break;
            default:
                _innermost = Holds.Code;
                break;
        }
    }

    private void OpenBrace(int i)
    {
        if (_pendingNamespace is { } block && block.End == i)
        {
            EnterNamespace();
            _innermost = Holds.Namespace;
        }
        else if (_header is { } type && type.Outline.Body == i)
        {
            _scope = type.Number;
            _header = null;
            _innermost = Holds.Members;
            BeginMember();
        }
        else
        {
            _innermost = KindAt(i - 1) == TokenKind.Switch ? Holds.Arms : IsPropertyPattern(i) ? Holds.Properties : Holds.Code;
        }
    }

    private readonly bool IsPropertyPattern(int brace)
    {
        if (StartsPattern(brace)) return true;
        var start = brace - 1;
        if (!KindAt(start).IsIdentifier()) return false;
        while (KindAt(start - 1) is TokenKind.Dot or TokenKind.ColonColon && KindAt(start - 2).IsIdentifier()) start -= 2;
        return StartsPattern(start);
    }

    /// <summary>The parameters of a lambda, or a tuple of types in front of a name.</summary>
    private void OpenParen(int i)
    {
        var close = _closes[i];
        if (KindAt(close + 1) == TokenKind.Arrow) _lambdaUntil = close;
        if (KindAt(close + 1).IsIdentifier() && !KindAt(i - 1).EndsOperand() && _parser.AfterType(i) is var after and > 0
            && KindAt(after).IsIdentifier() && !IsOperatorWord(after))
        {
            _typesUntil = Math.Max(_typesUntil, after);
        }
    }

    private void Close(int i)
    {
        if (_brackets.Count == 0) return;
        if (KindAt(i) == TokenKind.CloseBracket && KindAt(i - 1) is TokenKind.OpenBracket or TokenKind.Comma) _rankEnd = i + 1;
        var wasMembers = _innermost;
        _scope = _brackets[^3];
        _namespace = _brackets[^2];
        _innermost = (Holds)_brackets[^1];
        _brackets.RemoveRange(_brackets.Count - 3, 3);
        if (_innermost is Holds.Members or Holds.Namespace or Holds.Nothing && KindAt(i) == TokenKind.CloseBrace && wasMembers != Holds.Attributes)
            BeginMember();
    }

    /// <summary><c>delegate*&lt;A, B&gt;</c>, where no name stands before the type arguments.</summary>
    private void FunctionPointer(int i)
    {
        var start = i - 1;
        while (start > 0 && KindAt(start) != TokenKind.Star && i - start < 8) start--;
        if (KindAt(start - 1) == TokenKind.Delegate && _parser.AfterAngles(i) is var after and > 0) _typesUntil = Math.Max(_typesUntil, after);
    }

    /// <summary>Whether a square bracket opens attributes: what follows its end is what they are put on.</summary>
    private readonly bool IsAttributeList(int open) =>
        MayPrecedeAttributes(open - 1) && BeginsAttribute(open + 1) && (CanHaveAttributes(_closes[open] + 1) || IsOfAssembly(open));

    /// <summary>Whether attributes may stand behind a token, rather than an index.</summary>
    private readonly bool MayPrecedeAttributes(int index) => KindAt(index) switch
    {
        TokenKind.Semicolon or TokenKind.OpenBrace or TokenKind.CloseBrace or TokenKind.CloseBracket or TokenKind.OpenParen => true,
        TokenKind.Comma or TokenKind.EndOfFile or TokenKind.Less or TokenKind.Assign or TokenKind.Arrow or TokenKind.Colon => true,
        TokenKind.Partial or TokenKind.Jump => true,
        _ => false,
    };

    /// <summary>A name, or <c>return:</c>, or <c>event:</c>.</summary>
    private readonly bool BeginsAttribute(int index) => KindAt(index).IsIdentifier() || KindAt(index) is TokenKind.Jump or TokenKind.Event;

    /// <summary>Whether what begins at a token is something that attributes are put on.</summary>
    private readonly bool CanHaveAttributes(int index) => KindAt(index) switch
    {
        >= TokenKind.Modifier and <= TokenKind.Using or TokenKind.PredefinedType or TokenKind.Ref or TokenKind.In => true,
        TokenKind.OpenBracket or TokenKind.Tilde or TokenKind.EndOfFile or TokenKind.WordOperator => true,
        TokenKind.OpenParen => _innermost != Holds.Arms,
        var kind => kind.IsIdentifier() && !IsOperatorWord(index),
    };

    /// <summary>Whether a bracket names what its attributes are put on, and nothing follows: <c>[assembly: A];</c>.</summary>
    private readonly bool IsOfAssembly(int open) => KindAt(_closes[open] + 1) == TokenKind.Semicolon && KindAt(open + 2) == TokenKind.Colon;
}

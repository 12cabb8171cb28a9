using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>What a name can mean where it stands.</summary>
internal ref partial struct NameReader
{
    /// <summary>An identifier: notes a use, or a variable, or nothing.</summary>
    private void Identifier(int i)
    {
        var before = KindAt(i - 1);
        if (before is TokenKind.Dot or TokenKind.PointerArrow or TokenKind.ColonColon)
        {
            // x.OfType<A>(): the name is a member of something, its type arguments are types.
            if (KindAt(i + 1) == TokenKind.Less) _ = Arguments(i + 1);
            return;
        }

        if (IsDeclared(i, before))
        {
            Declared(i);
            return;
        }

        var isArgument = i < _typesUntil;
        var isAmongTypes = isArgument || _header is not null && Depth == _headerDepth;
        var end = EndOfPath(i, out var length, out var arity);
        if (KindAt(i) != TokenKind.Identifier && length == 1 && IsContextual(i, end)) return;
        NamePosition? position = !isAmongTypes ? PositionOf(i, end, length, arity, before)
            : before == TokenKind.Where ? null : NamePosition.Type;
        if (position == NamePosition.Attribute && Depth == 1) Assembly(end - 1);
        if (position is { } known) Note(i, known, isArgument);
        else if (length == 1 && arity == 0) Untyped(i, before);
    }

    /// <summary>An attribute outside of everything; <paramref name="last"/> is the last part of its name.</summary>
    private void Assembly(int last)
    {
        if (IsText(last, "InternalsVisibleTo"u8) || IsText(last, "InternalsVisibleToAttribute"u8)) AddFriend(last);
    }

    /// <summary>A parameter of a lambda or a variable of a query has no type in front of it.</summary>
    private void Untyped(int i, TokenKind before)
    {
        var next = KindAt(i + 1);
        if (next == TokenKind.Arrow && _innermost != Holds.Arms
            || i < _lambdaUntil && next is TokenKind.Comma or TokenKind.CloseParen
            || before == TokenKind.Identifier && (IsText(i - 1, "from"u8) || IsText(i - 1, "let"u8) || IsText(i - 1, "into"u8) || IsText(i - 1, "join"u8)))
        {
            _names[NameAt(i)].ValueIn = _member;
        }
    }

    /// <summary>A word of the language where it is no name: <c>async Task</c>, <c>a and b</c>.</summary>
    private readonly bool IsContextual(int i, int end) => KindAt(i) switch
    {
        TokenKind.Partial or TokenKind.Async or TokenKind.File or TokenKind.Required or TokenKind.Scoped or TokenKind.Closed => true,
        TokenKind.Await or TokenKind.Yield or TokenKind.Where or TokenKind.When or TokenKind.And or TokenKind.Or => true,
        TokenKind.OrderBy or TokenKind.SelectOrGroup or TokenKind.Global => true,
        TokenKind.Extension => KindAt(end) == TokenKind.OpenParen,
        _ => false,
    };

    private void Note(int i, NamePosition position, bool isArgument)
    {
        var head = KindAt(i) == TokenKind.Global && KindAt(i + 1) == TokenKind.ColonColon ? -1 : NameAt(i);
        if (head >= 0)
        {
            ref var entry = ref _names[head];
            if (entry.TypeParameterIn == _member) return;
            if (entry.ValueIn == _member && position >= NamePosition.Expression) return;
        }

        var path = PathAt(i, out _, out _);
        if (path < 0) return;
        if (_header is { } type && position == NamePosition.Type && Depth == _headerDepth && !isArgument && IsBase(i, type))
            type.Bases.Add(path);
        var scope = _header is { } header && Depth > _headerDepth && _innermost == Holds.Code ? header.Number : _scope;
        _uses.Add(path, scope, position, LineOf(i));
    }

    /// <summary>Whether a name in the header of a type is one of its bases, rather than of a constraint.</summary>
    private readonly bool IsBase(int i, TypeInProgress type)
    {
        if (type.Outline.Kind is DeclarationKind.Enum or DeclarationKind.Delegate) return false;
        type.Seen = Math.Max(type.Seen, type.Outline.Token + 1);
        while (type.Seen < i && KindAt(type.Seen) != TokenKind.Where) type.Seen++;
        return type.Seen >= i;
    }

    /// <summary>Whether the identifier is the name of what is declared here, because a type stands before it.</summary>
    private readonly bool IsDeclared(int i, TokenKind before) => before switch
    {
        TokenKind.PredefinedType => true,
        TokenKind.Identifier => !IsOperatorWord(i - 1) && !IsDirective(i - 1),
        TokenKind.Greater => i == _argumentsEnd,
        TokenKind.CloseBracket => i == _rankEnd,
        TokenKind.CloseParen => i < _typesUntil || i == _typesUntil,
        TokenKind.Question or TokenKind.Star => i < _typesUntil || IsAmongMembers,
        _ => false,
    };

    /// <summary>Whether a word before a name is one of the language, so that no type ends there.</summary>
    private readonly bool IsDirective(int word) =>
        KindAt(word - 1) is not (TokenKind.Dot or TokenKind.ColonColon)
        && (IsText(word, "from"u8) || IsText(word, "let"u8) || IsText(word, "join"u8) || IsText(word, "into"u8) || IsText(word, "alias"u8));

    /// <summary>Whether an identifier is a word that stands between operands: <c>a is not B</c>, <c>select x</c>, <c>a with { }</c>.</summary>
    private readonly bool IsOperatorWord(int index)
    {
        var kind = KindAt(index);
        if (kind is TokenKind.And or TokenKind.Or or TokenKind.When or TokenKind.Where or TokenKind.OrderBy or TokenKind.SelectOrGroup) return true;
        if (kind != TokenKind.Identifier) return false;
        var token = _tokens[index];
        return (token.End - token.Start) switch
        {
            2 => IsText(index, "on"u8) || IsText(index, "by"u8),
            3 => IsText(index, "not"u8) || IsText(index, "let"u8),
            4 => IsText(index, "with"u8) || IsText(index, "into"u8) || IsText(index, "join"u8) || IsText(index, "from"u8),
            6 => IsText(index, "equals"u8),
            9 => IsText(index, "ascending"u8),
            10 => IsText(index, "descending"u8),
            _ => false,
        };
    }

    /// <summary>A declared name; with dots before it, it names the interface whose member is implemented.</summary>
    private void Declared(int i)
    {
        var end = EndOfPath(i, out var length, out var arity);
        if (length > 1)
        {
            // void IFirst.Run(): everything but the last part is a type.
            var path = PathAt(i, out _, out var withoutLast);
            if (path >= 0 && withoutLast >= 0) _uses.Add(withoutLast, _scope, NamePosition.Type, LineOf(i));
        }

        var open = EndOfNames(i);
        if (arity > 0 && KindAt(end) == TokenKind.OpenParen)
        {
            TypeParameters(open, null);
            return;
        }

        if (length != 1 || KindAt(i + 1) is TokenKind.OpenParen or TokenKind.OpenBrace) return;
        var name = NameAt(i);
        if (_innermost != Holds.Members) _names[name].ValueIn = _member;
        if (_header is { } type && Depth == _headerDepth + 1 && type.Outline.Kind != DeclarationKind.Delegate)
            type.Outline.Add(i, isStatic: false, _parser.LooksLikeType(i));
    }

    private NamePosition? PositionOf(int i, int end, int length, int arity, TokenKind before)
    {
        if (_innermost == Holds.Attributes && before is TokenKind.OpenBracket or TokenKind.Comma or TokenKind.Colon)
            return KindAt(end) == TokenKind.Colon ? null : NamePosition.Attribute;
        if (IsDeclaredAt(end)) return NamePosition.Type;
        if ((IsInPattern(before) ? NamePosition.Pattern : AfterWord(i, end, before)) is { } told)
            return told == NamePosition.Pattern && KindAt(end) is TokenKind.OpenBrace or TokenKind.OpenParen ? NamePosition.Type : told;
        if (BeforeSuffix(i, end, before) is { } suffixed) return suffixed;
        if (before == TokenKind.Where && KindAt(end) == TokenKind.Colon) return null;
        if (IsConstraint(i, before)) return NamePosition.Type;
        if (length > 1) return NamePosition.Expression;
        return arity > 0 && KindAt(end) != TokenKind.OpenParen ? NamePosition.Type : null;
    }

    /// <summary>Whether something is declared at a token, so that what stands before it is its type.</summary>
    private readonly bool IsDeclaredAt(int index) => KindAt(index) is TokenKind.This or TokenKind.OperatorKeyword
        || KindAt(index).IsIdentifier() && (!IsOperatorWord(index) || IsDeclaredWord(index));

    /// <summary>What the sign behind a name says of it: <c>A[]</c>, <c>A?</c>, <c>A*</c>.</summary>
    private readonly NamePosition? BeforeSuffix(int i, int end, TokenKind before) => KindAt(end) switch
    {
        TokenKind.OpenBracket when _parser.IsRankSpecifier(end) => NamePosition.Type,
        TokenKind.Question when IsNullableType(end) => NamePosition.Type,
        TokenKind.Star => PositionOfPointed(i, end, before),
        _ => null,
    };

    /// <summary>Whether a pattern begins at a token, because of the word before it or of the pattern around it.</summary>
    private readonly bool StartsPattern(int i)
    {
        var before = KindAt(i - 1);
        return before is TokenKind.Case or TokenKind.And or TokenKind.Or
            || before == TokenKind.WordOperator && IsText(i - 1, "is"u8)
            || before == TokenKind.Identifier && IsText(i - 1, "not"u8)
            || IsInPattern(before);
    }

    /// <summary>Whether a part of the pattern around it begins behind a token.</summary>
    private readonly bool IsInPattern(TokenKind before) => _innermost switch
    {
        Holds.Arms => before is TokenKind.OpenBrace or TokenKind.Comma,
        Holds.Elements => before is TokenKind.OpenBracket or TokenKind.Comma,
        Holds.Properties => before == TokenKind.Colon,
        _ => false,
    };

    /// <summary>What the word before a name, or before the parenthesis that it stands in, says of it.</summary>
    private readonly NamePosition? AfterWord(int i, int end, TokenKind before)
    {
        switch (before)
        {
            case TokenKind.New or TokenKind.OperatorKeyword:
                return NamePosition.Type;
            case TokenKind.Checked when KindAt(i - 2) == TokenKind.OperatorKeyword:
                return NamePosition.Type;
            case TokenKind.WordOperator when IsText(i - 1, "is"u8):
                return NamePosition.Pattern;
            case TokenKind.WordOperator when IsText(i - 1, "as"u8) || IsText(i - 1, "stackalloc"u8):
                return NamePosition.Type;
            case TokenKind.Case or TokenKind.And or TokenKind.Or:
                return NamePosition.Pattern;
            case TokenKind.Identifier when IsText(i - 1, "not"u8):
                return NamePosition.Pattern;
            case TokenKind.OpenParen:
                return InParentheses(i, end);
            default:
                return null;
        }
    }

    private readonly NamePosition? InParentheses(int i, int end)
    {
        switch (KindAt(i - 2))
        {
            case TokenKind.WordOperand when IsText(i - 2, "typeof"u8) || IsText(i - 2, "sizeof"u8):
            case TokenKind.Default or TokenKind.Catch or TokenKind.Extension:
                return NamePosition.Type;
            case TokenKind.Identifier when IsText(i - 2, "nameof"u8):
                return NamePosition.NameOf;
            case TokenKind.WordOperator when IsText(i - 2, "is"u8):
            case TokenKind.Identifier when IsText(i - 2, "not"u8):
                return NamePosition.Pattern;
            default:
                return IsCast(i - 1, end) ? NamePosition.Type : null;
        }
    }

    /// <summary>Whether parentheses around one name make a cast: an operand follows, and nothing that could be called stands before.</summary>
    private readonly bool IsCast(int open, int end)
    {
        while (KindAt(end) is TokenKind.Question or TokenKind.Star) end++;
        return KindAt(end) == TokenKind.CloseParen && !OwnsParentheses(open - 1) && BeginsOperand(end + 1);
    }

    /// <summary>Whether parentheses behind a token belong to it: a statement's, a call's.</summary>
    private readonly bool OwnsParentheses(int index)
    {
        switch (KindAt(index))
        {
            case TokenKind.If or TokenKind.While or TokenKind.For or TokenKind.Foreach or TokenKind.Lock or TokenKind.Switch:
            case TokenKind.Using or TokenKind.Fixed or TokenKind.When or TokenKind.Checked or TokenKind.WordOperand:
                return true;
            case TokenKind.Await or TokenKind.CloseParen:
                return false;
            case var kind:
                return kind.EndsOperand() && !IsOperatorWord(index);
        }
    }

    /// <summary>Whether what begins at a token is an operand, and cannot go on with what stands before it.</summary>
    private readonly bool BeginsOperand(int index) => KindAt(index) switch
    {
        TokenKind.Literal or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.New or TokenKind.This or TokenKind.Tilde => true,
        TokenKind.WordOperand or TokenKind.PredefinedType or TokenKind.Default or TokenKind.Delegate => true,
        TokenKind.Static or TokenKind.Checked => true,
        TokenKind.Operator => IsText(index, "!"u8),
        var kind => kind.IsIdentifier() && !IsOperatorWord(index),
    };

    /// <summary>Whether a question mark makes the name before it a nullable type rather than asking.</summary>
    private readonly bool IsNullableType(int question)
    {
        var next = KindAt(question + 1);
        if (next is TokenKind.This or TokenKind.OperatorKeyword) return true;
        if (next == TokenKind.OpenBracket && _parser.IsRankSpecifier(question + 1)) return true;
        if (!next.IsIdentifier()) return false;
        if (IsAmongMembers) return true;
        return KindAt(question + 2) switch
        {
            TokenKind.Assign or TokenKind.Semicolon or TokenKind.Comma or TokenKind.CloseParen or TokenKind.In => true,
            TokenKind.OpenParen => KindAt(_closes[question + 2] + 1) is TokenKind.OpenBrace or TokenKind.Arrow,
            _ => false,
        };
    }

    /// <summary>A name before a star is a type if the star cannot multiply; among parameters it can, where there is such a value.</summary>
    private readonly NamePosition? PositionOfPointed(int i, int star, TokenKind before)
    {
        var next = star + 1;
        while (KindAt(next) == TokenKind.Star) next++;
        if (IsAmongMembers) return NamePosition.Type;
        if (!KindAt(next).IsIdentifier()) return null;
        return before switch
        {
            TokenKind.Semicolon or TokenKind.OpenBrace or TokenKind.CloseBrace or >= TokenKind.Modifier and <= TokenKind.Unsafe => NamePosition.Type,
            TokenKind.OpenParen when KindAt(i - 2) is TokenKind.Fixed or TokenKind.For => NamePosition.Type,
            TokenKind.OpenParen or TokenKind.Comma or TokenKind.CloseBracket when KindAt(next + 1) is TokenKind.Comma or TokenKind.CloseParen
                => NamePosition.Pattern,
            _ => null,
        };
    }

    /// <summary>Whether a word of queries and patterns is a name after all, because what follows is how declarations go on: <c>Group group = …</c>.</summary>
    private readonly bool IsDeclaredWord(int index) =>
        KindAt(index + 1) is TokenKind.Assign or TokenKind.Semicolon or TokenKind.Comma or TokenKind.CloseParen or TokenKind.In;

    /// <summary>Whether a name is a constraint of a generic method: <c>where T : A, B</c>.</summary>
    private readonly bool IsConstraint(int i, TokenKind before)
    {
        if (before is not (TokenKind.Colon or TokenKind.Comma)) return false;
        for (var at = i - 1; at > 1 && i - at < 200; at--)
        {
            var kind = KindAt(at);
            if (kind == TokenKind.Colon && KindAt(at - 2) == TokenKind.Where) return true;
            if (!kind.IsIdentifier() && kind is not (TokenKind.Colon or TokenKind.Comma or TokenKind.Dot or TokenKind.Less or TokenKind.Greater
                or TokenKind.Question or TokenKind.Class or TokenKind.Struct or TokenKind.ColonColon or TokenKind.PredefinedType))
                return false;
        }

        return false;
    }
}

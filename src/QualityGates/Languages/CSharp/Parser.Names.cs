using System.Globalization;
using System.Text;

namespace QualityGates.Languages.CSharp;

/// <summary>Names, and looking ahead over types and modifiers. Nothing here moves the parser.</summary>
internal ref partial struct Parser
{
    /// <summary>Types nested deeper than this are taken for something else, which bounds looking ahead.</summary>
    private const int DeepestType = 24;

    /// <summary>The identifier at <paramref name="index"/> without <c>@</c> and with its escapes resolved.</summary>
    private readonly string NameAt(int index)
    {
        if ((uint)index >= (uint)_tokens.Length) return "";
        var text = TextOf(index);
        if (text.Length > 0 && text[0] == (byte)'@') text = text[1..];
        var name = Encoding.UTF8.GetString(text);
        return text.Contains((byte)'\\') ? Unescape(name) : name;
    }

    /// <summary>A dotted name from one token to before another, its type arguments left out.</summary>
    public readonly string NameOf(int from, int to)
    {
        if (to == from + 1) return NameAt(from);
        var name = new StringBuilder();
        for (var i = from; i < to;)
        {
            var kind = KindAt(i);
            if (kind == TokenKind.Less && AfterAngles(i) is var after and > 0)
            {
                i = after;
                continue;
            }

            name.Append(kind switch
            {
                TokenKind.Dot => ".",
                TokenKind.ColonColon => "::",
                _ => NameAt(i),
            });
            i++;
        }

        return name.ToString();
    }

    private static string Unescape(string name)
    {
        var result = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var digits = name[i] != '\\' || i + 1 == name.Length ? 0 : name[i + 1] == 'u' ? 4 : 8;
            if (digits > 0 && i + 2 + digits <= name.Length
                && int.TryParse(name.AsSpan(i + 2, digits), NumberStyles.AllowHexSpecifier, null, out var rune)
                && Rune.IsValid(rune))
            {
                result.Append(new Rune(rune).ToString());
                i += 1 + digits;
            }
            else
            {
                result.Append(name[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>The index behind attribute lists and modifiers.</summary>
    private readonly int AfterModifiers(int index)
    {
        while (true)
        {
            switch (KindAt(index))
            {
                case TokenKind.OpenBracket:
                    index = CloseOf(index) + 1;
                    break;
                case >= TokenKind.Modifier and <= TokenKind.Unsafe:
                case TokenKind.Ref when KindAt(index + 1) is TokenKind.Struct or TokenKind.Partial:
                case TokenKind.Async or TokenKind.Closed or TokenKind.File when IsModifier(index):
                case TokenKind.Partial or TokenKind.Required when IsModifier(index):
                    index++;
                    break;
                default:
                    return index;
            }
        }
    }

    /// <summary>Whether the word at <paramref name="index"/>, which may be an identifier too, modifies what follows.</summary>
    private readonly bool IsModifier(int index)
    {
        var next = KindAt(index + 1);
        if (next.IsIdentifier())
        {
            // async Task { get; } is a property of a type named async; only a constructor has no type before its name.
            return KindAt(index + 2) switch
            {
                TokenKind.OpenParen => KindAt(index) == TokenKind.Partial || next == TokenKind.Extension,
                TokenKind.OpenBrace or TokenKind.Arrow or TokenKind.Semicolon or TokenKind.Assign or TokenKind.Comma => false,
                _ => true,
            };
        }

        if (next != TokenKind.OpenParen)
        {
            return next is >= TokenKind.Modifier and <= TokenKind.Struct
                or TokenKind.PredefinedType or TokenKind.Ref;
        }

        // (int, int) Pair(): a tuple type has a name behind it, a parameter list has not.
        var type = AfterType(index + 1);
        return type > 0 && (KindAt(type).IsIdentifier() || KindAt(type) is TokenKind.This);
    }

    /// <summary>The index behind the type that starts at <paramref name="index"/>, or -1 if none does.</summary>
    public readonly int AfterType(int index, int depth = 0)
    {
        if (depth > DeepestType) return -1;
        if (KindAt(index) == TokenKind.Scoped && KindAt(index + 1) is TokenKind.Ref) index++;
        if (KindAt(index) == TokenKind.Ref) index += KindAt(index + 1) == TokenKind.Readonly ? 2 : 1;
        switch (KindAt(index))
        {
            case TokenKind.PredefinedType:
                return AfterTypeSuffixes(index + 1);
            case TokenKind.OpenParen:
                return AfterTuple(index, depth);
            case TokenKind.Delegate when KindAt(index + 1) == TokenKind.Star:
                return AfterFunctionPointer(index + 2);
        }

        while (KindAt(index).IsIdentifier())
        {
            index++;
            if (KindAt(index) == TokenKind.Less)
            {
                index = AfterTypeArguments(index, depth);
                if (index < 0) return -1;
            }

            if (KindAt(index) is not (TokenKind.Dot or TokenKind.ColonColon)) return AfterTypeSuffixes(index);
            index++;
        }

        return -1;
    }

    private readonly int AfterTypeSuffixes(int index)
    {
        while (true)
        {
            switch (KindAt(index))
            {
                case TokenKind.Question or TokenKind.Star:
                    index++;
                    break;
                case TokenKind.OpenBracket when IsRankSpecifier(index):
                    index = CloseOf(index) + 1;
                    break;
                default:
                    return index;
            }
        }
    }

    public readonly bool IsRankSpecifier(int open)
    {
        var index = open + 1;
        while (KindAt(index) == TokenKind.Comma) index++;
        return index == CloseOf(open);
    }

    private readonly int AfterTuple(int open, int depth)
    {
        var close = CloseOf(open);
        var index = open + 1;
        var isTuple = false; // (A) alone is a cast
        while (index < close)
        {
            index = AfterType(index, depth + 1);
            if (index < 0) return -1;
            if (KindAt(index).IsIdentifier()) index++;
            if (index == close) return isTuple ? AfterTypeSuffixes(close + 1) : -1;
            if (KindAt(index) != TokenKind.Comma) return -1;
            isTuple = true;
            index++;
        }

        return -1;
    }

    /// <summary><c>delegate* unmanaged[Cdecl]&lt;int, ref readonly int, void&gt;</c> from behind the star.</summary>
    private readonly int AfterFunctionPointer(int index)
    {
        if (KindAt(index).IsIdentifier()) index++;
        if (KindAt(index) == TokenKind.OpenBracket) index = CloseOf(index) + 1;
        if (KindAt(index) != TokenKind.Less) return -1;
        index = AfterAngles(index);
        return index < 0 ? -1 : AfterTypeSuffixes(index);
    }

    /// <summary>The index behind <c>&lt;A, B&lt;C&gt;&gt;</c> if what stands there can be type arguments only, else -1.</summary>
    public readonly int AfterTypeArguments(int index, int depth = 0)
    {
        index++;
        while (KindAt(index) == TokenKind.Comma) index++;
        if (KindAt(index) == TokenKind.Greater) return index + 1;
        while (true)
        {
            index = AfterType(index, depth + 1);
            if (index < 0) return -1;
            if (KindAt(index) == TokenKind.Greater) return index + 1;
            if (KindAt(index) != TokenKind.Comma) return -1;
            index++;
        }
    }

    /// <summary>
    /// The index behind the angle brackets that open at <paramref name="index"/>, where a declaration leaves no doubt that
    /// they are brackets; they may hold attributes and modifiers. -1 if they do not close.
    /// </summary>
    public readonly int AfterAngles(int index)
    {
        var depth = 0;
        while (true)
        {
            switch (KindAt(index))
            {
                case TokenKind.Less:
                    depth++;
                    break;
                case TokenKind.Greater when --depth == 0:
                    return index + 1;
                case TokenKind.Semicolon or TokenKind.OpenBrace or TokenKind.Arrow:
                case var kind when kind.IsClose():
                    return -1;
            }

            index = After(index);
        }
    }
}

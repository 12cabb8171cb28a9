using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>Dotted names.</summary>
internal ref partial struct NameReader
{
    /// <summary>The index behind the dotted name at <paramref name="i"/>, with how many parts and how many last type arguments.</summary>
    private int EndOfPath(int i, out int length, out int arity)
    {
        length = 0;
        while (true)
        {
            length++;
            arity = 0;
            var end = i + 1;
            if (KindAt(end) == TokenKind.Less && Arguments(end) is var after and > 0)
            {
                arity = ArityOf(end, after);
                end = after;
            }

            if (KindAt(end) is not (TokenKind.Dot or TokenKind.ColonColon) || !KindAt(end + 1).IsIdentifier()) return end;
            i = end + 1;
        }
    }

    /// <summary>The index of the last part of a path's names: its type arguments, if any, open there.</summary>
    private readonly int EndOfNames(int i)
    {
        while (true)
        {
            var end = i + 1;
            if (KindAt(end) == TokenKind.Less && _parser.AfterTypeArguments(end) is var after and > 0)
            {
                if (KindAt(after) != TokenKind.Dot) return end;
                end = after;
            }

            if (KindAt(end) is not (TokenKind.Dot or TokenKind.ColonColon) || !KindAt(end + 1).IsIdentifier()) return end;
            i = end + 1;
        }
    }

    /// <summary>The index behind type arguments, in which from now on only types stand; -1 if there are none.</summary>
    private int Arguments(int open)
    {
        var after = _parser.AfterTypeArguments(open);
        if (after < 0) return after;
        _typesUntil = Math.Max(_typesUntil, after - 1);
        _argumentsEnd = Math.Max(_argumentsEnd, after);
        return after;
    }

    private readonly int ArityOf(int open, int after)
    {
        var (count, depth) = (1, 0);
        for (var i = open + 1; i < after - 1; i = KindAt(i).IsOpen() ? _closes[i] + 1 : i + 1)
        {
            var kind = KindAt(i);
            if (kind == TokenKind.Less) depth++;
            else if (kind == TokenKind.Greater) depth--;
            else if (kind == TokenKind.Comma && depth == 0) count++;
        }

        return count;
    }

    /// <summary>The path of the dotted name at <paramref name="i"/>.</summary>
    /// <param name="i">Its first token.</param>
    /// <param name="end">Behind it.</param>
    /// <param name="withoutLast">The path before its last dot, or -1.</param>
    private int PathAt(int i, out int end, out int withoutLast)
    {
        var path = -1;
        withoutLast = -1;
        if (KindAt(i) == TokenKind.Global && KindAt(i + 1) == TokenKind.ColonColon)
        {
            path = CSharpNames.Global;
            i += 2;
        }

        while (true)
        {
            end = i + 1;
            var arity = 0;
            if (KindAt(end) == TokenKind.Less && Arguments(end) is var after and > 0)
            {
                arity = ArityOf(end, after);
                end = after;
            }

            withoutLast = path;
            if (!KindAt(i).IsIdentifier()) return path;
            path = _uses.Path(path, NameAt(i), arity);
            if (KindAt(end) is not (TokenKind.Dot or TokenKind.ColonColon) || !KindAt(end + 1).IsIdentifier()) return path;
            i = end + 1;
        }
    }
}

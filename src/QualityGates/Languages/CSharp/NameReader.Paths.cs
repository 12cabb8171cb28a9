using System.Collections.Immutable;
using System.Text;
using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>Dotted names, and the facts that come of them.</summary>
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

    private readonly CSharpNames Build()
    {
        var kept = new List<string>();
        var paths = _uses.Paths().ToArray();
        for (var i = 1; i < paths.Length; i += CSharpNames.PathLength) paths[i] = Keep(paths[i], kept);
        var types = ImmutableArray.CreateBuilder<CSharpType>(_types.Count);
        foreach (var type in _types) types.Add(Build(type, kept));
        var usings = ImmutableArray.CreateBuilder<CSharpUsing>(_usings.Count);
        foreach (var one in _usings) usings.Add(one.Alias < 0 ? one : one with { Alias = Keep(one.Alias, kept) });
        return new CSharpNames([.. kept], [.. _namespaces], usings.MoveToImmutable(), types.MoveToImmutable(), [.. paths], _uses.Uses())
        {
            Friends = _friends is null ? [] : [.. _friends],
        };
    }

    private readonly CSharpType Build(TypeInProgress type, List<string> kept)
    {
        var outline = type.Outline;
        var members = new int[outline.Members.Count / 2];
        for (var i = 0; i < members.Length; i++)
            members[i] = (Keep(NameAt(outline.Members[i * 2]), kept) << 2) | outline.Members[(i * 2) + 1];
        var parameters = new int[type.TypeParameters.Count];
        for (var i = 0; i < parameters.Length; i++) parameters[i] = Keep(type.TypeParameters[i], kept);
        return new CSharpType(Keep(NameAt(outline.Token), kept), outline.Kind, type.Namespace, type.Parent, AccessOf(outline, type.Parent))
        {
            IsPartial = KindAt(outline.Head - 1) == TokenKind.Partial,
            IsStatic = _parser.IsStatic(outline.Start, outline.Head),
            Members = [.. members],
            TypeParameters = [.. parameters],
            Bases = [.. type.Bases],
        };
    }

    private readonly int Keep(int name, List<string> kept)
    {
        ref var entry = ref _names[name];
        if (entry.Kept >= 0) return entry.Kept;
        kept.Add(_names.TextOf(_source, name));
        return entry.Kept = kept.Count - 1;
    }

    private readonly CSharpAccess AccessOf(OutlineType type, int parent)
    {
        var isInternal = false;
        for (var i = type.Start; i < type.Head; i = KindAt(i) == TokenKind.OpenBracket ? _closes[i] + 1 : i + 1)
        {
            if (KindAt(i) == TokenKind.File) return CSharpAccess.File;
            if (IsText(i, "public"u8)) return CSharpAccess.Public;
            if (IsText(i, "internal"u8)) isInternal = true;
            if (!isInternal && (IsText(i, "private"u8) || IsText(i, "protected"u8))) return CSharpAccess.Nested;
        }

        if (isInternal || parent < 0) return CSharpAccess.Internal;
        return _types[parent].Outline.Kind == DeclarationKind.Interface ? CSharpAccess.Public : CSharpAccess.Nested;
    }

    /// <summary>The assembly that an <c>InternalsVisibleTo</c> names, without its key.</summary>
    private void AddFriend(int attribute)
    {
        if (KindAt(attribute + 1) != TokenKind.OpenParen || KindAt(attribute + 2) != TokenKind.Literal) return;
        var text = _parser.TextOf(attribute + 2).Trim("@\""u8);
        var comma = text.IndexOf((byte)',');
        (_friends ??= []).Add(Encoding.UTF8.GetString(comma < 0 ? text : text[..comma]).Trim());
    }
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>The facts that come of what was read.</summary>
internal ref partial struct NameReader
{
    private readonly CSharpNames Build()
    {
        var paths = _uses.Paths(_source, _names);
        var types = ImmutableArray.CreateBuilder<CSharpType>(_types.Count);
        foreach (var type in _types) types.Add(Build(type));
        var usings = ImmutableArray.CreateBuilder<CSharpUsing>(_usings.Count);
        foreach (var one in _usings) usings.Add(one.Alias < 0 ? one : one with { Alias = Keep(one.Alias) });
        return new CSharpNames([.. _names.Kept], [.. _namespaces], usings.MoveToImmutable(), types.MoveToImmutable(), paths, _uses.Uses())
        {
            Friends = _friends is null ? [] : [.. _friends],
        };
    }

    private readonly CSharpType Build(TypeInProgress type)
    {
        var outline = type.Outline;
        var members = new int[outline.Members.Count / 2];
        for (var i = 0; i < members.Length; i++)
            members[i] = (Keep(NameAt(outline.Members[i * 2])) << 2) | outline.Members[(i * 2) + 1];
        var parameters = new int[type.TypeParameters.Count];
        for (var i = 0; i < parameters.Length; i++) parameters[i] = Keep(type.TypeParameters[i]);
        return new CSharpType(Keep(NameAt(outline.Token)), outline.Kind, type.Namespace, type.Parent, AccessOf(outline, type.Parent))
        {
            IsPartial = KindAt(outline.Head - 1) == TokenKind.Partial,
            IsStatic = _parser.IsStatic(outline.Start, outline.Head),
            Members = ImmutableCollectionsMarshal.AsImmutableArray(members),
            TypeParameters = ImmutableCollectionsMarshal.AsImmutableArray(parameters),
            Bases = [.. type.Bases],
        };
    }

    private readonly int Keep(int name) => _names.Keep(_source, name);

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

using System.Collections.Immutable;
using System.Text;
using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>
/// The members of one type and the bodies among them. When the type is complete it finds which members each body names: as a
/// plain identifier or behind <c>this.</c>, whatever locals of the same name there may be.
/// </summary>
internal sealed class MemberUses
{
    private readonly List<string> _members = [];
    private readonly List<(int Declaration, int From, int To)> _bodies = [];

    /// <summary>The open brackets around the current token, each with whether it encloses <c>Name = value</c> elements.</summary>
    private readonly Stack<bool> _initialisers = new();

    /// <summary>Notes a field, property, method or event, or a parameter of the primary constructor.</summary>
    public void AddMember(string name) => _members.Add(name);

    /// <summary>Notes the tokens that are the body of a declaration.</summary>
    public void AddBody(int declaration, int from, int to) => _bodies.Add((declaration, from, to));

    /// <summary>Sets <see cref="Declaration.Touches"/> of every body.</summary>
    public void Resolve(ReadOnlySpan<byte> source, TokenTree tree, FactBuilder facts)
    {
        var members = new Dictionary<string, int>(Utf8NameComparer.Instance);
        _members.Sort(StringComparer.Ordinal);
        foreach (var name in _members) members.TryAdd(name, members.Count);
        var ordered = new string[members.Count];
        foreach (var (name, order) in members) ordered[order] = name;
        var isUsed = new bool[members.Count];
        foreach (var (declaration, from, to) in _bodies)
        {
            Array.Clear(isUsed);
            MarkUses(source, tree, from, to, members.GetAlternateLookup<ReadOnlySpan<byte>>(), isUsed);
            ref var body = ref facts.Declarations[declaration];
            body = body with { Touches = Used(ordered, isUsed) };
        }
    }

    private void MarkUses(
        ReadOnlySpan<byte> source,
        TokenTree tree,
        int from,
        int to,
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<byte>> members,
        bool[] isUsed)
    {
        _initialisers.Clear();
        var tokens = tree.Tokens;
        for (var i = from; i < to; i++)
        {
            var kind = (TokenKind)tokens[i].Kind;
            if (kind.IsIdentifier())
            {
                if (IsSomebodyElses(tokens, i)) continue;
                if (members.TryGetValue(source[tokens[i].Start..tokens[i].End], out var member)) isUsed[member] = true;
            }
            else if (kind.IsOpen())
            {
                _initialisers.Push(kind == TokenKind.OpenBrace && !HasStatements(tree, i));
            }
            else if (kind.IsClose())
            {
                _initialisers.TryPop(out _);
            }
        }
    }

    private bool IsSomebodyElses(ReadOnlySpan<Token> tokens, int index) =>
        IsNamedAfterReceiver(tokens, index) || IsLabel(tokens, index);

    /// <summary><c>other.Name</c>: a member of something else, unless the receiver is <c>this</c>.</summary>
    private static bool IsNamedAfterReceiver(ReadOnlySpan<Token> tokens, int index) => KindAt(tokens, index - 1) switch
    {
        TokenKind.Dot => KindAt(tokens, index - 2) != TokenKind.This,
        TokenKind.PointerArrow or TokenKind.ColonColon => true,
        _ => false,
    };

    /// <summary><c>name: value</c> in arguments and patterns, <c>Name = value</c> in initialisers: others' names.</summary>
    private bool IsLabel(ReadOnlySpan<Token> tokens, int index)
    {
        var before = KindAt(tokens, index - 1);
        if (before is not (TokenKind.Comma or TokenKind.OpenParen or TokenKind.OpenBrace or TokenKind.OpenBracket)) return false;
        return KindAt(tokens, index + 1) switch
        {
            TokenKind.Colon => true,
            TokenKind.Assign => _initialisers.TryPeek(out var isInitialiser) && isInitialiser,
            _ => false,
        };
    }

    /// <summary>Whether a brace opens a block: only there semicolons stand between the elements.</summary>
    private static bool HasStatements(TokenTree tree, int open)
    {
        var close = tree.Closes[open];
        for (var i = open + 1; i < close; i++)
        {
            var kind = KindAt(tree.Tokens, i);
            if (kind == TokenKind.Semicolon) return true;
            if (kind.IsOpen()) i = tree.Closes[i];
        }

        return false;
    }

    private static TokenKind KindAt(ReadOnlySpan<Token> tokens, int index) =>
        (uint)index < (uint)tokens.Length ? (TokenKind)tokens[index].Kind : TokenKind.EndOfFile;

    private static ImmutableArray<string> Used(string[] names, bool[] isUsed)
    {
        var used = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < names.Length; i++)
        {
            if (isUsed[i]) used.Add(names[i]);
        }

        return used.ToImmutable();
    }

    /// <summary>Looks names up by the bytes of an identifier, with or without <c>@</c>.</summary>
    private sealed class Utf8NameComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
    {
        public static readonly Utf8NameComparer Instance = new();

        public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

        public int GetHashCode(string name)
        {
            Span<byte> bytes = name.Length <= 128 ? stackalloc byte[name.Length * 3] : new byte[name.Length * 3];
            return GetHashCode(bytes[..Encoding.UTF8.GetBytes(name, bytes)]);
        }

        public bool Equals(ReadOnlySpan<byte> alternate, string other)
        {
            alternate = WithoutAt(alternate);
            if (alternate.Length < other.Length) return false;
            Span<char> chars = alternate.Length <= 256 ? stackalloc char[alternate.Length] : new char[alternate.Length];
            return chars[..Encoding.UTF8.GetChars(alternate, chars)].SequenceEqual(other);
        }

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = 2166136261u;
            foreach (var b in WithoutAt(alternate)) hash = (hash ^ b) * 16777619u;
            return (int)hash;
        }

        public string Create(ReadOnlySpan<byte> alternate) => Encoding.UTF8.GetString(WithoutAt(alternate));

        private static ReadOnlySpan<byte> WithoutAt(ReadOnlySpan<byte> name) =>
            name.Length > 0 && name[0] == (byte)'@' ? name[1..] : name;
    }
}

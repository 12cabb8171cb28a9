using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>What of a file's structure matters to the names in it. The parser fills it, <see cref="NameReader"/> walks along it.</summary>
internal sealed class Outline
{
    /// <summary>What stands at one token, in order of the tokens.</summary>
    public List<OutlineMark> Marks { get; } = [];

    /// <summary>The innermost open type, or null.</summary>
    public OutlineType? Type { get; private set; }

    /// <summary>Forgets the file before.</summary>
    public void Clear()
    {
        Marks.Clear();
        Type = null;
    }

    /// <summary>A type of that name begins.</summary>
    public OutlineType Open(DeclarationKind kind, int start, int head, int name)
    {
        Type = new OutlineType(kind, start, head, name, Type);
        Marks.Add(Type);
        return Type;
    }

    /// <summary>The innermost type ends.</summary>
    public void Close() => Type = Type?.Outer;
}

/// <summary>What begins at a token: the name of a type or a namespace, or a directive.</summary>
/// <param name="Token">The token.</param>
internal abstract record OutlineMark(int Token);

/// <summary>A namespace; its name is the tokens from <see cref="OutlineMark.Token"/> to before <paramref name="End"/>.</summary>
/// <param name="Token">The first token of its name.</param>
/// <param name="End">Its brace, or the semicolon of a file-scoped one.</param>
internal sealed record OutlineNamespace(int Token, int End) : OutlineMark(Token);

/// <summary>A using directive.</summary>
/// <param name="Token">Its first token.</param>
/// <param name="Alias">The name it gives, or -1.</param>
/// <param name="Name">Where what it imports begins.</param>
/// <param name="End">Its semicolon.</param>
/// <param name="IsStatic">Whether it imports the members of a type.</param>
/// <param name="IsGlobal">Whether it holds for the whole project.</param>
internal sealed record OutlineUsing(int Token, int Alias, int Name, int End, bool IsStatic, bool IsGlobal) : OutlineMark(Token);

/// <summary>A type.</summary>
internal sealed record OutlineType(DeclarationKind Kind, int Start, int Head, int Token, OutlineType? Outer) : OutlineMark(Token)
{
    /// <summary>Its members: the token of each name, and its flags (<see cref="CSharpType.Static"/>), in turn.</summary>
    public List<int> Members { get; } = [];

    /// <summary>Notes a member by the token of its name.</summary>
    public void Add(int name, bool isStatic, bool isLikeType)
    {
        Members.Add(name);
        Members.Add((isStatic ? CSharpType.Static : 0) | (isLikeType ? CSharpType.LikeItsType : 0));
    }

    /// <summary>The brace that opens its body, or the token behind its header.</summary>
    public int Body { get; set; }
}

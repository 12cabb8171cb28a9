using System.Collections.Immutable;

namespace QualityGates.Facts;

/// <summary>
/// What a C# file declares and which names it uses where a type may be meant: enough to bind them once all files are known. Numbers
/// mean places in the other arrays; a name that stands a thousand times in the file is here once.
/// </summary>
/// <param name="Names">Every identifier that the rest means, each once.</param>
/// <param name="Namespaces">The namespace blocks in source order; the first is the file itself, its name is empty.</param>
/// <param name="Usings">The using directives in source order.</param>
/// <param name="Types">The types in source order, the outer one before those inside it.</param>
/// <param name="Paths">
/// Dotted names as a tree, <see cref="PathLength"/> numbers each: the path in front of the last dot (-1: none; -2: <c>global::</c>),
/// the last name, how many type arguments it has.
/// </param>
/// <param name="Uses">
/// The uses, <see cref="UseLength"/> numbers each: the path, the scope (a type, or the complement of a namespace block), the
/// <see cref="NamePosition"/>, the line of the first one.
/// </param>
public sealed record CSharpNames(
    ImmutableArray<string> Names,
    ImmutableArray<CSharpNamespace> Namespaces,
    ImmutableArray<CSharpUsing> Usings,
    ImmutableArray<CSharpType> Types,
    ImmutableArray<int> Paths,
    ImmutableArray<int> Uses)
{
    /// <summary>How many numbers of <see cref="Paths"/> describe one path.</summary>
    public const int PathLength = 3;

    /// <summary>How many numbers of <see cref="Uses"/> describe one use.</summary>
    public const int UseLength = 4;

    /// <summary>In front of a path that starts with <c>global::</c>.</summary>
    public const int Global = -2;

    /// <summary>Assemblies that may see the internals of the one that this file is compiled into (<c>InternalsVisibleTo</c>).</summary>
    public ImmutableArray<string> Friends { get; init; } = [];
}

/// <summary>A block of a namespace, from its brace to the closing one, or from a file-scoped declaration to the end of the file.</summary>
/// <param name="Name">As written, dotted.</param>
/// <param name="Parent">The block around it; -1 for the file itself.</param>
public sealed record CSharpNamespace(string Name, int Parent);

/// <summary>A using directive.</summary>
/// <param name="Path">What it imports, as one of the paths; -1 where that is no name (<c>using Pair = (int, int);</c>).</param>
/// <param name="Alias">The name it gives, as one of the names; -1 if none.</param>
/// <param name="Namespace">The block it stands in.</param>
/// <param name="IsStatic">Whether it imports the members of a type.</param>
/// <param name="IsGlobal">Whether it holds for the whole project.</param>
public sealed record CSharpUsing(int Path, int Alias, int Namespace, bool IsStatic, bool IsGlobal);

/// <summary>A type, or the part of it that this file declares.</summary>
/// <param name="Name">Its name, as one of the names.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Namespace">The block it stands in.</param>
/// <param name="Parent">The type around it, or -1.</param>
/// <param name="Access">Who may name it.</param>
public sealed record CSharpType(int Name, DeclarationKind Kind, int Namespace, int Parent, CSharpAccess Access)
{
    /// <summary>Its type parameters, as names.</summary>
    public ImmutableArray<int> TypeParameters { get; init; } = [];

    /// <summary>What follows the colon, as paths.</summary>
    public ImmutableArray<int> Bases { get; init; } = [];

    /// <summary>Whether there may be more of it elsewhere, also in what a generator writes.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether it has no instances (<c>static class</c>), so that no value can have it for its type.</summary>
    public bool IsStatic { get; init; }

    /// <summary>Its members but for nested types: each a name times four plus <see cref="Static"/> and <see cref="LikeItsType"/>.</summary>
    public ImmutableArray<int> Members { get; init; } = [];

    /// <summary>The flag of a member that is reached by the name of the type: static, constant, of an enum.</summary>
    public const int Static = 1;

    /// <summary>The flag of a member that has the name of its own type, as in <c>Color Color</c>.</summary>
    public const int LikeItsType = 2;
}

/// <summary>Who may name a type.</summary>
public enum CSharpAccess
{
    /// <summary>Every project.</summary>
    Public,
    /// <summary>Its own project and the friends of it.</summary>
    Internal,
    /// <summary>Only the types around it (<c>private</c>, <c>protected</c>).</summary>
    Nested,
    /// <summary>Only its file (<c>file</c>).</summary>
    File,
}

/// <summary>Where a name is used, which decides what it can mean.</summary>
public enum NamePosition
{
    /// <summary>Where only a type can be meant.</summary>
    Type,
    /// <summary>As an attribute, perhaps without its ending.</summary>
    Attribute,
    /// <summary>At the start of an expression with a dot: a value is preferred to a type.</summary>
    Expression,
    /// <summary>In a pattern: a type or a constant.</summary>
    Pattern,
    /// <summary>In <c>nameof</c>: whatever it finds, and any member of a type behind its dot.</summary>
    NameOf,
}

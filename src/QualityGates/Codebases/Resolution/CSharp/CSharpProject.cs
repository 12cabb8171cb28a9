using System.Collections.Immutable;

namespace QualityGates.Codebases.Resolution.CSharp;

/// <summary>What a using directive brings into scope.</summary>
internal enum UsingKind
{
    /// <summary>The types of a namespace.</summary>
    Namespace,
    /// <summary>The static members and nested types of a type.</summary>
    Static,
    /// <summary>One name for a type or a namespace.</summary>
    Alias,
}

/// <summary>A using that holds for every file of a project: <c>ImplicitUsings</c>, a <c>Using</c> item.</summary>
/// <param name="Kind">What it brings.</param>
/// <param name="Name">The namespace or type.</param>
/// <param name="Alias">For <see cref="UsingKind.Alias"/> the name it is given.</param>
internal sealed record GlobalUsing(UsingKind Kind, string Name, string? Alias = null);

/// <summary>One project as its file and everything that it imports from the repository say, without building or restoring it.</summary>
/// <param name="File">The number of the project file.</param>
/// <param name="Name">Its assembly name.</param>
/// <param name="Sources">The numbers of the C# files that it compiles, linked ones too, ascending.</param>
/// <param name="References">The numbers of the project files that it references directly, ascending.</param>
/// <param name="Usings">What is in scope in every file of it.</param>
internal sealed record CSharpProject(
    int File, string Name, ImmutableArray<int> Sources, ImmutableArray<int> References, ImmutableArray<GlobalUsing> Usings)
{
    /// <summary>The assemblies that may use its internal types, as <c>InternalsVisibleTo</c> items name them; those of attributes are facts of files.</summary>
    public ImmutableArray<string> Friends { get; init; } = [];
}

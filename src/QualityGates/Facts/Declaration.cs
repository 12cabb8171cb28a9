using System.Collections.Immutable;

namespace QualityGates.Facts;

/// <summary>What a declaration is, in terms that hold for every language.</summary>
public enum DeclarationKind
{
    /// <summary>A class.</summary>
    Class,
    /// <summary>A C# struct.</summary>
    Struct,
    /// <summary>A C# record class or record struct.</summary>
    Record,
    /// <summary>An interface.</summary>
    Interface,
    /// <summary>An enum.</summary>
    Enum,
    /// <summary>A C# delegate type.</summary>
    Delegate,
    /// <summary>A C# 14 extension block.</summary>
    Extension,
    /// <summary>A TypeScript type alias.</summary>
    TypeAlias,
    /// <summary>A function outside any type, or a function assigned to a name in TypeScript and JavaScript.</summary>
    Function,
    /// <summary>A function inside a type or an object literal.</summary>
    Method,
    /// <summary>A constructor.</summary>
    Constructor,
    /// <summary>A C# finalizer.</summary>
    Finalizer,
    /// <summary>A C# operator or conversion.</summary>
    Operator,
    /// <summary>A property or indexer with a body; in TypeScript one accessor.</summary>
    Property,
    /// <summary>A C# event with accessor bodies.</summary>
    Event,
    /// <summary>A named function inside another function.</summary>
    LocalFunction,
    /// <summary>A Python or C# lambda assigned to a name.</summary>
    Lambda,
}

/// <summary>The figures of one function, method, constructor, property or lambda with a body.</summary>
/// <param name="Statements">Statements in the body, those of unnamed nested functions included, those of nested declarations not.</param>
/// <param name="Complexity">Cyclomatic complexity after McCabe (1976): 1 + decisions; which constructs decide is on each language's page.</param>
/// <param name="Nesting">The deepest nesting of control-flow blocks; 0 for a straight line.</param>
/// <param name="Parameters">Declared parameters, receiver (<c>self</c>, <c>this</c>) excluded.</param>
public readonly record struct FunctionMetrics(int Statements, int Complexity, int Nesting, int Parameters);

/// <summary>One declaration of a file, in source order.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name qualified by the declarations around it in the same file: <c>Outer.Inner.Member</c>.</param>
/// <param name="StartLine">First line, from 1, as the language's own compiler reports it.</param>
/// <param name="EndLine">Last line, inclusive.</param>
/// <param name="Parent">Index of the enclosing declaration in <see cref="FileFacts.Declarations"/>, or -1.</param>
/// <param name="Metrics">Set when it is something with a body that runs.</param>
/// <param name="Touches">
/// For a member of a large type: the names of the enclosing type's members that it uses, sorted and distinct; otherwise empty.
/// </param>
public sealed record Declaration(
    DeclarationKind Kind,
    string Name,
    int StartLine,
    int EndLine,
    int Parent,
    FunctionMetrics? Metrics,
    ImmutableArray<string> Touches)
{
    /// <summary>Physical lines from the first to the last, both included.</summary>
    public int Lines => EndLine - StartLine + 1;

    /// <summary>The last part of <see cref="Name"/>.</summary>
    public ReadOnlySpan<char> OwnName() => Name.AsSpan(Parent < 0 ? 0 : Name.LastIndexOf('.') + 1);

    /// <summary>Whether it declares a type rather than something that runs.</summary>
    public bool IsType => Kind <= DeclarationKind.TypeAlias;
}

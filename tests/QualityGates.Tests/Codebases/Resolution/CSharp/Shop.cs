using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QualityGates.Codebases;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution;
using QualityGates.Codebases.Resolution.CSharp;

namespace QualityGates.Tests.Codebases.Resolution.CSharp;

/// <summary>
/// A few types, one file each, and one more file that uses them: as <see cref="Ours"/> finds its dependencies, and as Roslyn's
/// semantic model does.
/// </summary>
internal static class Shop
{
    /// <summary>The file whose dependencies are of interest.</summary>
    private const string User = "A.cs";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["Order.cs"] = "namespace Shop; public class Order { public static int Count; public int Id; public static Order Create() => new(); public void Ship() { } public class Line { public static int Max; } public enum Kind { Small, Big } }",
        ["Money.cs"] = "namespace Shop; public struct Money { public const int Zero = 0; public static Money operator +(Money a, Money b) => a; }",
        ["Box.cs"] = "namespace Shop; public class Box { public static Box None = new(); }",
        ["BoxOf.cs"] = "namespace Shop; public class Box<T> { public static Box<T> Empty = new(); public class Lid { } }",
        ["Color.cs"] = "namespace Shop; public enum Color { Red, Green }",
        ["IShape.cs"] = "namespace Shop; public interface IShape { void Draw(); int Size { get; } }",
        ["MarkAttribute.cs"] = "namespace Shop; [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)] public class MarkAttribute : System.Attribute { public MarkAttribute(object o = null) { } public object Kind { get; set; } }",
        ["MarkOfAttribute.cs"] = "namespace Shop; [System.AttributeUsage(System.AttributeTargets.All)] public class MarkAttribute<T> : System.Attribute { }",
        ["Base.cs"] = "namespace Shop; public class Base { protected class Hidden { public static int N; } public int Money; }",
        ["SplitOne.cs"] = "namespace Shop; public partial class Split { }",
        ["SplitTwo.cs"] = "namespace Shop; public partial class Split { public static int N; }",
        ["Handler.cs"] = "namespace Shop; public delegate void Handler(int a);",
        ["Pair.cs"] = "namespace Shop; public record Pair(int Left, int Right);",
        ["Trouble.cs"] = "namespace Shop; public class Trouble : System.Exception { }",
        ["Well.cs"] = "namespace Shop.Deep; public class Well { public static int Depth; }",
        ["OtherOrder.cs"] = "namespace Other; public class Order { public static int Count; }",
        ["Loose.cs"] = "public class Loose { public static int N; }",
        ["lower.cs"] = "namespace Shop; public class lower { public static int N; }",
    };

    /// <summary>The files that a file of this text depends on, as a list without the ending.</summary>
    public static string Ours(string text)
    {
        var snapshot = new InMemorySnapshot().Add(User, text).Add("Shop.csproj", "<Project />");
        foreach (var (path, type) in Types) snapshot.Add(path, type);
        var files = new SourceTree(CodebaseReader.Read(snapshot, snapshot.List(default), 1, default));
        var sources = Enumerable.Range(0, files.Count).Where(file => files.PathOf(file).Value.EndsWith(".cs", StringComparison.Ordinal));
        var graph = new GraphBuilder(files);
        TypeResolver.Resolve(graph, [new CSharpProject(files.Find("Shop.csproj"), "Shop", [.. sources], [], [])]);
        var built = graph.Build();
        return Listed(built.DependenciesOf(files.Find(User)).ToArray().Select(edge => built.NameOf(edge.To)));
    }

    /// <summary>The same as Roslyn has it; the text must compile.</summary>
    public static string Roslyns(string text)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse);
        var user = CSharpSyntaxTree.ParseText(text, options, User);
        var kind = user.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any() ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var compilation = CSharpCompilation.Create(
            "shop", [user, .. Types.Select(type => CSharpSyntaxTree.ParseText(type.Value, options, type.Key))], Framework,
            new CSharpCompilationOptions(kind, allowUnsafe: true));
        Assert.Empty(compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error));
        var model = compilation.GetSemanticModel(user);
        var names = user.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(static name => name is not IdentifierNameSyntax { IsVar: true });
        return Listed(names.Select(name => TypeOf(model.GetSymbolInfo(name).Symbol)).OfType<INamedTypeSymbol>()
            .SelectMany(static type => type.OriginalDefinition.DeclaringSyntaxReferences)
            .Select(static declaration => declaration.SyntaxTree.FilePath));
    }

    private static ImmutableArray<MetadataReference> Framework { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || path.EndsWith("netstandard.dll", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path))];

    private static INamedTypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol type => type,
        IAliasSymbol { Target: INamedTypeSymbol type } => type,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType,
        _ => null,
    };

    private static string Listed(IEnumerable<string> files) =>
        string.Join(' ', files.Where(static file => file is not User and not "").Select(static file => file[..^3]).Distinct().Order(StringComparer.Ordinal));
}

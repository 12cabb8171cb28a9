using System.Text.Encodings.Web;
using System.Text.Json;

namespace QualityGates.Oracles.CSharpTypes;

/// <summary>One project of a repository for one target framework, as MSBuild evaluates it. All paths are relative to the repository.</summary>
/// <param name="Path">The project file.</param>
/// <param name="Framework">The target framework.</param>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="Compile">The C# files.</param>
/// <param name="References">The project files that it references.</param>
/// <param name="Packages">The packages that it references; those that MSBuild or an SDK adds by itself are not among them.</param>
/// <param name="Usings">Global usings as C#: <c>System</c>, <c>static System.Math</c>, <c>X = System.Math</c>.</param>
/// <param name="Friends">Assemblies that may use its internal types.</param>
/// <param name="Error">Why MSBuild could not evaluate it, or null.</param>
internal sealed record Project(
    string Path, string Framework, string Assembly, string[] Compile, string[] References, string[] Packages, string[] Usings, string[] Friends,
    string? Error = null);

/// <summary>A file that uses types which another file declares.</summary>
/// <param name="From">The file that uses.</param>
/// <param name="To">The file that declares.</param>
/// <param name="Names">The full names of the types (or members).</param>
/// <param name="Lines">The lines of the uses, from 1.</param>
internal sealed record Edge(string From, string To, string[] Names, int[] Lines);

/// <summary>Everything that the semantic models say of a repository.</summary>
/// <param name="Edges">Names that are bound to a type of another file, outside of using directives and doc comments.</param>
/// <param name="DirectiveEdges">Types named by <c>using static</c> and by aliases, used or not.</param>
/// <param name="MemberEdges">Extension methods called and members taken from a <c>using static</c>, where no name of the type stands.</param>
/// <param name="AmbiguousEdges">Names that Roslyn finds ambiguous: one edge per candidate.</param>
/// <param name="NamespaceEdges">The <paramref name="Edges"/> as namespaces.</param>
/// <param name="ProjectEdges">The <paramref name="Edges"/> as projects.</param>
/// <param name="Namespaces">The namespace of the first type of each file.</param>
/// <param name="Projects">The project of each file; the first one, where several compile it.</param>
/// <param name="UnboundNames">How many names are bound to nothing, most of them because packages are not installed.</param>
/// <param name="BoundNames">How many names are bound to something.</param>
internal sealed record Map(
    Edge[] Edges, Edge[] DirectiveEdges, Edge[] MemberEdges, Edge[] AmbiguousEdges,
    string[] NamespaceEdges, string[] ProjectEdges,
    SortedDictionary<string, string> Namespaces, SortedDictionary<string, string> Projects, int UnboundNames, int BoundNames);

internal static class Json
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = false,
    };

    public static T Read<T>(string path) => JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Options)!;

    public static void Write<T>(string path, T value) => File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(value, Options));
}

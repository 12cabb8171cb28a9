using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies.Changes;

/// <summary>What imports take from a file.</summary>
internal static class ImportedNames
{
    private const int Shown = 3;

    /// <summary>The names that a dependency takes, each once; of a type that is used (C#) the last part.</summary>
    public static IEnumerable<string> Of(Dependency dependency) => dependency.Sites.SelectMany(static site => Of(site)).Distinct(StringComparer.Ordinal);

    /// <summary>The names that one import takes; the patterns of a glob are none.</summary>
    public static ImmutableArray<string> Of(Import site) =>
        (site.Kind & ImportKind.TypeUse) != 0 && site.Names.IsEmpty ? [site.Specifier[(site.Specifier.LastIndexOf('.') + 1)..]]
        : (site.Kind & ImportKind.Glob) != 0 ? []
        : site.Names;

    /// <summary>The first few of them, and how many more; empty where the file is taken as a whole.</summary>
    public static string Few(Dependency dependency)
    {
        string[] names = [.. Of(dependency)];
        var few = string.Join(", ", names.Take(Shown));
        return names.Length <= Shown ? few : $"{few} and {Figure.Of(names.Length - Shown)} more";
    }
}

using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Reports;

/// <summary>How artifacts spell kinds and phases of imports.</summary>
internal static class ImportWords
{
    private static readonly (ImportKind Kind, string Word)[] Words =
    [
        (ImportKind.Dynamic, "dynamic"), (ImportKind.Glob, "glob"), (ImportKind.Guarded, "guarded"), (ImportKind.JSDoc, "jsdoc"),
        (ImportKind.Lazy, "lazy"), (ImportKind.Mock, "mock"), (ImportKind.Project, "project"), (ImportKind.Reexport, "reexport"),
        (ImportKind.Require, "require"), (ImportKind.SideEffect, "side-effect"), (ImportKind.Star, "star"),
        (ImportKind.Reference, "triple-slash"), (ImportKind.TypeOnly, "type"), (ImportKind.TypeUse, "type-use"), (ImportKind.Url, "url"),
    ];

    /// <summary>The words for one import, in ordinal order; a plain one is an <c>import</c>.</summary>
    public static IEnumerable<string> Of(ImportKind kind)
    {
        if (kind == ImportKind.Plain) return ["import"];
        // What is passed on as a type only is a type first of all, and everything that is passed on stays what it is.
        if ((kind & ImportKind.Reexport) != 0) kind &= (kind & ImportKind.TypeOnly) != 0 ? ~(ImportKind.Reexport | ImportKind.Star) : ~ImportKind.Star;
        // A pattern is loaded late or early; that is its phase.
        if ((kind & ImportKind.Glob) != 0) kind &= ~ImportKind.Dynamic;
        return Words.Where(pair => (kind & pair.Kind) != 0).Select(static pair => pair.Word);
    }

    /// <summary>The words for all imports behind a dependency, each once, in ordinal order.</summary>
    public static IEnumerable<string> Of(Dependency dependency)
    {
        var sites = dependency.Sites;
        return sites.Length == 1 ? Of(sites[0].Kind)
            : sites.SelectMany(static site => Of(site.Kind)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    /// <summary>The word for a phase.</summary>
    public static string Of(ImportPhase phase) => AuditJson.Camel(phase.ToString());

    /// <summary>The word for the reason why an import leads nowhere.</summary>
    public static string Of(UnresolvedReason reason) => AuditJson.Camel(reason.ToString());
}

using QualityGates.Languages;
using QualityGates.Text;

namespace QualityGates.Codebases.Documents.Decisions;

/// <summary>Which documents among decisions are none themselves.</summary>
internal static class DecisionPlaces
{
    /// <summary>Whether a document is about the decisions of its folder, or the form for new ones.</summary>
    public static bool IsExempt(RepoPath path)
    {
        var name = DecisionName.Of(path.FileName);
        if (name.Kind != DecisionIdKind.None && name.Number != 0) return false;
        var slug = name.Slug.ToLowerInvariant();
        return slug.StartsWith('_') || slug.StartsWith('.') || slug.StartsWith("template", StringComparison.Ordinal)
            || slug.EndsWith("template", StringComparison.Ordinal) || slug.StartsWith("adr-template", StringComparison.Ordinal)
            || IsIndexName(slug) || slug is "contributing" or "changelog" or "glossary" or "license" or "agents" or "claude";
    }

    /// <summary>Whether a document is where the decisions of its folder are listed.</summary>
    public static bool IsIndex(RepoPath path)
    {
        var name = path.FileName;
        var dot = name.LastIndexOf('.');
        return dot > 0 && IsIndexName(name[..dot].ToString().ToLowerInvariant());
    }

    /// <summary>Whether a folder holds what is made for tests or to be copied.</summary>
    public static bool IsMaterial(RepoPath path)
    {
        foreach (var range in path.Folder.Split('/'))
        {
            if (path.Folder[range] is "fixtures" or "__fixtures__" or "fixture" or "testdata" or "test-data" or "template" or "templates"
                or "examples" or "example" or "samples" or "node_modules" or "vendor" || DocumentRole.IsOfTests(path.Folder[range]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a file lies where decisions are kept, or is named as one.</summary>
    public static bool IsUsual(RepoPath path) => Manifest.IsDecision(path) || Manifest.IsNamedAsDecision(path.FileName);

    private static bool IsIndexName(string stem) =>
        stem is "readme" or "index" or "_index" or "toc" or "summary" or "_sidebar" or "decisions" or "adrs" or "adr" or "log" or "decision-log";
}

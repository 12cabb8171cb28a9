using QualityGates.Codebases.Documents;
using QualityGates.Facts;

namespace QualityGates.Audits.Docs.Links;

/// <summary>
/// Knows documents that were copied from another repository: not one of their links leads anywhere, nor is anything of the names that they
/// lead to. Their links are as they were written there.
/// </summary>
internal static class CopiedDocument
{
    /// <summary>With fewer, they are as likely to be mistakes.</summary>
    private const int FewestTargets = 5;

    /// <summary>Whether a document is one.</summary>
    public static bool Is(LinkedDocument document)
    {
        var missing = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < document.Links.Length; i++)
        {
            var link = document.Links[i];
            if (document.Facts.Links[i].Kind is DocumentLinkKind.Undefined or DocumentLinkKind.Auto || link.File == document.File) continue;
            if (link is { Outcome: LinkOutcome.Missing, Suggestion: null, Mistake: null }) missing.Add(link.Path);
            else if (link.Outcome != LinkOutcome.Unjudged) return false;
        }

        return missing.Count >= FewestTargets;
    }
}

using System.Collections.Immutable;
using QualityGates.Codebases;
using QualityGates.Facts;

namespace QualityGates.Audits;

/// <summary>What the tool has to say about its own work: files it could not read or understand as a whole.</summary>
internal static class ToolFindings
{
    /// <summary>The findings of every judged file with a problem. What is not judged needs not be understood.</summary>
    public static IEnumerable<Finding> Of(Codebase codebase, AuditSettings settings)
    {
        foreach (var file in codebase.Files)
        {
            if (!file.IsJudged || file.Facts.Problems.IsEmpty) continue;
            var encoding = file.Facts.Problems.Where(static problem => problem.Kind == ScanProblemKind.Encoding).ToImmutableArray();
            // The first odd byte says it all, whoever came across it.
            var first = encoding[..Math.Min(encoding.Length, 1)];
            var others = file.Facts.Problems.RemoveRange(encoding);
            foreach (var finding in ToolRules.InSource(ToolRules.UnexpectedEncoding, file.Path, first, settings.SeverityOf(ToolRules.UnexpectedEncoding)))
                yield return finding;
            foreach (var finding in ToolRules.InSource(ToolRules.UnjudgedFile, file.Path, others, settings.SeverityOf(ToolRules.UnjudgedFile)))
                yield return finding;
        }
    }
}

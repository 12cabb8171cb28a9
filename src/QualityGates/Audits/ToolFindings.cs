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
            foreach (var finding in Of(ToolRules.UnexpectedEncoding, file, first)) yield return finding;
            foreach (var finding in Of(ToolRules.UnjudgedFile, file, others)) yield return finding;
        }

        ImmutableArray<Finding> Of(Rule rule, SourceFile file, ImmutableArray<ScanProblem> problems) =>
            ToolRules.InSource(rule, file.Path, problems, settings.SeverityOf(rule));
    }
}

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
            var odd = file.Facts.Problems.Where(static problem => problem.Kind == ScanProblemKind.Encoding).ToImmutableArray();
            foreach (var finding in ToolRules.InSource(ToolRules.UnexpectedEncoding, file.Path, odd, settings.SeverityOf(ToolRules.UnexpectedEncoding))) yield return finding;
            foreach (var finding in ToolRules.InSource(ToolRules.UnjudgedFile, file.Path, file.Facts.Problems.RemoveRange(odd), settings.SeverityOf(ToolRules.UnjudgedFile))) yield return finding;
        }
    }
}

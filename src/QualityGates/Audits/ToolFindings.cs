using System.Collections.Immutable;
using QualityGates.Codebases;
using QualityGates.Facts;

namespace QualityGates.Audits;

/// <summary>What the tool has to say about its own work: files it could not read or understand as a whole.</summary>
internal static class ToolFindings
{
    /// <summary>The findings of every judged file with a problem. What is not judged needs not be understood.</summary>
    public static IEnumerable<Finding> Of(Codebase codebase, AuditSettings settings) => codebase.Files.SelectMany(file => Of(file, settings));

    /// <summary>The findings of one file.</summary>
    public static IEnumerable<Finding> Of(SourceFile file, AuditSettings settings)
    {
        if (!file.IsJudged || file.Facts.Problems.IsEmpty) return [];
        var encoding = file.Facts.Problems.Where(static problem => problem.Kind == ScanProblemKind.Encoding).ToImmutableArray();
        // The first odd byte says it all, whoever came across it.
        var first = encoding[..Math.Min(encoding.Length, 1)];
        var others = file.Facts.Problems.RemoveRange(encoding);
        return [.. Of(ToolRules.UnexpectedEncoding, first), .. Of(ToolRules.UnjudgedFile, others)];

        ImmutableArray<Finding> Of(Rule rule, ImmutableArray<ScanProblem> problems) =>
            ToolRules.InSource(rule, file.Path, problems, settings.SeverityOf(rule));
    }
}

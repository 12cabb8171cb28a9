using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using QualityGates.Codebases;

namespace QualityGates.History;

/// <summary>
/// What one version of one file adds to the figures of a commit. The findings of every rule so far are the sum over the files; a rule
/// that looks at files together will need figures of its own beside these.
/// </summary>
/// <param name="Lines">Its physical lines.</param>
/// <param name="Excess">How many of them are above its limit.</param>
/// <param name="Unjudged">How many findings say that it could not be judged in full.</param>
/// <param name="Over">How many findings over the limit each rule has, by its place in <see cref="ArmedRules"/>; empty for none.</param>
/// <param name="Size">Its place among the largest files; null for what is not code.</param>
internal sealed record FileDebt(int Lines, int Excess, int Unjudged, ImmutableArray<int> Over, FileSize? Size)
{
    /// <summary>What a file adds that is not judged: nothing.</summary>
    public static FileDebt None { get; } = new(0, 0, 0, [], null) { IsJudged = false };

    /// <summary>Whether it counts as a file at all.</summary>
    public bool IsJudged { get; private init; } = true;

    /// <summary>Adds up the findings of one file.</summary>
    public static FileDebt Of(SourceFile file, IEnumerable<Finding> findings, ArmedRules rules)
    {
        if (!file.IsJudged) return None;
        var (excess, unjudged, over) = (0, 0, Array.Empty<int>());
        foreach (var finding in findings)
        {
            if (finding.RuleId == ToolRules.UnjudgedFile.Id) unjudged++;
            if (!finding.IsOverLimit || rules.IndexOf(finding.RuleId) is not (>= 0 and var rule)) continue;
            if (over.Length == 0) over = new int[rules.All.Length];
            over[rule]++;
            if (finding.RuleId == MonolithRules.LargeFile.Id) excess += finding.Figure.Value - finding.Figure.Limit!.Value;
        }

        var lines = file.Facts.Lines.Physical;
        return new FileDebt(lines, excess, unjudged, [.. over], MonolithAudit.IsCode(file) ? new FileSize(file.Path, lines) : null);
    }
}

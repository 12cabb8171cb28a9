using QualityGates.Audits;

namespace QualityGates.Baselines;

/// <summary>
/// The one order of findings in every report: new debt first, of that the tool's own errors first; then by severity; then by how
/// far over the limit, in proportion to it; then by rule, path, subject and place, so that equal runs read equally.
/// </summary>
internal sealed class WorstFirst : IComparer<JudgedFinding>
{
    public static WorstFirst Instance { get; } = new();

    public int Compare(JudgedFinding? x, JudgedFinding? y)
    {
        var (one, other) = (x!.Finding, y!.Finding);
        return y.IsNewDebt.CompareTo(x.IsNewDebt) is not 0 and var byDebt ? byDebt
            : other.IsToolError.CompareTo(one.IsToolError) is not 0 and var byTool ? byTool
            : other.Severity.CompareTo(one.Severity) is not 0 and var bySeverity ? bySeverity
            : CompareExcess(other.Figure, one.Figure) is not 0 and var byExcess ? byExcess
            : string.CompareOrdinal(one.RuleId, other.RuleId) is not 0 and var byRule ? byRule
            : one.Path.CompareTo(other.Path) is not 0 and var byPath ? byPath
            : string.CompareOrdinal(one.Subject, other.Subject) is not 0 and var bySubject ? bySubject
            : (one.Line, one.Column).CompareTo((other.Line, other.Column)) is not 0 and var byPlace ? byPlace
            : string.CompareOrdinal(one.Message, other.Message);
    }

    /// <summary>Compares (value - limit) / limit without dividing: two fractions of whole numbers are equal or they are not.</summary>
    private static int CompareExcess(Measure one, Measure other)
    {
        // What has no limit exceeds nothing.
        var (limit, otherLimit) = ((long)(one.Limit ?? one.Value), (long)(other.Limit ?? other.Value));
        return ((one.Value - limit) * Math.Max(otherLimit, 1)).CompareTo((other.Value - otherLimit) * Math.Max(limit, 1));
    }
}

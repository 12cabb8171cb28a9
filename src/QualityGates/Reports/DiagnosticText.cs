using QualityGates.Baselines;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>What a build says at the place of a finding, on one line.</summary>
public static class DiagnosticText
{
    /// <summary>What is wrong, by how much it worsened, what to do, and the command that accepts it instead.</summary>
    public static string Of(JudgedFinding judged)
    {
        var (finding, state, tolerated) = judged;
        var worsened = state == FindingState.Worsened && tolerated is { } value ? $" The baseline tolerates {Figure.Of(value)}." : "";
        var accept = judged.AcceptCommand is { } command ? $" To accept it: {command}" : "";
        return Markdown.Visible($"{finding.Message}{worsened} {finding.Fix}{accept}");
    }
}

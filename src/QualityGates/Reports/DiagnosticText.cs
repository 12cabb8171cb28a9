using QualityGates.Baselines;

namespace QualityGates.Reports;

/// <summary>What a build says at the place of a finding, on one line.</summary>
public static class DiagnosticText
{
    /// <summary>What is wrong, by how much it worsened, what else to know, what to do, and the command that accepts it.</summary>
    public static string Of(JudgedFinding judged) => Markdown.Visible(FindingText.Everything(judged));
}

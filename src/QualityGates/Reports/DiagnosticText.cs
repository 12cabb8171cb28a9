using QualityGates.Baselines;

namespace QualityGates.Reports;

/// <summary>What a build says at the place of a finding, or at the first one of a group, on one line.</summary>
public static class DiagnosticText
{
    /// <summary>What is wrong, by how much it worsened, what else to know, what to do, and the command that accepts it.</summary>
    public static string Of(FindingGroup group) => Markdown.Visible(FindingText.Everything(group));

    /// <inheritdoc cref="Of(FindingGroup)"/>
    public static string Of(JudgedFinding judged) => Of(new FindingGroup([judged]));
}

using QualityGates.Baselines;

namespace QualityGates.Reports;

/// <summary>What a build says at the place of a finding, on one line.</summary>
public static class DiagnosticText
{
    /// <summary>What is wrong, by how much it worsened, what else to know, what to do, and the command that accepts it.</summary>
    public static string Of(JudgedFinding judged)
    {
        var accept = FindingText.AcceptCommand(judged) is { } command ? $"To accept it: {command}" : null;
        string?[] sentences = [judged.Finding.Message, FindingText.Was(judged), judged.Hint, judged.Finding.Fix, accept];
        return Markdown.Visible(string.Join(' ', sentences.Where(static sentence => !string.IsNullOrEmpty(sentence))));
    }
}

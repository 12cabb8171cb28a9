using System.Diagnostics.CodeAnalysis;
using QualityGates.Git;
using QualityGates.Reports;

namespace QualityGates.MSBuild;

/// <summary>Which reports for other tools <c>QualityGatesReports</c> asks for.</summary>
internal static class ReportSelection
{
    /// <summary>Reads the property.</summary>
    /// <param name="names">
    /// <c>sarif</c> and <c>codequality</c>, separated by <c>;</c> or <c>,</c>; <c>none</c>; <c>auto</c> or empty for what the host can show.
    /// </param>
    /// <param name="withInventory">Whether the inventory is asked for.</param>
    /// <param name="host">Who runs the build.</param>
    /// <param name="choice">What to write.</param>
    /// <param name="problem">What to tell the user when a name is unknown.</param>
    public static bool TryRead(
        string names, bool withInventory, CiHost host, out ReportChoice choice, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        choice = new ReportChoice(withInventory);
        foreach (var name in names.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DefaultIfEmpty("auto"))
        {
            switch (name.ToUpperInvariant())
            {
                case "SARIF":
                    choice = choice with { Sarif = true };
                    break;
                case "CODEQUALITY":
                    choice = choice with { CodeQuality = true };
                    break;
                case "AUTO":
                    choice = choice with
                    {
                        Sarif = choice.Sarif || host is CiHost.GitHubActions or CiHost.AzurePipelines,
                        CodeQuality = choice.CodeQuality || host is CiHost.GitLab,
                    };
                    break;
                case "NONE":
                    break;
                default:
                    problem = $"QualityGatesReports names '{Markdown.Visible(name)}', and there is no such report. It takes auto, sarif, codequality or none.";
                    return false;
            }
        }

        return true;
    }
}

using System.Collections.Immutable;
using QualityGates.Baselines;

namespace QualityGates.Reports;

/// <summary>What fails the build, each with its figures, the reason and both ways out; the same in summary and report.</summary>
internal static class FailingFindings
{
    /// <summary>What is to be done about them.</summary>
    public const string Title = "Fix before merge";

    private const int OwnersShown = 3;

    /// <summary>What fails, with what is about one thing put together, worst first.</summary>
    public static ImmutableArray<FindingGroup> GroupsOf(Verdict verdict) =>
        FindingGroup.Of(verdict.Findings.Where(static finding => finding.IsNewDebt));

    /// <summary>One item of a numbered list for each group, worst first; each ends in a newline and can stand alone.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="links">Where places lead; null for nowhere.</param>
    public static IReadOnlyList<string> Of(Verdict verdict, SourceLinks? links = null) =>
        [.. GroupsOf(verdict).Select((group, index) => Item(index + 1, group, links))];

    /// <summary>Labels stand before what others wrote, so that no line of it begins a heading or a list.</summary>
    private static string Item(int number, FindingGroup group, SourceLinks? links)
    {
        var (judged, finding) = (group.First, group.First.Finding);
        var why = FindingText.Why(judged);
        List<string> lines =
        [
            $"{number}. {FindingText.Places(group, links)}{Figures(judged)} – {finding.RuleId} {FindingText.State(judged)}{Owner(judged)}",
            $"   **Why:** {Markdown.Text(group.Target is null ? why : $"{group.Extent}. {why}")}",
            $"   **{Wording.Do}:** {Markdown.Text(finding.Fix)}",
        ];
        if (group.AcceptCommand is { } command) lines.Add($"   **{Wording.OrAcceptIt}:** {Markdown.Code(command)}");
        return string.Join("  \n", lines) + '\n';
    }

    /// <summary>Owners are shown as code, so that nobody is notified by a report.</summary>
    private static string Owner(JudgedFinding judged) =>
        judged.Owners.Count == 0 ? "" : $" – owner {string.Join(" ", judged.Owners.Take(OwnersShown).Select(Markdown.Code))}{(judged.Owners.Count > OwnersShown ? " …" : "")}";

    private static string Figures(JudgedFinding judged)
    {
        if (FindingText.Figures(judged) is not { } figures) return "";
        return $" **{Markdown.Text(figures)}**{(FindingText.Bounds(judged) is { } bounds ? $" ({bounds})" : "")}";
    }
}

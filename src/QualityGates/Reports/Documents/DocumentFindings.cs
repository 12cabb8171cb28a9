using System.Collections.Immutable;
using QualityGates.Audits.Docs;
using QualityGates.Baselines;
using QualityGates.Text;

namespace QualityGates.Reports.Documents;

/// <summary>What is found in documents and nobody waived, counted in words.</summary>
internal static class DocumentFindings
{
    /// <summary>What this change brings and nothing fails for, as a heading and a label.</summary>
    public const string BroughtTitle = "What this change does to documents";

    private static readonly Kind AboutDecisions = new("remark about decisions", "remarks about decisions");

    private static readonly Kind[] Kinds =
    [
        new("decision that is required", "decisions that are required", "QG0818"),
        new("document that is required", "documents that are required", "QG0819"),
        new("folder without an index", "folders without an index", "QG0820"),
        new("document that nothing links to", "documents that nothing links to", "QG0821"),
        new("link that leads nowhere", "links that lead nowhere", "QG0822", "QG0823"),
        new("link to a place that is not there", "links to places that are not there", "QG0824"),
        new("link in another case than its file", "links in another case than their files", "QG0825"),
        new("mention of a file that moved", "mentions of files that moved", "QG0826"),
        new("mention of a file that is gone", "mentions of files that are gone", "QG0827"),
        new("number of lines that is not true", "numbers of lines that are not true", "QG0828"),
        new("command that cannot work", "commands that cannot work", "QG0829"),
        new("instruction that misleads", "instructions that mislead", "QG0830", "QG0831", "QG0832", "QG0833"),
    ];

    private static readonly HashSet<string> Rules = new(DocsRules.All.Select(static rule => rule.Id), StringComparer.Ordinal);

    /// <summary>The findings of the docs audit, in the order of the verdict; those that are waived are settled.</summary>
    public static IEnumerable<JudgedFinding> Open(Verdict verdict) =>
        verdict.Findings.Where(static judged => judged.Finding.Waiver is null && Rules.Contains(judged.Finding.RuleId));

    /// <summary>The findings that the change brings, in the order of the verdict; none where nothing is compared.</summary>
    public static IEnumerable<JudgedFinding> Brought(Report report) => report.Docs?.Brought is { Count: > 0 } names
        ? Open(report.Verdict).Where(judged => names.Contains(DocsReport.NameOf(judged.Finding))) : [];

    /// <summary>
    /// What the change brings and nothing fails for: whoever moves a file that others write about should hear of it, and how it is mended.
    /// Empty where nothing is compared, and where there is nothing.
    /// </summary>
    public static VerdictSection BroughtBy(Report report) => BroughtBy(Brought(report));

    /// <inheritdoc cref="BroughtBy(Report)"/>
    /// <param name="findings">What the change brings.</param>
    public static VerdictSection BroughtBy(IEnumerable<JudgedFinding> findings)
    {
        var brought = findings.Where(static judged => judged.State == FindingState.Advisory).ToList();
        var groups = FindingGroup.Of(brought);
        var mended = brought.Count(static judged => judged.Finding.MendedBy == DocsCommands.FixDocs);
        var mend = mended == 0 ? "." : mended == brought.Count ? $". To mend {Wording.Them(mended)}" : $". To mend {Figure.Of(mended)} of {Wording.Them(brought.Count)}";
        return new VerdictSection(
            BroughtTitle,
            $"In {Figure.Of(DocumentsOf(brought), "document")} this change leaves {Count(brought)}. Nothing fails for that{mend}",
            mended == 0 ? null : DocsCommands.FixDocs,
            [.. groups.Select(static group => VerdictSection.Placed(group, group.First.Finding.Message))])
        { Size = FindingGroup.Count(groups) };
    }

    /// <summary>How many documents findings are in.</summary>
    public static int DocumentsOf(IEnumerable<JudgedFinding> findings) =>
        findings.Select(static judged => judged.Finding.Path.Value).ToHashSet(StringComparer.Ordinal).Count;

    /// <summary>How many findings there are of each kind, in words, the most first: <c>144 links that lead nowhere</c>.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="most">How many kinds are named; the others are counted together.</param>
    public static string Count(IEnumerable<JudgedFinding> findings, int most = int.MaxValue)
    {
        var kinds = Tally.Of(findings, static judged => KindOf(judged.Finding.RuleId).Several).InOrder();
        var parts = kinds.Take(most).Select(static kind =>
            Figure.Of(kind.Count, (Array.Find(Kinds, other => other.Several == kind.Name) ?? AboutDecisions).One, kind.Name)).ToList();
        if (kinds.Count > most) parts.Add(Figure.Of(kinds.Skip(most).Sum(static kind => kind.Count), "other remark"));
        return parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";
    }

    private static Kind KindOf(string rule) => Array.Find(Kinds, kind => kind.Rules.Contains(rule)) ?? AboutDecisions;

    /// <summary>What is counted together.</summary>
    /// <param name="One">One of it.</param>
    /// <param name="Several">Several of it.</param>
    /// <param name="Rules">The rules that find it.</param>
    private sealed record Kind(string One, string Several, params string[] Rules);
}

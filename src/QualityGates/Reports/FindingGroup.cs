using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>
/// What a report shows once: one finding, or all findings of a rule that have the same <see cref="Finding.Group"/>, state,
/// severity and waiver. A file that fifty documents mention and that moved is one thing to mend.
/// </summary>
/// <param name="Members">The findings, worst first.</param>
public sealed record FindingGroup(ImmutableArray<JudgedFinding> Members)
{
    private const int PlacesShown = 3;

    /// <summary>The worst of them, which stands for all.</summary>
    public JudgedFinding First => Members[0];

    /// <summary>What they have in common; null for a finding that stands for itself.</summary>
    public string? Target => Members.Length == 1 ? null : First.Finding.Group;

    /// <summary>
    /// What they are about, also for one that stands for itself: the folders between which files moved; else what is written where the
    /// first one is.
    /// </summary>
    internal string Name
    {
        get
        {
            var finding = First.Finding;
            if (finding.Group?.Contains(" → ", StringComparison.Ordinal) == true) return finding.Group;
            var subject = SubjectNumbering.Without(finding.Subject);
            var arrow = finding.Path.Value.Length;
            return subject.StartsWith(finding.Path.Value) && subject[arrow..].StartsWith(" -> ") ? subject[(arrow + 4)..].ToString() : finding.Group ?? finding.Subject;
        }
    }

    /// <summary>The first few places: <c>docs/a.md:3</c>.</summary>
    internal IEnumerable<Phrase> Places => Members.Take(PlacesShown).Select(static judged => Phrase.At(judged.Finding.Path, judged.Finding.Line));

    /// <summary>How many places are not among <see cref="Places"/>.</summary>
    internal int MorePlaces => Math.Max(Members.Length - PlacesShown, 0);

    /// <summary>How many there are: <c>50 places in 12 files</c>.</summary>
    internal string Size
    {
        get
        {
            var files = Members.Select(static judged => judged.Finding.Path.Value).Distinct(StringComparer.Ordinal).Count();
            return $"{Figure.Of(Members.Length, "place")} in {Figure.Of(files, "file")}";
        }
    }

    /// <summary>How many there are, and what of: <c>50 places in 12 files: apps/main/src/App.tsx</c>.</summary>
    internal string Extent => $"{Size}: {Target}";

    /// <summary>The command that tolerates all of them; null where no baseline can, or nobody has to.</summary>
    public string? AcceptCommand =>
        FindingText.AcceptCommand(First) is { } command ? Target is null ? command : First.Finding.AcceptGroupCommand : null;

    /// <summary>Puts findings together, in the order of the first of each group.</summary>
    public static ImmutableArray<FindingGroup> Of(IEnumerable<JudgedFinding> findings)
    {
        var groups = new List<List<JudgedFinding>>();
        var byKey = new Dictionary<string, List<JudgedFinding>>(StringComparer.Ordinal);
        foreach (var judged in findings)
        {
            var finding = judged.Finding;
            var key = finding.Group is { } target ? $"{finding.RuleId} {finding.Severity} {judged.State} {judged.IsDrift} {judged.Waiver} {target}" : null;
            if (key is not null && byKey.TryGetValue(key, out var members))
            {
                members.Add(judged);
                continue;
            }

            groups.Add(members = [judged]);
            if (key is not null) byKey.Add(key, members);
        }

        return [.. groups.Select(static members => new FindingGroup([.. members]))];
    }

    /// <summary>How many findings there are, and how many groups where that is another number: <c>312 in 41 groups</c>.</summary>
    internal static string Count(ImmutableArray<FindingGroup> groups)
    {
        var findings = groups.Sum(static group => group.Members.Length);
        return findings == groups.Length ? Figure.Of(findings) : $"{Figure.Of(findings)} in {Figure.Of(groups.Length, "group")}";
    }
}

using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Audits;

/// <summary>What one configuration allows that another did not.</summary>
internal static class SettingsLoosening
{
    /// <summary>Everything that allows more, in the order of the documentation.</summary>
    public static ImmutableArray<LoosenedSetting> Between(AuditSettings before, AuditSettings now) =>
    [
        .. Included(Patterns(before.Include), Patterns(now.Include)),
        .. Patterns(now.Exclude).Except(Patterns(before.Exclude)).Select(static pattern =>
            new LoosenedSetting("exclude", $"Files that match '{pattern}' are excluded now, and were not.")),
        .. from rule in RuleCatalogue.All
           let was = before.SeverityOf(rule)
           let weight = now.SeverityOf(rule)
           where was == Severity.Error && weight < was
           let message = $"{rule.Id} ({rule.Title}) was 'error' and is '{AuditSettings.WordFor(weight)}'."
           select new LoosenedSetting($"severities.{rule.Id}", message),
        .. now.Monoliths.LooseningsFrom(before.Monoliths),
        .. now.Dependencies.LooseningsFrom(before.Dependencies),
        .. now.Docs.LooseningsFrom(before.Docs),
        .. now.Baseline.LooseningsFrom(before.Baseline),
    ];

    /// <summary>What matches no pattern is not judged, so losing one loosens, and so does the first one.</summary>
    private static IEnumerable<LoosenedSetting> Included(ImmutableArray<string> before, ImmutableArray<string> now)
    {
        if (now.IsEmpty) yield break;
        if (before.IsEmpty)
            yield return new LoosenedSetting("include", $"Only files that match {Shown(now)} are audited now, and every file was.");
        foreach (var pattern in before.Except(now))
            yield return new LoosenedSetting("include", $"Files that match '{pattern}' were included, and are not by that pattern.");
    }

    private static string Shown(ImmutableArray<string> patterns) =>
        string.Join(" or ", patterns.Select(static pattern => $"'{pattern}'"));

    private static ImmutableArray<string> Patterns(ImmutableArray<Glob> globs) => [.. globs.Patterns()];
}

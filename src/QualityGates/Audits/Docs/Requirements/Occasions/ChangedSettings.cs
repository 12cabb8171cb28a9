using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using QualityGates.Configuration;

namespace QualityGates.Audits.Docs.Requirements.Occasions;

/// <summary><c>settings</c>: the change says something else in some part of <c>qualitygates.json</c>, such as the rules about layers.</summary>
/// <param name="Settings">The parts, as keys separated by dots: <c>dependencies.rules</c>.</param>
public sealed record ChangedSettings(ImmutableArray<string> Settings) : Occasion
{
    private static readonly string[] Sections = ["include", "exclude", "severities", "monoliths", "dependencies", "docs", "baseline"];

    internal override string Kind => "settings";

    internal static ChangedSettings? Read(ConfigSection item)
    {
        var settings = item.OneOrMore<string>("settings", ReadSetting);
        if (item.IsEmptyList("settings") && item.States("settings")) item.ReportHere($"'{item.Path}' needs 'settings' that name something.");
        return settings.IsEmpty ? null : new ChangedSettings([.. settings.Distinct(StringComparer.Ordinal)]);
    }

    internal override IEnumerable<RequirementTerm> Terms() => [new RequirementTerm(Kind, Settings, TermScope.Widens)];

    internal override IEnumerable<Occurrence> FindIn(ReviewedChange change) =>
        from setting in Settings
        from difference in change.Settings.DifferencesFrom(change.SettingsBefore, setting)
        let at = difference.Key.Length == 0 ? setting : $"{setting}.{difference.Key}"
        select new Occurrence(at, $"{Verb(difference.Kind)} {Quotation.Quote(at)} in {change.ConfigurationPath}", change.ConfigurationPath, change.Settings.LineOf(at));

    private static string Verb(SettingDifferenceKind kind) => kind switch
    {
        SettingDifferenceKind.Added => "adds",
        SettingDifferenceKind.Removed => "removes",
        _ => "changes",
    };

    private static bool ReadSetting(string text, [NotNullWhen(true)] out string? setting, [NotNullWhen(false)] out string? problem)
    {
        var section = text.Split('.')[0];
        var isKnown = Sections.Contains(section) && !text.EndsWith('.') && !text.Contains("..", StringComparison.Ordinal);
        setting = isKnown ? text : null;
        problem = isKnown ? null : $"{Quotation.Quote(text)} is no setting, such as 'dependencies.rules'.{NearestName.Suggestion(section, Sections)}";
        return isKnown;
    }
}

using System.Collections.Immutable;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Docs;
using QualityGates.Audits.Monoliths;
using QualityGates.Configuration;
using QualityGates.Languages;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Audits;

/// <summary>Everything <c>qualitygates.json</c> says, validated. A missing file, and whatever in it is invalid, means the defaults.</summary>
/// <param name="Include">Only files that one of these matches are audited; none means every file.</param>
/// <param name="Exclude">Files that one of these matches are not audited.</param>
/// <param name="Severities">The configured severities by rule id.</param>
/// <param name="Monoliths">What the monolith audit reads.</param>
/// <param name="Problems">Everything wrong with the file, in its order; each is a QG0001.</param>
public sealed record AuditSettings(
    ImmutableArray<Glob> Include,
    ImmutableArray<Glob> Exclude,
    ImmutableSortedDictionary<string, Severity> Severities,
    MonolithOptions Monoliths,
    ImmutableArray<ConfigProblem> Problems)
{
    /// <summary>How the file is called where nothing else is configured.</summary>
    public const string FileName = "qualitygates.json";

    /// <summary>What the dependency audit reads.</summary>
    public DependencyOptions Dependencies { get; init; } = DependencyOptions.Default;

    /// <summary>What the docs audit reads.</summary>
    public DocsOptions Docs { get; init; } = DocsOptions.Default;

    /// <summary>How the baseline is kept.</summary>
    public BaselineOptions Baseline { get; init; } = BaselineOptions.Default;

    /// <summary>Why a setting, or all settings below it, allow more than they did: somebody's words by the setting's name.</summary>
    public ImmutableSortedDictionary<string, string> Reasons { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Which files are let in.</summary>
    internal PathFilter Files => new(Include, Exclude);

    private FilePlaces Places { get; init; } = FilePlaces.None;

    /// <summary>What holds where nothing is configured.</summary>
    public static AuditSettings Default { get; } = Load(null);

    /// <summary>Reads the configuration.</summary>
    /// <param name="utf8">The whole file, or null where there is none.</param>
    public static AuditSettings Load(ReadOnlyMemory<byte>? utf8) =>
        Load(utf8, RuleCatalogue.All, [.. LanguageTable.All.Select(static language => language.Name)]);

    internal static AuditSettings Load(ReadOnlyMemory<byte>? utf8, IEnumerable<Rule> rules, IReadOnlyCollection<string> languages)
    {
        var file = ConfigFile.Parse(utf8 ?? default);
        return Read(file.Root, rules, languages) with { Problems = file.Finish(), Places = file.Places };
    }

    /// <summary>How much a finding over its limit weighs.</summary>
    public Severity SeverityOf(Rule rule) => Severities.GetValueOrDefault(rule.Id, rule.DefaultSeverity);

    /// <summary>What these settings allow that others did not.</summary>
    /// <param name="before">The others: those of the base.</param>
    public ImmutableArray<LoosenedSetting> LooseningsFrom(AuditSettings before) => SettingsLoosening.Between(before, this);

    /// <summary>
    /// Why a setting allows more, or null. Only a reason that is new or says something else than before counts: an old one was given
    /// for something else.
    /// </summary>
    /// <param name="setting">The setting, as <see cref="LoosenedSetting.Setting"/> spells it.</param>
    /// <param name="before">The settings it is compared with.</param>
    public string? ReasonFor(string setting, AuditSettings before)
    {
        for (var key = setting; key.Length > 0; key = key[..Math.Max(key.LastIndexOf('.'), 0)])
        {
            if (Reasons.GetValueOrDefault(key) is { } reason && IsReason(reason) && reason != before.Reasons.GetValueOrDefault(key))
                return reason;
        }

        return null;
    }

    /// <summary>Whether a text can be somebody's reason: it holds a letter or a digit.</summary>
    internal static bool IsReason(string? text) => text is not null && text.Any(char.IsLetterOrDigit);

    /// <summary>The line on which a setting stands, or the last of the keys around it that is there; from 1.</summary>
    internal int LineOf(string setting) => Places.LineOf(setting.Split('.'));

    /// <summary>What stands otherwise below a setting than in other settings, whatever only explains it left out.</summary>
    internal IEnumerable<SettingDifference> DifferencesFrom(AuditSettings before, string setting) =>
        SettingDifference.Between(before.Places.Find(setting.Split('.')), Places.Find(setting.Split('.')));

    internal static AuditSettings Read(ConfigSection root, IEnumerable<Rule> rules, IReadOnlyCollection<string> languages)
    {
        root.Text("$schema");
        return new AuditSettings(
            root.Globs("include"),
            root.Globs("exclude"),
            ReadSeverities(root.Section("severities"), rules),
            MonolithOptions.Read(root.Section("monoliths"), languages),
            [])
        {
            Dependencies = DependencyOptions.Read(root.Section("dependencies")),
            Docs = DocsOptions.Read(root.Section("docs")),
            Baseline = BaselineOptions.Read(root.Section("baseline")),
            Reasons = root.Section("reasons").TextByKey(),
        };
    }

    private static ImmutableSortedDictionary<string, Severity> ReadSeverities(ConfigSection section, IEnumerable<Rule> rules)
    {
        var severities = ImmutableSortedDictionary.CreateBuilder<string, Severity>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (IsFixed(rule)) section.Report(rule.Id, AlwaysError(rule));
            else if (section.Choice(rule.Id, WordsFor(rule)) is { } word) severities.Add(rule.Id, Parse(word));
        }

        return severities.ToImmutable();
    }

    /// <summary>An invalid configuration must not be able to say that it is valid.</summary>
    private static bool IsFixed(Rule rule) => ToolRules.IsToolRule(rule.Id) && rule.DefaultSeverity == Severity.Error;

    private static string AlwaysError(Rule rule) =>
        $"{rule.Id} says that the tool cannot do its work, and is always an error. Remove this line.";

    /// <summary>Files that could not be judged are always named, so that nobody takes silence about them for success.</summary>
    private static string[] WordsFor(Rule rule) =>
        rule.Id == ToolRules.UnjudgedFile.Id ? ["note", "warning", "error"] : ["off", "note", "warning", "error"];

    /// <summary>How the configuration spells a severity.</summary>
    internal static string WordFor(Severity severity) => severity switch
    {
        Severity.None => "off",
        Severity.Note => "note",
        Severity.Warning => "warning",
        _ => "error",
    };

    private static Severity Parse(string word) => word switch
    {
        "off" => Severity.None,
        "note" => Severity.Note,
        "warning" => Severity.Warning,
        _ => Severity.Error,
    };
}

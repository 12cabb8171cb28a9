using System.Collections.Immutable;
using QualityGates.Configuration;
using QualityGates.Languages;
using QualityGates.Text;

namespace QualityGates.Audits.Monoliths;

/// <summary>From where on something is too much.</summary>
/// <param name="Limit">The largest value that is no error; null where nothing is.</param>
/// <param name="Warning">The smallest value that is a warning; null where nothing is.</param>
public readonly record struct Threshold(int? Limit, int? Warning)
{
    /// <summary>Judges nothing.</summary>
    public static Threshold Off => default;
}

/// <summary>What one file is judged by.</summary>
/// <param name="File">Physical lines of the file.</param>
/// <param name="Type">Lines of a type.</param>
/// <param name="Function">Lines of a function.</param>
/// <param name="Complexity">Cyclomatic complexity of a function.</param>
public readonly record struct MonolithLimits(Threshold File, Threshold Type, Threshold Function, Threshold Complexity);

/// <summary>When a file mixes concerns.</summary>
/// <param name="Limit">The most concerns that are no finding; null where nothing is.</param>
/// <param name="MinimumLines">Files with fewer lines may mix what they like.</param>
public readonly record struct MixedConcernsOptions(int? Limit, int MinimumLines);

/// <summary>The section <c>monoliths</c>.</summary>
/// <param name="Limits">What code is judged by.</param>
/// <param name="MixedConcerns">When a file mixes concerns.</param>
/// <param name="Overrides">Other limits for some files or languages; later ones win.</param>
public sealed record MonolithOptions(
    MonolithLimits Limits, MixedConcernsOptions MixedConcerns, ImmutableArray<MonolithOverride> Overrides)
{
    /// <summary>What holds where nothing is configured.</summary>
    public static MonolithOptions Default { get; } = new(
        new MonolithLimits(new(600, 400), new(500, 400), new(150, 80), new(30, 15)), new(4, 300), []);

    /// <summary>
    /// What a file is judged by. Prose is warned about and never gated, so that a growing changelog turns no build red; data is
    /// not judged. Either can be, where an override names the language.
    /// </summary>
    public MonolithLimits LimitsFor(RepoPath path, string language, LanguageKind kind)
    {
        var limits = kind switch
        {
            LanguageKind.Data => default,
            LanguageKind.Prose => new MonolithLimits(Limits.File with { Limit = null }, default, default, default),
            _ => Limits,
        };
        var armed = kind is LanguageKind.Programming or LanguageKind.Markup;
        foreach (var item in Overrides)
        {
            if (!item.Matches(path, language)) continue;
            armed |= !item.Languages.IsEmpty;
            limits = item.Apply(limits, armed);
        }

        return limits;
    }

    /// <summary>What allows more than before.</summary>
    internal IEnumerable<LoosenedSetting> LooseningsFrom(MonolithOptions before) => MonolithLoosening.Between(before, this);

    internal static MonolithOptions Read(ConfigSection section, IReadOnlyCollection<string> languages) => new(
        new MonolithLimits(
            ThresholdChange.Read(section, "file").Apply(Default.Limits.File, true),
            ThresholdChange.Read(section, "type").Apply(Default.Limits.Type, true),
            ThresholdChange.Read(section, "function").Apply(Default.Limits.Function, true),
            ThresholdChange.Read(section, "complexity").Apply(Default.Limits.Complexity, true)),
        ReadMixedConcerns(section.Section("mixedConcerns")),
        section.Sections("overrides").Select(item => MonolithOverride.Read(item, languages)).OfType<MonolithOverride>().ToImmutableArray());

    private static MixedConcernsOptions ReadMixedConcerns(ConfigSection section) => new(
        section.TryLimit("limit", 1, 100, out var limit) ? limit : Default.MixedConcerns.Limit,
        section.Integer("minimumLines", 1, ThresholdChange.Most, Default.MixedConcerns.MinimumLines));
}

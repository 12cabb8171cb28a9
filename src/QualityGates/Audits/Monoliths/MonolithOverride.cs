using System.Collections.Immutable;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Monoliths;

/// <summary>Other limits for some files.</summary>
/// <param name="Files">The files; none means all.</param>
/// <param name="Languages">The languages; none means all that are judged.</param>
/// <param name="File">The change to the limit of files.</param>
/// <param name="Type">The change to the limit of types.</param>
/// <param name="Function">The change to the limit of functions.</param>
/// <param name="Complexity">The change to the limit of complexity.</param>
public sealed record MonolithOverride(
    ImmutableArray<Glob> Files,
    ImmutableArray<string> Languages,
    ThresholdChange File,
    ThresholdChange Type,
    ThresholdChange Function,
    ThresholdChange Complexity)
{
    /// <summary>Whether it is about a file.</summary>
    public bool Matches(RepoPath path, string language)
    {
        if (!Languages.IsEmpty && !Languages.Contains(language)) return false;
        return Files.IsEmpty || Files.AnyMatches(path);
    }

    internal MonolithLimits Apply(MonolithLimits limits, bool armed) => new(
        File.Apply(limits.File, armed),
        Type.Apply(limits.Type, armed),
        Function.Apply(limits.Function, armed),
        Complexity.Apply(limits.Complexity, armed));

    /// <summary>
    /// Reads an override. One that states files or languages of which none is valid is about nothing, rather than about
    /// everything, and null.
    /// </summary>
    internal static MonolithOverride? Read(ConfigSection section, IReadOnlyCollection<string> languages)
    {
        var item = new MonolithOverride(
            section.Globs("files"),
            section.Names("languages", "language", languages),
            ThresholdChange.Read(section, "file"),
            ThresholdChange.Read(section, "type"),
            ThresholdChange.Read(section, "function"),
            ThresholdChange.Read(section, "complexity"));
        var isAboutNothing = (item.Files.IsEmpty && section.States("files"))
            || (item.Languages.IsEmpty && section.States("languages"));
        return isAboutNothing ? null : item;
    }
}

/// <summary>What a section states about a threshold; what it does not state stays as it is.</summary>
/// <param name="StatesLimit">Whether the limit is stated.</param>
/// <param name="Limit">The stated limit; null is <c>off</c>.</param>
/// <param name="StatesWarning">Whether the warning is stated.</param>
/// <param name="Warning">The stated warning; null is <c>off</c>.</param>
public readonly record struct ThresholdChange(bool StatesLimit, int? Limit, bool StatesWarning, int? Warning)
{
    /// <summary>The largest limit that can be written.</summary>
    internal const int Most = 1_000_000;

    /// <summary>
    /// The threshold after the change. <c>"limit": "off"</c> alone switches the warning off too: who says that something is not to
    /// be judged does not want to be warned. Where nothing is judged by default (<paramref name="armed"/> is false), a figure does
    /// not begin to judge, so that a higher limit for a folder never turns the data files in it red.
    /// </summary>
    internal Threshold Apply(Threshold threshold, bool armed)
    {
        var (limit, warning) = threshold;
        if (StatesLimit && (armed || Limit is null)) limit = Limit;
        if (StatesLimit && Limit is null && !StatesWarning) warning = null;
        if (StatesWarning && (armed || warning is not null)) warning = Warning;
        return new Threshold(limit, warning);
    }

    internal static ThresholdChange Read(ConfigSection parent, string name)
    {
        var section = parent.Section(name);
        var statesLimit = section.TryLimit("limit", 1, Most, out var limit);
        var statesWarning = section.TryLimit("warning", 1, Most, out var warning);
        if (limit < warning)
        {
            section.Report(
                "warning",
                $"'{section.Path}.warning' is {warning}, above the limit of {limit}, so nothing would ever be warned about. "
                + "Lower it, or write 'off'.");
        }

        return new ThresholdChange(statesLimit, limit, statesWarning, warning);
    }
}

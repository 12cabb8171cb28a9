using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Audits.Dependencies.Rules;
using QualityGates.Codebases.Graphs;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies;

/// <summary>The section <c>dependencies</c>.</summary>
/// <param name="SourceRoots">Folders in which Python modules are looked for, beside those that are found.</param>
/// <param name="Components">The components, if any are configured.</param>
public sealed record DependencyOptions(ImmutableArray<string> SourceRoots, ImmutableArray<ComponentDefinition> Components)
{
    /// <summary>What holds where nothing is configured.</summary>
    public static DependencyOptions Default { get; } = new([], []);

    /// <summary>The rules, in the order of the file.</summary>
    public ImmutableArray<DependencyRule> Rules { get; init; } = [];

    /// <summary>Which cycles are findings: the rules of kind <c>acyclic</c>, and for a level that has none what holds without any.</summary>
    public CycleOptions Cycles
    {
        get
        {
            var configured = Rules.Where(static rule => rule.Demand is AcyclicDemand)
                .Select(static rule => ((AcyclicDemand)rule.Demand).ToRule(rule.Name, rule.Because)).ToList();
            var usual = CycleOptions.Default.Rules.Where(rule => configured.TrueForAll(other => other.Level != rule.Level));
            return configured.Count == 0 ? CycleOptions.Default : new CycleOptions([.. configured, .. usual]);
        }
    }

    /// <summary>What allows more than before.</summary>
    internal IEnumerable<LoosenedSetting> LooseningsFrom(DependencyOptions before) => DependencyLoosening.Between(before, this);

    internal static DependencyOptions Read(ConfigSection section)
    {
        var roots = section.OneOrMore<string>("sourceRoots", ReadFolder);
        var components = ReadComponents(section.Section("components"));
        var rules = ImmutableArray.CreateBuilder<DependencyRule>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in section.Sections("rules"))
        {
            if (RuleReading.Read(item, ModulePattern.Among(components)) is not { } rule) continue;
            if (names.Add(rule.Name)) rules.Add(rule);
            else item.Report("name", $"There is a rule {Quotation.Quote(rule.Name)} already. Give this one another name.");
        }

        return new DependencyOptions([.. roots.Distinct(StringComparer.Ordinal)], components) { Rules = rules.DrainToImmutable() };
    }

    private static ImmutableArray<ComponentDefinition> ReadComponents(ConfigSection section)
    {
        var components = ImmutableArray.CreateBuilder<ComponentDefinition>();
        foreach (var name in section.OwnKeys())
        {
            if (name.Length == 0 || name.AsSpan().IndexOfAny("*/:>|") >= 0)
                section.Report(name, $"{Quotation.Quote(name)} cannot be the name of a component: it may be anything without *, /, :, > and |.");
            else if (section.OneOrMore<Glob>(name, Glob.TryParse) is { IsEmpty: false } files)
                components.Add(new ComponentDefinition(name, files));
        }

        return components.DrainToImmutable();
    }

    private static bool ReadFolder(string text, [NotNullWhen(true)] out string? folder, [NotNullWhen(false)] out string? problem)
    {
        var path = text.Trim().TrimEnd('/');
        if (path.StartsWith("./", StringComparison.Ordinal)) path = path[2..];
        folder = path is "." ? "" : path;
        var isPath = path.Length > 0 && path[0] != '/' && path.AsSpan().IndexOfAny("*?\\") < 0 && !path.Split('/').Contains("..");
        problem = isPath ? null : $"{Quotation.Quote(text)} is no folder below the root of the repository; the root itself is '.'.";
        if (!isPath) folder = null;
        return isPath;
    }
}

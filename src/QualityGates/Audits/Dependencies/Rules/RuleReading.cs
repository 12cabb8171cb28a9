using System.Collections.Immutable;
using QualityGates.Configuration;
using QualityGates.Facts;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>Reads an item of <c>dependencies.rules</c>. The key that names its kind decides which other keys it may have.</summary>
internal static class RuleReading
{
    private static readonly string[] PhaseWords = [.. Enum.GetValues<ImportPhase>().Select(WordFor)];

    /// <summary>The kinds of rules, in the order of the documentation.</summary>
    private static readonly ImmutableArray<KindOfRule> Kinds =
    [
        new("layers", LayersDemand.Read),
        new("forbidden", ForbiddenDemand.Read) { Needs = "from" },
        new("allowed", AllowedDemand.Read) { Needs = "from", MayBeEmpty = true },
        new("required", RequiredDemand.Read) { Needs = "from", HasExceptions = false },
        new("independent", IndependentDemand.Read),
        new("surface", SurfaceDemand.Read),
        new("internal", InternalDemand.Read),
        new("only", OnlyDemand.Read) { Needs = "to", MayBeEmpty = true },
        new("acyclic", AcyclicDemand.Read) { HasExceptions = false },
        new("orphans", OrphansDemand.Read) { HasExceptions = false, HasPhases = false },
        new("coupling", CouplingDemand.Read) { HasExceptions = false },
    ];

    /// <summary>How the configuration spells a phase.</summary>
    public static string WordFor(ImportPhase phase) => phase switch
    {
        ImportPhase.Eager => "eager",
        ImportPhase.Lazy => "lazy",
        ImportPhase.TypeOnly => "typeOnly",
        _ => "mock",
    };

    /// <summary>The phases that an item names.</summary>
    public static ImmutableArray<ImportPhase> Phases(ConfigSection section) =>
        [.. section.Names("phases", "phase", PhaseWords).Select(static word => (ImportPhase)Array.IndexOf(PhaseWords, word)).Distinct().Order()];

    /// <summary>Reads an item; null where it is no rule, which is a problem by then.</summary>
    public static DependencyRule? Read(ConfigSection section, TextReading<ModulePattern> module)
    {
        var name = section.Text("name");
        var because = section.Text("because");
        var decision = section.Text("adr");
        if (name is null || !IsName(name))
            section.ReportHere($"'{section.Path}' needs a 'name' of letters, digits, '-' and '_': findings and the baseline call it by that.");
        if (!AuditSettings.IsReason(because)) section.ReportHere($"'{section.Path}' needs a 'because': each violation says why the rule exists.");
        var stated = Kinds.Where(kind => section.States(kind.Key)).ToList();
        if (stated.Count != 1)
        {
            section.ReportHere($"'{section.Path}' must demand exactly one thing: {Quotation.List(Kinds.Select(static kind => kind.Key))}.");
            foreach (var kind in Kinds) ReadAs(kind, section, name ?? "", "", null, module);
            return null;
        }

        var rule = ReadAs(stated[0], section, name ?? "", because ?? "", decision, module);
        return IsComplete(section, stated[0]) && name is not null && IsName(name) && AuditSettings.IsReason(because) ? rule : null;
    }

    private static DependencyRule ReadAs(
        KindOfRule kind, ConfigSection section, string name, string because, string? decision, TextReading<ModulePattern> module)
    {
        var rule = new DependencyRule(name, because, decision, kind.Read(section, module));
        if (kind.HasPhases && Phases(section) is { IsEmpty: false } phases) rule = rule with { Phases = phases };
        return kind.HasExceptions ? rule with { Exceptions = section.OneOrMore("except", ToleratedImport.Between(module)) } : rule;
    }

    private static bool IsComplete(ConfigSection section, KindOfRule kind)
    {
        var isComplete = true;
        foreach (var key in new[] { kind.Needs, kind.MayBeEmpty ? null : kind.Key })
        {
            if (key is null || !section.IsEmptyList(key)) continue;
            section.ReportHere($"'{section.Path}' of kind '{kind.Key}' needs a '{key}' that names something.");
            isComplete = false;
        }

        return isComplete;
    }

    /// <summary>Dots, bars and arrows have a meaning in settings and in subjects.</summary>
    private static bool IsName(string name) =>
        name.Length is > 0 and <= 100 && name.All(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '_');

    private sealed record KindOfRule(string Key, Func<ConfigSection, TextReading<ModulePattern>, Demand> Read)
    {
        /// <summary>Another key that it cannot do without.</summary>
        public string? Needs { get; init; }

        /// <summary>Whether an empty list means something.</summary>
        public bool MayBeEmpty { get; init; }

        /// <summary>Whether imports can be tolerated by name.</summary>
        public bool HasExceptions { get; init; } = true;

        /// <summary>Whether phases of import can be chosen.</summary>
        public bool HasPhases { get; init; } = true;
    }
}

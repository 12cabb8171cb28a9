using System.Collections.Immutable;
using QualityGates.Facts;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>One rule of <c>dependencies.rules</c>: what every rule has, and what it demands.</summary>
/// <param name="Name">How it is called; no other rule has that name.</param>
/// <param name="Because">Why it exists.</param>
/// <param name="Decision">The decision behind it, a path or an id such as <c>ADR-0007</c>; null where none is named.</param>
/// <param name="Demand">What it demands.</param>
public sealed record DependencyRule(string Name, string Because, string? Decision, Demand Demand)
{
    /// <summary>The phases of the imports that count.</summary>
    public ImmutableArray<ImportPhase> Phases { get; init; } = DefaultPhases;

    /// <summary>The imports that are tolerated.</summary>
    public ImmutableArray<ToleratedImport> Exceptions { get; init; } = [];

    /// <summary>Every import but those that a test replaces.</summary>
    internal static ImmutableArray<ImportPhase> DefaultPhases { get; } = [ImportPhase.Eager, ImportPhase.Lazy, ImportPhase.TypeOnly];

    /// <summary>Where it stands in the configuration.</summary>
    internal string Setting => $"dependencies.rules.{Name}";

    /// <summary>Everything it says but its name and its reasons, as lists that can be compared.</summary>
    internal IEnumerable<RuleTerm> Terms() =>
    [
        .. Demand.Terms(),
        new RuleTerm("phases", [.. Phases.Select(RuleReading.WordFor)], Tendency.MoreIsStricter),
        new RuleTerm("except", [.. Exceptions.Select(static exception => exception.Text)], Tendency.MoreIsLooser),
    ];
}

/// <summary>What a rule demands: one kind of rule, with its fields, its check and its words.</summary>
public abstract record Demand
{
    /// <summary>The key that makes a rule one of this kind.</summary>
    internal abstract string Kind { get; }

    /// <summary>The rule of the catalogue that its findings belong to.</summary>
    internal abstract Rule Rule { get; }

    /// <summary>What it says, as lists that can be compared: what is looser than before is told by them.</summary>
    internal abstract IEnumerable<RuleTerm> Terms();

    /// <summary>Looks at a graph.</summary>
    internal abstract void Examine(RuleRun run);
}

/// <summary>One list that a rule holds.</summary>
/// <param name="Key">The key in the configuration.</param>
/// <param name="Values">What is on it.</param>
/// <param name="Tendency">What an entry more means.</param>
internal sealed record RuleTerm(string Key, ImmutableArray<string> Values, Tendency Tendency)
{
    /// <summary>A list of modules.</summary>
    public static RuleTerm Of(string key, ImmutableArray<ModulePattern> modules, Tendency tendency) =>
        new(key, [.. modules.Select(static module => module.Text)], tendency);

    /// <summary>Something that is demanded or not.</summary>
    public static RuleTerm Of(string key, bool isDemanded) => new(key, isDemanded ? ["true"] : [], Tendency.MoreIsStricter);
}

/// <summary>What an entry more on a list of a rule means.</summary>
internal enum Tendency
{
    /// <summary>The rule demands more.</summary>
    MoreIsStricter,
    /// <summary>The rule allows more.</summary>
    MoreIsLooser,
    /// <summary>The list holds one figure, and a larger one allows more; none allows everything.</summary>
    Limit,
    /// <summary>Any other list may allow more.</summary>
    Either,
}

using System.Collections.Immutable;
using QualityGates.Audits.Docs.Requirements.Occasions;
using QualityGates.Configuration;

namespace QualityGates.Audits.Docs.Requirements;

/// <summary>A kind of change that is not made without a decision: an item of <c>docs.requirements.decisions</c>.</summary>
/// <param name="Name">How it is called; no other one has that name.</param>
/// <param name="Because">Why it is so.</param>
/// <param name="Occasion">Which changes are meant.</param>
public sealed record DecisionRequirement(string Name, string Because, Occasion Occasion)
{
    /// <summary>The kinds of occasions, in the order of the documentation.</summary>
    private static readonly ImmutableArray<KindOfOccasion> Kinds =
    [
        new("changes", ChangedFiles.Read),
        new("settings", ChangedSettings.Read),
        new("components", NewComponents.Read),
        new("dependencies", NewDependencies.Read),
        new("packages", NewPackages.Read),
    ];

    /// <summary>Where it stands in the configuration; a new reason under this name excuses a change.</summary>
    internal string Setting => $"docs.requirements.decisions.{Name}";

    /// <summary>Reads an item; null where it is none, which is a problem by then.</summary>
    internal static DecisionRequirement? Read(ConfigSection item)
    {
        var isWhole = RequirementReading.TryReadHead(item, out var name, out var because);
        var stated = Kinds.Where(kind => item.States(kind.Key)).ToList();
        if (stated.Count == 1) return stated[0].Read(item) is { } occasion && isWhole ? new DecisionRequirement(name!, because!, occasion) : null;
        item.ReportHere($"'{item.Path}' must name exactly one kind of change: {Quotation.List(Kinds.Select(static kind => kind.Key))}.");
        foreach (var kind in Kinds) kind.Read(item);
        return null;
    }

    private sealed record KindOfOccasion(string Key, Func<ConfigSection, Occasion?> Read);
}

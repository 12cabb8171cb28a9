using System.Collections.Immutable;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Audits.Monoliths;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements.Occasions;

/// <summary><c>packages</c>: the change uses a package from elsewhere that nothing used before, and not in tests alone.</summary>
/// <param name="Except">Packages that do not count, by name: <c>npm:@types/*</c>.</param>
public sealed record NewPackages(ImmutableArray<Glob> Except) : Occasion
{
    internal override string Kind => "packages";

    internal static NewPackages? Read(ConfigSection item)
    {
        var read = new NewPackages(item.OneOrMore<Glob>("except", Glob.TryParse));
        return item.Choice("packages", "new") is null ? null : read;
    }

    internal override IEnumerable<RequirementTerm> Terms() => [RequirementTerm.Of("except", Except, TermScope.Narrows)];

    internal override IEnumerable<Occurrence> FindIn(ReviewedChange change) =>
        from added in change.Dependencies?.Packages ?? []
        let use = ShippedUse(added, change)
        where use is not null && !Except.AnyMatches(use.Package) && !OwnModules.Has(use.Package, change.Files)
        select new Occurrence(use.Package, $"uses {use.Package} for the first time ({use.File}:{use.Line})", use.File, use.Line);

    /// <summary>The first use in a file that the change touches and that is no test: what tests use is not shipped. Null where there is none.</summary>
    private static NewPackage? ShippedUse(NewPackage use, ReviewedChange change)
    {
        if (IsShipped(use.File, change)) return use;
        if (change.Map?.Graph is not { } graph || graph.Packages.IndexOf(use.Package, StringComparer.Ordinal) is not (>= 0 and var package)) return null;
        var node = graph.Files.Count + package;
        foreach (var edge in graph.Edges)
            if (edge.To == node && IsShipped(graph.Files.PathOf(edge.From), change)) return use with { File = graph.Files.PathOf(edge.From), Line = edge.Line };
        return null;
    }

    private static bool IsShipped(RepoPath file, ReviewedChange change) => !TestFile.Is(file) && change.Touches(file);

    internal override string? Blindness(DocsModel model, AuditSettings settings) =>
        DependencyRules.All.All(rule => settings.SeverityOf(rule) == Severity.None) ? "every rule of the dependency audit is 'off'" : null;
}

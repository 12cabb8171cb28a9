using System.Collections.Immutable;
using QualityGates.Audits.Dependencies;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements.Occasions;

/// <summary><c>packages</c>: the change uses a package from elsewhere that nothing used before.</summary>
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
        from use in change.Dependencies?.Packages ?? []
        where change.Touches(use.File) && !Except.Any(glob => glob.IsMatch(use.Package))
        select new Occurrence(use.Package, $"uses {use.Package} for the first time ({use.File}:{use.Line})", use.File, use.Line);

    internal override string? Blindness(DocsModel model, AuditSettings settings) =>
        DependencyRules.All.All(rule => settings.SeverityOf(rule) == Severity.None) ? "every rule of the dependency audit is 'off'" : null;
}

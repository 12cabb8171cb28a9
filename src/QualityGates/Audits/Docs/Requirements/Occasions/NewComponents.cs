using System.Collections.Immutable;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements.Occasions;

/// <summary><c>components</c>: the change adds a component, see docs/components.md.</summary>
/// <param name="Except">Components that do not count, by name.</param>
public sealed record NewComponents(ImmutableArray<Glob> Except) : Occasion
{
    internal override string Kind => "components";

    internal static NewComponents? Read(ConfigSection item)
    {
        var read = new NewComponents(item.OneOrMore<Glob>("except", Glob.TryParse));
        return item.Choice("components", "new") is null ? null : read;
    }

    internal override IEnumerable<RequirementTerm> Terms() => [RequirementTerm.Of("except", Except, TermScope.Narrows)];

    internal override IEnumerable<Occurrence> FindIn(ReviewedChange change) =>
        from component in change.Components.Added
        where !Except.AnyMatches(component.Name)
        select new Occurrence(component.Name, $"adds the component {component.Name}", component.First, 1);
}

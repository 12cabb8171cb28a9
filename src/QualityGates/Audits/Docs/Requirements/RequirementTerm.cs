using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements;

/// <summary>One list that a requirement holds, so that what is looser than before can be told.</summary>
/// <param name="Key">The key in the configuration.</param>
/// <param name="Values">What is on it.</param>
/// <param name="Scope">What an entry means.</param>
internal sealed record RequirementTerm(string Key, ImmutableArray<string> Values, TermScope Scope)
{
    /// <summary>A list of patterns.</summary>
    public static RequirementTerm Of(string key, ImmutableArray<Glob> patterns, TermScope scope) =>
        new(key, [.. patterns.Patterns()], scope);
}

/// <summary>What an entry of a list of a requirement means.</summary>
internal enum TermScope
{
    /// <summary>The requirement is about more.</summary>
    Widens,
    /// <summary>The requirement is about more, and about everything where the list is empty.</summary>
    WidensUnlessEmpty,
    /// <summary>The requirement is about less.</summary>
    Narrows,
}

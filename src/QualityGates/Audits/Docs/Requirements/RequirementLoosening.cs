using System.Collections.Immutable;

namespace QualityGates.Audits.Docs.Requirements;

/// <summary>What one section <c>docs.requirements</c> allows that another did not. Requirements are compared by name.</summary>
internal static class RequirementLoosening
{
    /// <summary>Everything that allows more, in the order of the documentation.</summary>
    public static IEnumerable<LoosenedSetting> Between(RequirementOptions before, RequirementOptions now) =>
    [
        .. from was in before.Decisions
           let becomes = now.Decisions.FirstOrDefault(other => other.Name == was.Name)
           from message in Between(was.Name, was.Occasion.Kind, becomes?.Occasion.Kind, was.Occasion.Terms(), becomes?.Occasion.Terms())
           select new LoosenedSetting(was.Setting, message),
        .. from was in before.Documents
           let becomes = now.Documents.FirstOrDefault(other => other.Name == was.Name)
           from message in Between(was, becomes)
           select new LoosenedSetting(was.Setting, message),
        .. IgnoredDocuments.Since(before.Ignore, now.Ignore, "docs.requirements.ignore"),
    ];

    private static IEnumerable<string> Between(DocumentRequirement was, DocumentRequirement? becomes)
    {
        foreach (var message in Between(was.Name, was.Each.Text, becomes?.Each.Text, was.Terms(), becomes?.Terms())) yield return message;
        if (becomes?.MinimumLines < was.MinimumLines)
            yield return $"The requirement '{was.Name}' asked for {was.MinimumLines} lines of text, and asks for {becomes.MinimumLines}.";
    }

    private static IEnumerable<string> Between(
        string name, string kind, string? kindNow, IEnumerable<RequirementTerm> before, IEnumerable<RequirementTerm>? now)
    {
        if (now is null) return [$"The requirement '{name}' is gone."];
        if (kind != kindNow) return [$"The requirement '{name}' was about '{kind}', and is about '{kindNow}'."];
        return from pair in before.Zip(now) from message in Between(name, pair.First, pair.Second.Values) select message;
    }

    private static IEnumerable<string> Between(string name, RequirementTerm was, ImmutableArray<string> now)
    {
        var (gone, added) = (was.Values.Except(now, StringComparer.Ordinal), now.Except(was.Values, StringComparer.Ordinal));
        return was.Scope switch
        {
            TermScope.Narrows => added.Select(value => $"The requirement '{name}' has '{value}' under '{was.Key}' now, and had not."),
            TermScope.WidensUnlessEmpty when now.IsEmpty => [],
            TermScope.WidensUnlessEmpty when was.Values.IsEmpty =>
                [$"The requirement '{name}' was about everything, and is only about what stands under '{was.Key}'."],
            _ => gone.Select(value => $"The requirement '{name}' had '{value}' under '{was.Key}', and has not."),
        };
    }
}

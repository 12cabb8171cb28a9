using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using QualityGates.Configuration;

namespace QualityGates.Audits.Docs.Requirements;

/// <summary>Reads what the items of both lists of <c>docs.requirements</c> have in common.</summary>
internal static class RequirementReading
{
    /// <summary>The items of a list, each with a name that no other one of it has; those that cannot be read are problems and left out.</summary>
    public static ImmutableArray<T> Named<T>(ConfigSection section, string key, Func<ConfigSection, T?> read, Func<T, string> nameOf) where T : class
    {
        var requirements = ImmutableArray.CreateBuilder<T>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in section.Sections(key))
        {
            if (read(item) is not { } requirement) continue;
            if (names.Add(nameOf(requirement))) requirements.Add(requirement);
            else item.Report("name", $"There is a requirement {Quotation.Quote(nameOf(requirement))} already. Give this one another name.");
        }

        return requirements.DrainToImmutable();
    }

    /// <summary>The name of an item and why it is there; false where either is missing, which is a problem by then.</summary>
    public static bool TryReadHead(ConfigSection item, [NotNullWhen(true)] out string? name, [NotNullWhen(true)] out string? because)
    {
        (name, because) = (item.Text("name"), item.Text("because"));
        var (isNamed, isExplained) = (name is not null && IsName(name), AuditSettings.IsReason(because));
        if (!isNamed) item.ReportHere($"'{item.Path}' needs a 'name' of letters, digits, '-' and '_': findings and the baseline call it by that.");
        if (!isExplained) item.ReportHere($"'{item.Path}' needs a 'because': each finding says why somebody asks for it.");
        return isNamed && isExplained;
    }

    /// <summary>Dots, bars and arrows have a meaning in settings and in subjects.</summary>
    private static bool IsName(string name) =>
        name.Length is > 0 and <= 100 && name.All(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '_');
}

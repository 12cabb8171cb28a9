using System.Reflection;

namespace QualityGates.Audits;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Switched off.</summary>
    None,
    /// <summary>Worth knowing; in reports only.</summary>
    Note,
    /// <summary>Worth mending; in reports only.</summary>
    Warning,
    /// <summary>Debt: new debt of this severity fails the build.</summary>
    Error,
}

/// <summary>One rule of one audit.</summary>
/// <param name="Id"><c>QG</c>, two digits of the audit, two digits of the rule.</param>
/// <param name="Title">What it finds, as a noun phrase.</param>
/// <param name="DefaultSeverity">The severity of a finding over its limit, unless configured.</param>
/// <param name="Why">Why it matters, one sentence.</param>
/// <param name="Fix">What usually mends it, one sentence.</param>
public sealed record Rule(string Id, string Title, Severity DefaultSeverity, string Why, string Fix)
{
    /// <summary>The page about the rule, relative to the documentation's root.</summary>
    public string HelpPage => $"docs/rules/{Id}.md";

    /// <summary>Where the page is on the web; null in a build that was not told where the documentation is published.</summary>
    public string? HelpAddress => DocumentationRoot is { } root ? $"{root.TrimEnd('/')}/{HelpPage}" : null;

    /// <summary>Where a release publishes its documentation; null in any other build.</summary>
    public static string? DocumentationRoot { get; } = typeof(Rule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static data => data.Key == nameof(DocumentationRoot))?.Value;
}
